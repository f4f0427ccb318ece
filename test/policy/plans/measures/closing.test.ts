import { expect, test } from 'vitest';
import { assess } from '../../../../src/policy/index.ts';
import { badInputTable, everyMeasureHasATable, IN_FORCE, verdictTable } from '../../case.ts';

const PLAN = { from: '2021-10-01', through: '2023-12-31' } as const;

verdictTable('plan-validity', [
  {
    name: 'knows of no plan for the day before the repealed one was issued',
    input: { date: '2020-04-16' },
    eligible: true,
    kind: 'unstated',
    steps: ['印发（2020-04-17）以前 当时由哪个方案管：未核实'],
  },
  {
    name: 'names the repealed plan for the day on which that one was issued',
    input: { date: '2020-04-17' },
    eligible: true,
    kind: 'unstated',
    steps: ['适用被本方案废止的方案 江府〔2020〕17号'],
  },
  {
    name: 'names the repealed plan for the day before this one took effect',
    input: { date: '2021-09-30' },
    eligible: true,
    kind: 'unstated',
    steps: ['适用被本方案废止的方案 江府〔2020〕17号'],
  },
  {
    name: 'names this plan for its first day',
    input: { date: '2021-10-01' },
    eligible: true,
    kind: 'unstated',
    period: PLAN,
    steps: ['适用本方案 江府〔2021〕14号'],
  },
  {
    name: 'names this plan for its last day',
    input: { date: '2023-12-31' },
    eligible: true,
    kind: 'unstated',
    period: PLAN,
    steps: ['适用本方案 江府〔2021〕14号'],
  },
  {
    name: 'knows of no plan for the day after its last',
    input: { date: '2024-01-01' },
    eligible: true,
    kind: 'unstated',
    steps: ['这一天在本方案到期以后 本方案已经失效；有没有新方案：未核实'],
  },
]);
badInputTable('plan-validity', { date: '2022-06-01' }, [
  { name: 'a day that never was', change: { date: '2023-02-29' }, paths: ['date'] },
  { name: 'a day before 1900', change: { date: '1899-12-31' }, paths: ['date'] },
  { name: 'a day after 2100', change: { date: '2101-01-01' }, paths: ['date'] },
  { name: 'a day written otherwise', change: { date: '2022/06/01' }, paths: ['date'] },
]);

test.each([
  ['2020-04-16', 0],
  ['2020-04-17', 1],
  ['2021-09-30', 1],
  ['2021-10-01', 0],
  ['2024-01-01', 0],
])(
  'plan-validity for %s warns %i times that the first day of the earlier plan is unknown',
  (date, times) => {
    const { caveats } = assess('plan-validity', { date }, IN_FORCE);
    expect(caveats.filter(({ text }) => text.includes('江府〔2020〕17号'))).toHaveLength(times);
  },
);

everyMeasureHasATable('closing');
