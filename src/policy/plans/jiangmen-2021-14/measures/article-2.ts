import { choice, yesNo } from '../../../core/measure/field.ts';
import { caveat, step } from '../../../core/measure/verdict.ts';
import { defineMeasure } from '../define-measure.ts';

/** 第二条责任单位, in the order of the text (art_2__resp). */
const departments = [
  '市发展改革局',
  '市教育局',
  '市工业和信息化局',
  '市公安局',
  '市民政局',
  '市财政局',
  '市人力资源社会保障局',
  '市住房城乡建设局',
  '市交通运输局',
  '市商务局',
  '市文化广电旅游体育局',
  '市卫生健康局',
  '市金融局',
  '人民银行江门市中心支行',
  '各市（区）政府',
];

const sectorSupport = defineMeasure({
  id: 'sector-support',
  title: '托育、养老、家政、文旅产业支持',
  who: 'employer',
  roles: ['employer', 'domestic-service'],
  gives: 'service',
  basis: ['art_2__para_2__sent_2'],
  departments,
  figures: {},
  fields: {
    sector: choice({
      ask: '您的单位属于下面哪个产业？',
      label: '单位属于哪个产业',
      options: [
        { value: 'childcare', label: '托育' },
        { value: 'elderly-care', label: '社会养老' },
        { value: 'domestic-service', label: '家政服务' },
        { value: 'culture-tourism', label: '文旅' },
        { value: 'none', label: '都不是' },
      ],
    }),
  },
  conditions: [
    {
      clause: 'art_2__para_2__sent_2',
      text: '属于托育、社会养老、家政服务或文旅产业',
      test: ({ sector }) => sector !== 'none',
      remedy: '方案只点名了这几个产业；“等”字后面还有哪些，要问负责部门。',
    },
  ],
  caveats: [caveat('art_2__para_2__sent_2', '方案只说支持这些产业，怎样支持没写。')],
});

const INSURANCE = 'art_2__para_3__sent_1';
const INSURANCE_SMALL = 'art_2__para_3__sent_2';

const exportCreditInsurance = defineMeasure({
  id: 'export-credit-insurance',
  title: '短期出口信用保险',
  who: 'employer',
  roles: ['employer', 'domestic-service'],
  gives: 'service',
  basis: [INSURANCE, INSURANCE_SMALL],
  departments,
  figures: {},
  fields: {
    exporter: yesNo({ ask: '您的企业做出口生意吗？', label: '企业做出口生意' }),
    firmSize: choice({
      ask: '您的企业是小微企业吗？',
      label: '企业的规模',
      options: [
        { value: 'small-or-micro', label: '小微企业' },
        { value: 'larger', label: '比小微企业大' },
      ],
    }),
  },
  conditions: [
    {
      clause: INSURANCE,
      text: '企业做出口生意',
      test: ({ exporter }) => exporter,
      remedy: '这种保险是给出口企业的，不做出口生意就用不上。',
    },
  ],
  outcome({ firmSize }) {
    const forAll = step(INSURANCE, '扩大短期出口信用保险承保规模', '适用');
    if (firmSize === 'larger') {
      return {
        steps: [forAll, step(INSURANCE_SMALL, '扩大小微企业的覆盖面', '不适用：不是小微企业')],
      };
    }
    return { steps: [forAll, step(INSURANCE_SMALL, '扩大小微企业的覆盖面', '适用')] };
  },
  caveats: [
    caveat(INSURANCE, '保费多少、保多少、怎样投保，方案没写。'),
    caveat(INSURANCE_SMALL, '多大的企业算小微企业，方案没写。'),
  ],
});

const exhibitions = defineMeasure({
  id: 'exhibitions',
  title: '组织和支持企业参加展会',
  who: 'employer',
  roles: ['employer', 'domestic-service'],
  gives: 'service',
  basis: ['art_2__para_3__sent_3'],
  departments,
  figures: {},
  fields: {},
  conditions: [],
  insteadOfConditions: '讲的是企业；别的条件没写。',
  caveats: [caveat('art_2__para_3__sent_3', '支持参加哪些展会、怎样支持，方案没写。')],
});

const crossBorderEcommerce = defineMeasure({
  id: 'cross-border-ecommerce',
  title: '跨境电子商务综合试验区',
  who: 'employer',
  roles: ['employer', 'domestic-service'],
  gives: 'service',
  basis: ['art_2__para_3__sent_4'],
  departments,
  figures: {},
  fields: {},
  conditions: [],
  caveats: [caveat('art_2__para_3__sent_4', '方案只说加快建设试验区，企业能得到什么没写。')],
});

const centralBankTools = defineMeasure({
  id: 'central-bank-tools',
  title: '定向降准、再贷款、再贴现的资金支持',
  who: 'employer',
  roles: ['employer', 'domestic-service'],
  gives: 'service',
  basis: ['art_2__para_3__sent_5'],
  departments,
  figures: {},
  fields: {
    firm: choice({
      ask: '您的企业属于下面哪一种？',
      label: '企业属于哪一种',
      hint: '同时属于几种的，选一种就行。',
      options: [
        { value: 'agriculture', label: '涉农企业' },
        { value: 'small-or-micro', label: '小微企业' },
        { value: 'private', label: '民营企业' },
        { value: 'none', label: '都不是' },
      ],
    }),
  },
  conditions: [
    {
      clause: 'art_2__para_3__sent_5',
      text: '是涉农、小微或民营企业',
      test: ({ firm }) => firm !== 'none',
      remedy: '方案只点名了这几种企业；“等”字后面还有哪些，要问负责部门。',
    },
  ],
  caveats: [caveat('art_2__para_3__sent_5', '一家企业能得到多少资金、怎样得到，方案没写。')],
});

const receivablesFactoring = defineMeasure({
  id: 'receivables-factoring',
  title: '应收账款商业保理',
  who: 'employer',
  roles: ['employer', 'domestic-service'],
  gives: 'service',
  basis: ['art_2__para_3__sent_6'],
  departments,
  figures: {},
  fields: {
    hasReceivables: yesNo({
      ask: '您的企业有应收账款吗？',
      label: '企业有应收账款',
      hint: '应收账款，就是客户还没付给企业的货款、服务费。',
    }),
  },
  conditions: [
    {
      clause: 'art_2__para_3__sent_6',
      text: '企业有应收账款',
      test: ({ hasReceivables }) => hasReceivables,
      remedy: '这项业务要有应收账款才用得上。',
    },
  ],
  caveats: [caveat('art_2__para_3__sent_6', '能先拿到多少钱、要付多少费用、找谁办，方案没写。')],
});

export const measures = [
  sectorSupport,
  exportCreditInsurance,
  exhibitions,
  crossBorderEcommerce,
  centralBankTools,
  receivablesFactoring,
] as const;
