import fc from 'fast-check';
import { AssessmentError, assess, type Measure, measures } from '../../src/policy/index.ts';
import { anyInputTo, examplesOf, garbage } from '../../test/policy/arbitrary.ts';
import { enormousInputs } from '../../test/policy/enormous.ts';
import type { Section } from './report.ts';

const INPUTS = 100_000;
const BATCH = 5_000;
const LIMIT_MS = 1;
/** Slow calls are repeated and the best time counts, so that pauses of the machine do not matter. */
const RETRIES = 20;
const MAX_ROWS = 10_000;

interface Call {
  input: unknown;
  on: unknown;
}

/** The results for one measure. */
interface Tally {
  inputs: number;
  verdicts: number;
  refusals: number;
  /** The number of calls that exceeded the limit at first. */
  late: number;
  /** The longest of the best times, in milliseconds. */
  worst: number;
}

const days = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('2021-09-30', '2021-10-01', '2022-04-30', '2026-11-24') },
  garbage,
);

/** Calls `assess`. Throws for any error other than an `AssessmentError`. */
function answer(id: string, { input, on }: Call): 'verdict' | 'refusal' {
  try {
    const verdict = assess(id, input, on as string);
    if (verdict.measure !== id) throw new Error(`${id} returned a verdict for ${verdict.measure}.`);
    return 'verdict';
  } catch (error) {
    if (!(error instanceof AssessmentError) || error.problems.length === 0) throw error;
    return 'refusal';
  }
}

function timed(id: string, call: Call): { outcome: 'verdict' | 'refusal'; ms: number } {
  const start = performance.now();
  const outcome = answer(id, call);
  return { outcome, ms: performance.now() - start };
}

function note(id: string, call: Call, tally: Tally): void {
  const { outcome, ms } = timed(id, call);
  tally.inputs += 1;
  tally[outcome === 'verdict' ? 'verdicts' : 'refusals'] += 1;
  if (ms <= tally.worst) return;
  if (ms > LIMIT_MS) tally.late += 1;
  const again = Array.from({ length: RETRIES }, () => timed(id, call).ms);
  tally.worst = Math.max(tally.worst, Math.min(ms, ...again));
}

function soak(measure: Measure, count: number): Tally {
  const tally: Tally = { inputs: 0, verdicts: 0, refusals: 0, late: 0, worst: 0 };
  for (const { value } of enormousInputs(measure, examplesOf(measure.fields))) {
    note(measure.id, { input: value, on: '2022-01-01' }, tally);
  }
  const calls = fc.record({ input: anyInputTo(measure), on: days });
  for (let seed = 1; tally.inputs < count; seed += 1) {
    for (const call of fc.sample(calls, { numRuns: BATCH, seed })) note(measure.id, call, tally);
  }
  return tally;
}

/** The time per row of a list with the maximum length. */
function perRow(): string {
  const hire = { dischargedOn: '2021-06-01', hiredOn: '2022-06-01', insuredMonths: 12 };
  const long = { employer: 'enterprise', hires: Array(MAX_ROWS).fill(hire) };
  const best = Math.min(
    ...Array.from(
      { length: 20 },
      () => timed('veteran-hire', { input: long, on: '2022-01-01' }).ms,
    ),
  );
  return `${best.toFixed(1)} ms, ${((best * 1000) / MAX_ROWS).toFixed(2)} µs a row`;
}

/** Calls every measure with 100,000 generated inputs, valid, nearly valid and hostile, and times each call. */
export function soakMeasures(): Section {
  const rows = measures.map((measure) => {
    const tally = soak(measure, INPUTS);
    console.log(`${measure.id}: ${tally.inputs} inputs, longest call ${tally.worst.toFixed(3)} ms`);
    return { id: measure.id, ...tally };
  });
  const sum = (key: 'inputs' | 'verdicts' | 'refusals' | 'late') =>
    rows.reduce((total, row) => total + row[key], 0).toLocaleString('en');
  const worst = rows.reduce((a, b) => (b.worst > a.worst ? b : a));
  const failed = worst.worst > LIMIT_MS;
  return {
    name: 'measures',
    title: 'Inputs to `assess`',
    failed,
    lines: [
      'Valid, nearly valid and hostile answers and days: prototypes, proxies, getters that throw, cycles, NaN, -0, 2⁸⁰,',
      'strings of a megabyte, arrays of a million items, days that do not exist.',
      '',
      '| What | Figure |',
      '|---|---|',
      `| Measures | ${rows.length} |`,
      `| Inputs | ${sum('inputs')} |`,
      `| Verdicts | ${sum('verdicts')} |`,
      `| Refused with an \`AssessmentError\` | ${sum('refusals')} |`,
      '| Anything else thrown | 0 |',
      `| Longest call (best of ${RETRIES + 1} if it was slow) | ${worst.worst.toFixed(3)} ms, \`${worst.id}\` |`,
      `| Calls over ${LIMIT_MS} ms that were faster when repeated | ${failed ? 'see above' : sum('late')} |`,
      `| A list of ${MAX_ROWS.toLocaleString('en')} rows, the maximum; may take longer than a millisecond | ${perRow()} |`,
    ],
  };
}
