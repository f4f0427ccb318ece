import { expect, test } from 'vitest';
import { assess } from '../../../../src/policy/index.ts';
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

test('annual-assessment has one condition, which the plan leaves open', () => {
  const { conditions } = assess('annual-assessment', {}, '2022-01-01');
  expect(conditions.map(({ text, met }) => [text, met])).toEqual([
    ['在考核中排名靠前（排到哪里算靠前）', null],
  ]);
});

everyMeasureHasATable(9);
