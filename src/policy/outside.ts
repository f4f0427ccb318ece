import type { IsoDate, Span } from './date.ts';

/** A document other than the plan. Cited by number and issuer; mirrors are never linked. */
export interface OutsideDocument {
  /** Number or name, as it is cited. */
  number: string;
  /** The article that says it, where known. */
  article?: string;
  issuer: string;
  /** What it says, in one sentence. */
  says: string;
  /** The day on which it was last looked up. */
  checkedOn: IsoDate;
  /** `full`: read in full or in agreeing sources; `part`: read once or in part. */
  reading: 'full' | 'part';
}

const CHECKED_ON: IsoDate = '2026-11-24';

/** Every document from outside the plan that the site shows or computes with. */
export const outsideDocuments = {
  'civil-code-1259': {
    number: '《中华人民共和国民法典》',
    article: '第一千二百五十九条',
    issuer: '全国人民代表大会',
    says: '“以上”“以下”“以内”“届满”包括本数；“不满”“超过”“以外”不包括本数。',
    checkedOn: CHECKED_ON,
    reading: 'full',
  },
  'civil-code-201': {
    number: '《中华人民共和国民法典》',
    article: '第二百零一条、第二百零二条',
    issuer: '全国人民代表大会',
    says: '按年、月计算期间的，开始的当日不计入，到期月的对应日为期间的最后一日；没有对应日的，月末日为最后一日。',
    checkedOn: CHECKED_ON,
    reading: 'full',
  },
  'levy-formula': {
    number: '财税〔2015〕72号',
    article: '第八条',
    issuer: '财政部、国家税务总局、中国残疾人联合会',
    says: '残疾人就业保障金＝（上年在职职工人数 × 规定的安排比例 − 上年实际安排的残疾人人数）× 上年在职职工年平均工资。',
    checkedOn: CHECKED_ON,
    reading: 'full',
  },
  'levy-ratio': {
    number: '《残疾人就业条例》',
    article: '第八条',
    issuer: '国务院',
    says: '安排残疾人就业的比例不得低于在职职工总数的 1.5%；江门本地的比例没有查到。',
    checkedOn: CHECKED_ON,
    reading: 'part',
  },
  'levy-tiers-2020': {
    number: '财政部公告2019年第98号',
    issuer: '财政部',
    says: '2020-01-01 至 2022-12-31：安排比例达到 1% 但低于规定比例的，按应缴费额的 50% 缴纳；低于 1% 的，按 90% 缴纳；在职职工 30 人（含）以下的企业免征；工资高于当地社会平均工资 2 倍的，按 2 倍计算。',
    checkedOn: CHECKED_ON,
    reading: 'full',
  },
  'levy-tiers-2023': {
    number: '财政部公告2023年第8号',
    issuer: '财政部',
    says: '残疾人就业保障金的分档减缴和 30 人（含）以下企业免征，延续到 2027-12-31。',
    checkedOn: CHECKED_ON,
    reading: 'full',
  },
  'rates-2023': {
    number: '人社部发〔2023〕19号',
    issuer: '人力资源社会保障部、财政部、国家税务总局',
    says: '阶段性降低失业保险和工伤保险费率，2023-05-01 至 2024-12-31。',
    checkedOn: CHECKED_ON,
    reading: 'full',
  },
  'rates-2024': {
    number: '人社部发〔2024〕40号',
    issuer: '人力资源社会保障部、财政部、国家税务总局',
    says: '阶段性降低失业保险费率延续到 2025-12-31。',
    checkedOn: CHECKED_ON,
    reading: 'full',
  },
  'unemployment-rate': {
    number: '粤人社规〔2024〕16号',
    issuer: '广东省人力资源和社会保障厅',
    says: '2024 年写明的广东失业保险费率：单位由 1.5% 阶段性降为 0.8%，个人由 0.5% 降为 0.2%；2021 年和 2022 年的没有查到。',
    checkedOn: CHECKED_ON,
    reading: 'full',
  },
  'retirement-1978': {
    number: '国发〔1978〕104号',
    issuer: '国务院',
    says: '2024-12-31 以前的法定退休年龄：男 60 周岁，女 50 或 55 周岁。',
    checkedOn: CHECKED_ON,
    reading: 'full',
  },
  'special-workers-2020': {
    number: '粤人社规〔2020〕55号',
    issuer: '广东省人力资源和社会保障厅',
    says: '八类特定人员自 2021-04-01 起可由单位自愿参加工伤保险：超龄人员；一至四级伤残或领取病残津贴的人员；实习学生；见习人员；家政等从业人员；村（居）两委人员；网约车、外卖、快递等新业态从业人员；志愿者。',
    checkedOn: CHECKED_ON,
    reading: 'part',
  },
} as const satisfies Record<string, OutsideDocument>;

export type OutsideDocumentId = keyof typeof outsideDocuments;

/** A later document that changes what a measure's subject is worth today. Shown beside the measure, never computed as if it were the plan. */
export interface LaterPolicy {
  document: OutsideDocumentId;
  /** What it changes, in one sentence. */
  changes: string;
  span: Span;
  source: 'national' | 'provincial';
}
