import type { IsoDate } from '../../core/date.ts';
import { deepFreeze } from '../../core/freeze.ts';
import type { HelpLine, Source } from '../../core/source.ts';

const CHECKED_ON: IsoDate = '2026-11-24';
const CHECKED_AGAIN_ON: IsoDate = '2026-11-28';

/** Every document from outside the plan that the site shows or computes with. */
export const sources = deepFreeze({
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
    checkedOn: CHECKED_AGAIN_ON,
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
  'retirement-2024': {
    number: '《关于实施渐进式延迟法定退休年龄的决定》',
    issuer: '全国人民代表大会常务委员会',
    checkedOn: CHECKED_AGAIN_ON,
    reading: 'full',
  },
  'benefit-amount': {
    number: '《广东省失业保险条例》',
    article: '第十九条',
    issuer: '广东省人民代表大会常务委员会',
    checkedOn: CHECKED_AGAIN_ON,
    reading: 'full',
  },
  'benefit-months': {
    number: '《广东省失业保险条例》',
    article: '第十七条',
    issuer: '广东省人民代表大会常务委员会',
    checkedOn: CHECKED_AGAIN_ON,
    reading: 'full',
  },
  'minimum-wage-2021': {
    number: '2021 年广东省最低工资标准',
    issuer: '广东省人民政府',
    checkedOn: CHECKED_AGAIN_ON,
    reading: 'full',
  },
  'hard-to-employ-2023': {
    number: '粤人社规〔2023〕11号',
    issuer: '广东省人力资源和社会保障厅',
    checkedOn: CHECKED_AGAIN_ON,
    reading: 'part',
  },
  'job-seeking-2024': {
    number: '广东省 2024 届、2025 届求职创业补贴的申领通知',
    issuer: '广东省人力资源和社会保障部门',
    checkedOn: CHECKED_AGAIN_ON,
    reading: 'part',
  },
  'help-line-12333': {
    number: '劳社部函〔2003〕84号',
    issuer: '劳动和社会保障部',
    checkedOn: CHECKED_AGAIN_ON,
    reading: 'full',
  },
  'help-line-12345': {
    number: '国办发〔2020〕53号',
    issuer: '国务院办公厅',
    checkedOn: CHECKED_AGAIN_ON,
    reading: 'full',
  },
  'repealed-plan': {
    number: '江府〔2020〕17号',
    issuer: '江门市人民政府',
    checkedOn: '2026-11-28',
    reading: 'part',
  },
} as const satisfies Record<string, Source>);

declare module '../../core/register.ts' {
  interface Register {
    sources: keyof typeof sources;
  }
}

/** Whom to ask today, beside the departments that the plan names. The site shows no other number. */
export const helpLines: readonly HelpLine[] = [
  { number: '12333', for: '就业、社保的政策咨询和投诉', document: 'help-line-12333' },
  { number: '12345', for: '当地政府的各种服务', document: 'help-line-12345' },
];

/** The rules by which periods and bounds are read, of all sources. */
export const readingRules: readonly (keyof typeof sources)[] = [
  'civil-code-1259',
  'civil-code-201',
];
