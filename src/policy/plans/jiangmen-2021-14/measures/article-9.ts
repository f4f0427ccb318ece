import { figure } from '../../../core/measure/figure.ts';
import { caveat, step } from '../../../core/measure/verdict.ts';
import { defineMeasure } from '../define-measure.ts';

/** 第九条责任单位, the lead first (art_9__resp). */
const departments = ['各市（区）政府', '市人力资源社会保障局', '市财政局'];

const ASSESSMENT = 'art_9__para_1__sent_5';
const frequency = figure(1, '次/年', ASSESSMENT, '每年度开展一次');

const annualAssessment = defineMeasure({
  id: 'annual-assessment',
  title: '就业工作目标责任制考核',
  who: 'government',
  roles: [],
  gives: 'unstated',
  basis: [ASSESSMENT],
  departments,
  figures: { frequency },
  fields: {},
  conditions: [
    { clause: ASSESSMENT, text: '在考核中排名靠前（排到哪里算靠前）', test: 'left-open' },
  ],
  outcome: () => ({
    steps: [
      step(ASSESSMENT, '考核', frequency.words),
      step(ASSESSMENT, '对排名靠前的市（区）', '在资金分配上给予适当倾斜'),
    ],
  }),
  caveats: [caveat(ASSESSMENT, '多分多少，方案没写。')],
});

export const measures = [annualAssessment] as const;
