import type { IsoDate, Span } from '../../core/date.ts';

/** A document other than the plan. Cited by number and issuer; mirrors are never linked. */
export interface Source {
  /** Number or name, as it is cited. */
  number: string;
  /** The article that says it, where known. */
  article?: string;
  issuer: string;
  /** The day on which it was last looked up. */
  checkedOn: IsoDate;
  /** `full`: read in full or in agreeing sources; `part`: read once or in part. */
  reading: 'full' | 'part';
}

const CHECKED_ON: IsoDate = '2026-11-24';

/** Every document from outside the plan that the site shows or computes with. */
export const sources = {
  'civil-code-1259': {
    number: '《中华人民共和国民法典》',
    article: '第一千二百五十九条',
    issuer: '全国人民代表大会',
    checkedOn: CHECKED_ON,
    reading: 'full',
  },
  'civil-code-201': {
    number: '《中华人民共和国民法典》',
    article: '第二百零一条、第二百零二条',
    issuer: '全国人民代表大会',
    checkedOn: CHECKED_ON,
    reading: 'full',
  },
  'levy-formula': {
    number: '财税〔2015〕72号',
    article: '第八条',
    issuer: '财政部、国家税务总局、中国残疾人联合会',
    checkedOn: CHECKED_ON,
    reading: 'full',
  },
  'levy-double': {
    number: '财税〔2015〕72号',
    issuer: '财政部、国家税务总局、中国残疾人联合会',
    checkedOn: CHECKED_ON,
    reading: 'part',
  },
  'levy-ratio': {
    number: '《残疾人就业条例》',
    article: '第八条',
    issuer: '国务院',
    checkedOn: CHECKED_ON,
    reading: 'part',
  },
  'levy-tiers-2020': {
    number: '财政部公告2019年第98号',
    issuer: '财政部',
    checkedOn: CHECKED_ON,
    reading: 'full',
  },
  'levy-tiers-2023': {
    number: '财政部公告2023年第8号',
    issuer: '财政部',
    checkedOn: CHECKED_ON,
    reading: 'full',
  },
  'rates-2023': {
    number: '人社部发〔2023〕19号',
    issuer: '人力资源社会保障部、财政部、国家税务总局',
    checkedOn: CHECKED_ON,
    reading: 'full',
  },
  'rates-2024': {
    number: '人社部发〔2024〕40号',
    issuer: '人力资源社会保障部、财政部、国家税务总局',
    checkedOn: CHECKED_ON,
    reading: 'full',
  },
  'unemployment-rate': {
    number: '粤人社规〔2024〕16号',
    issuer: '广东省人力资源和社会保障厅',
    checkedOn: CHECKED_ON,
    reading: 'full',
  },
  'retirement-1978': {
    number: '国发〔1978〕104号',
    issuer: '国务院',
    checkedOn: CHECKED_ON,
    reading: 'full',
  },
  'special-workers-2020': {
    number: '粤人社规〔2020〕55号',
    issuer: '广东省人力资源和社会保障厅',
    checkedOn: CHECKED_ON,
    reading: 'part',
  },
} as const satisfies Record<string, Source>;

export type SourceId = keyof typeof sources;

/** A later document that changes what a measure's subject is worth today. Shown beside the measure, never computed as if it were the plan. */
export interface LaterPolicy {
  document: SourceId;
  /** What it changes, in one sentence. */
  changes: string;
  span: Span;
  source: 'national' | 'provincial';
}
