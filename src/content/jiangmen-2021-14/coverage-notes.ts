import type { ClauseId } from '../../policy/index.ts';

/** A line of the document that is not a clause and has no citation. */
type UncitedLine =
  | 'documentNumber'
  | 'noticeTitle'
  | 'issuer'
  | 'issuedOn'
  | 'title'
  | 'distribution';

/** The clause or line that contains words of the document. */
export type Place = ClauseId | UncitedLine;

/** Numerals of the official text that are not figures of a measure, with their common reason. */
export interface NarrativeNumerals {
  /** Shown on /about/. */
  reason: string;
  /** Place and official words. The words occur there exactly once and contain at least one numeral. */
  words: readonly (readonly [Place, string])[];
}

/** Every numeral of the official text that is not a figure of a measure. A figure takes precedence over a note. */
export const narrativeNumerals: readonly NarrativeNumerals[] = [
  {
    reason: '条号',
    words: [
      ['art_1', '一、'],
      ['art_2', '二、'],
      ['art_3', '三、'],
      ['art_4', '四、'],
      ['art_5', '五、'],
      ['art_6', '六、'],
      ['art_7', '七、'],
      ['art_8', '八、'],
      ['art_9', '九、'],
    ],
  },
  {
    reason: '本文件的文号和日期',
    words: [
      ['documentNumber', '江府〔2021〕14号'],
      ['issuedOn', '2021年9月30日'],
      ['distribution', '2021年9月30日'],
    ],
  },
  {
    reason: '别的文件的文号',
    words: [
      ['preamble__para_1__sent_1', '粤府〔2021〕13号'],
      ['conclusions__para_1__sent_4', '江府〔2020〕17号'],
    ],
  },
  {
    reason: '会议的届次和序号',
    words: [
      ['preface__para_2', '十五届141次'],
      ['preamble__para_1__sent_1', '党的十九大'],
      ['preamble__para_1__sent_1', '十九届二中、三中、四中、五中全会'],
    ],
  },
  {
    reason: '说明牵头部门怎样排列',
    words: [['art_1__resp', '第一位']],
  },
  {
    reason: '项目、工程、品牌或单位的名称',
    words: [
      ['art_2__para_1__sent_3', '“六横六纵两联一展望”'],
      ['art_2__para_3__sent_2', '“单一窗口”'],
      ['art_3__para_1__sent_1', '“乐业五邑贷”'],
      ['art_3__para_3__sent_1', '“乐业五邑”'],
      ['art_3__para_3__sent_4', '“乐业五邑”'],
      ['art_4__para_1__sent_4', '“社工双百工程”'],
      ['art_4__para_1__sent_5', '“三支一扶”'],
      ['art_4__para_1__sent_6', '“三支一扶”'],
      ['art_4__para_2__sent_3', '“双随机”'],
      ['art_6__para_4__sent_2', '“一村一品”'],
      ['art_6__resp', '五邑大学'],
    ],
  },
  {
    reason: '列出的事物有几个，不是条件或数额',
    words: [
      ['art_4__para_1__sent_5', '三区四市'],
      ['art_5__para_2__sent_1', '四级'],
      ['art_6__para_3__sent_1', '三大载体'],
      ['art_6__para_3__sent_1', '三个特色项目'],
      ['art_6__para_3__sent_1', '三个服务品牌'],
    ],
  },
  {
    reason: '培育的方式：一个项目有专人带',
    words: [['art_3__para_3__sent_5', '“一对一”']],
  },
  {
    reason: '只给一次的意思，不是数额',
    words: [
      ['art_3__para_3__sent_2', '一次性补贴'],
      ['art_4__para_2__sent_1', '一次性补贴'],
    ],
  },
  {
    reason: '词语，不表示数目',
    words: [
      ['noticeTitle', '进一步'],
      ['preface__para_2', '进一步'],
      ['title', '进一步'],
      ['preamble__para_1__sent_1', '进一步'],
      ['art_1__para_1__sent_1', '省统一部署'],
      ['art_1__para_1__sent_1', '缴费基数统一政策'],
      ['art_3__para_2__sent_1', '一批'],
      ['art_3__para_3__sent_2', '同一单项赛'],
      ['art_3__para_3__sent_5', '进一步'],
      ['art_3__para_3__sent_5', '一批'],
      ['art_4__para_1__sent_2', '进一步'],
      ['art_4__para_1__sent_4', '一批'],
      ['art_5__para_1__sent_3', '统一部署'],
      ['art_5__para_2__sent_7', '一批'],
      ['art_6__para_1__sent_2', '一批'],
      ['art_6__para_1__sent_2', '零售'],
      ['art_6__para_3__sent_5', '同一院校'],
      ['art_6__para_4__sent_3', '一批'],
      ['art_7__para_2__sent_1', '一定比例'],
      ['art_9__para_1__sent_2', '进一步'],
      ['conclusions__para_1__sent_2', '不一致'],
      ['conclusions__para_1__sent_4', '进一步'],
    ],
  },
];

/** Sentences or segments that offer nothing to apply for, with their common reason. */
export interface NoApplication {
  /** Shown on /about/. */
  reason: string;
  clauses: readonly ClauseId[];
}

/** Every sentence of the nine articles that is not the basis of a measure. A measure takes precedence over a note. */
export const noApplication: readonly NoApplication[] = [
  {
    reason: '讲投资、建设和产业的安排',
    clauses: [
      'art_2__para_1__sent_1',
      'art_2__para_1__sent_2',
      'art_2__para_1__sent_3',
      'art_2__para_1__sent_4',
      'art_2__para_2__sent_1',
      'art_2__para_2__sent_3',
    ],
  },
  {
    reason: '讲政府怎样考核和分配资金',
    clauses: ['art_3__para_1__sent_5', 'art_9__para_1__sent_3'],
  },
  {
    reason: '讲要建设、开发的基地、项目、品牌或岗位，没写谁可以申请什么',
    clauses: [
      'art_3__para_2__sent_1',
      'art_3__para_3__sent_5',
      'art_6__para_1__sent_2__seg_1',
      'art_6__para_1__sent_2__seg_2',
      'art_6__para_3__sent_1',
      'art_6__para_4__sent_1',
      'art_7__para_2__sent_1__seg_1',
    ],
  },
  {
    reason: '讲总的方向，没写具体的待遇',
    clauses: [
      'art_3__para_4__sent_1',
      'art_4__para_1__sent_1',
      'art_6__para_2__sent_1__seg_2',
      'art_7__para_1__sent_1',
      'art_8__para_4__sent_1',
    ],
  },
  {
    reason: '讲劳动保障监察，是执法，不是待遇',
    clauses: ['art_4__para_2__sent_3'],
  },
  {
    reason: '讲公共就业服务的安排，没写条件和数额',
    clauses: ['art_5__para_2__sent_1', 'art_5__para_2__sent_2', 'art_8__para_1__sent_2'],
  },
  {
    reason: '讲政府内部的预案、监测和数据',
    clauses: ['art_5__para_2__sent_4', 'art_8__para_5__sent_1', 'art_8__para_5__sent_3'],
  },
  {
    reason: '讲政府的组织领导和职责',
    clauses: ['art_9__para_1__sent_1', 'art_9__para_1__sent_2', 'art_9__para_1__sent_4'],
  },
];
