import { badInputTable, everyMeasureHasATable, verdictTable } from '../../case.ts';

verdictTable('annual-assessment', [
  {
    name: 'happens once a year, and favours those who rank high by a sum that is not stated',
    input: {},
    eligible: true,
    kind: 'unstated',
    steps: ['考核 每年度开展一次', '排名靠前的市（区） 在资金分配上给予适当倾斜'],
  },
]);
badInputTable('annual-assessment', {});

everyMeasureHasATable(9);
