import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { assess, type IsoDate, measureOf, measures } from '../src/policy/index.ts';
import { examplesOf } from '../test/policy/arbitrary.ts';
import { peerVersion } from './peer.ts';
import { byTurns, median, type Result } from './result.ts';
import { type Answers, jsonRulesJudge, publicodesJudge } from './rule-engines.ts';

const ROUNDS = 9;
const TEN_MILLION = 10_000_000;

/** Answers for each rate, with the amount in 元. */
const cases: readonly (Answers & { yuan: number | null })[] = [
  { pension: true, medical: true, months: 12, yuan: 3276 },
  { pension: true, medical: false, months: 7, yuan: 1337 },
  { pension: false, medical: true, months: 1, yuan: 82 },
  { pension: false, medical: false, months: 3, yuan: null },
];
const answersOf = ({ pension, medical, months }: Answers) => ({ pension, medical, months });
const inputs = cases.map(answersOf);

// Before, during, in the last 30 days, and after, so that every branch of the lifecycle is measured.
const days: readonly IsoDate[] = ['2021-09-30', '2022-05-01', '2023-12-15', '2026-11-24'];

/** Element `i` of a list that repeats. */
const cycle = <T>(values: readonly T[], i: number) => values[i % values.length] as T;

const flexibleEmployment = measureOf('flexible-employment');
const judgeOurs = (count: number) => {
  for (let i = 0; i < count; i += 1) {
    flexibleEmployment.assess(cycle(inputs, i), cycle(days, i >> 2));
  }
};

/** Calls per second of CPU time. CPU time is less affected by other processes than wall time. */
async function perSecond(count: number, run: (count: number) => void | Promise<void>) {
  const start = process.cpuUsage();
  await run(count);
  const { user, system } = process.cpuUsage(start);
  return (count / (user + system)) * 1_000_000;
}

/** The median speed of each contestant. */
async function sideBySide(
  contestants: [count: number, run: (n: number) => void | Promise<void>][],
) {
  const speeds = await byTurns(
    ROUNDS + 1,
    contestants.map(
      ([count, run]) =>
        () =>
          perSecond(count, run),
    ),
  );
  return speeds.map(([_warmUp, ...counted]) => median(counted));
}

/** Throws if an engine's result is wrong, because its speed would not be comparable. */
async function expectSameAnswers(name: string, judge: (answers: Answers) => unknown) {
  for (const { yuan, ...answers } of cases) {
    const result = await judge(answers);
    if (result !== yuan) {
      throw new Error(
        `${name} returns ${result} for ${JSON.stringify(answers)}; the plan states ${yuan}.`,
      );
    }
  }
}

const yuanOf = (answers: Answers) => {
  const fen = flexibleEmployment.assess(answers, '2022-05-01').amount?.fen;
  return fen == null ? null : fen / 100;
};

async function besideRuleEngines(): Promise<Result[]> {
  const [publicodes, jsonRules] = [await publicodesJudge(), await jsonRulesJudge()];
  await expectSameAnswers('This site', yuanOf);
  await expectSameAnswers('publicodes', publicodes);
  await expectSameAnswers('json-rules-engine', jsonRules);
  const [ours = 0, theirs = 0, others = 0] = await sideBySide([
    [500_000, judgeOurs],
    [5_000, (n) => repeat(n, (i) => publicodes(cycle(inputs, i)))],
    [10_000, (n) => repeatAwaited(n, (i) => jsonRules(cycle(inputs, i)))],
  ]);
  const what = 'Core: `flexible-employment`, with conditions and working';
  const unit = 'verdicts/s';
  return [
    { what, unit, ours, ...beside('publicodes', theirs), wanted: { at: 'least', value: 60 } },
    {
      what,
      unit,
      ours,
      ...beside('json-rules-engine', others),
      wanted: { at: 'least', value: 20 },
    },
  ];
}

function repeat(count: number, judge: (i: number) => unknown): void {
  for (let i = 0; i < count; i += 1) judge(i);
}

async function repeatAwaited(count: number, judge: (i: number) => unknown): Promise<void> {
  for (let i = 0; i < count; i += 1) await judge(i);
}

const beside = (peer: string, value: number) => ({
  beside: { name: `${peer} ${peerVersion(peer)}`, value },
});

/** All measures in turn, with the examples of their fields. */
async function overAllMeasures(): Promise<Result> {
  const calls = measures.map(({ id, fields }) => ({ id, input: examplesOf(fields) }));
  const [ours = 0] = await sideBySide([
    [
      300_000,
      (n) => {
        for (let i = 0; i < n; i += 1) {
          const { id, input } = cycle(calls, i);
          assess(id, input, cycle(days, i >> 2));
        }
      },
    ],
  ]);
  return { what: `Core: all ${measures.length} measures, mixed`, unit: 'verdicts/s', ours };
}

/** The heap growth from the first million verdicts to ten million, in KB. */
function heapGrowth(): Result {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const heap = () => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  judgeOurs(TEN_MILLION / 10);
  const before = heap();
  judgeOurs(TEN_MILLION - TEN_MILLION / 10);
  const ours = Math.max(0, heap() - before) / 1000;
  const wanted = { at: 'most', value: 100 } as const;
  return { what: 'Core: heap grown over ten million verdicts', unit: 'KB', ours, wanted };
}

/** The speed of the core compared with two rule engines, its speed over all measures, and its memory use. */
export async function core(): Promise<Result[]> {
  return [...(await besideRuleEngines()), await overAllMeasures(), heapGrowth()];
}
