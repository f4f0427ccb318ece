import type { Candidate } from './interview.ts';
import { isService } from './interview.ts';
import type { Audience } from './measure/measure.ts';
import type { Fen } from './money.ts';
import { type Evaluation, failedOf } from './situation.ts';

/** A sum of exact amounts with the same flow and the same audience. */
export interface Total {
  flow: 'paid' | 'saved';
  who: Audience;
  fen: Fen;
  /** The added amounts; at least two. */
  parts: readonly { id: string; title: string; fen: Fen }[];
}

/** The result for a set of answers: each relevant measure is in exactly one group, in the order of the text. */
export interface Estimate {
  /** All conditions are met and the plan states the benefit. */
  met: readonly Candidate[];
  /** No condition fails, but the computed amount is 0, for example because of 0 students. */
  nothing: readonly Candidate[];
  /** Exactly one condition fails and it is changeable; all others are decided, none fails, and at least one is met. */
  oneShort: readonly Candidate[];
  /** Any other measure with a failed condition. */
  short: readonly Candidate[];
  /** No condition fails and the plan states the sum, but departments must judge a condition. Not included in totals. */
  conditional: readonly Candidate[];
  /** No condition fails; the plan leaves the sum to the departments. */
  leftOpen: readonly Candidate[];
  /** No condition fails; a service or arrangement without a payment. */
  services: readonly Candidate[];
  /** Answers are missing, skipped or contradictory. */
  undecided: readonly Candidate[];
  /** Excluded by the user's own answers. */
  closed: readonly Candidate[];
  /** Sums of compatible amounts. The plan states no rule on combining measures. */
  totals: readonly Total[];
}

function isOneShort(evaluation: Evaluation): boolean {
  const { measure, decided, unjudged } = evaluation;
  const [failed, ...others] = failedOf(evaluation);
  if (!failed || others.length > 0 || unjudged > 0) return false;
  const isChangeable = measure.conditions.some(
    ({ text, changeable }) => changeable && text === failed.text,
  );
  return isChangeable && decided.some(({ met }) => met === true);
}

const hasSum = ({ verdict }: Evaluation) => typeof verdict?.amount?.fen === 'number';

/** A levy of 0 is a favourable result; a subsidy, saving or loan of 0 is not. */
const isZero = ({ measure, verdict }: Evaluation) =>
  verdict?.amount?.fen === 0 && measure.flow !== 'due';

/** The amount to add to a total; `null` if the amount is not exact or must not be added. */
function addend({ state, measure, verdict }: Evaluation) {
  const { id, title, who, flow } = measure;
  const isAddable = state === 'met' && (flow === 'paid' || flow === 'saved');
  if (!isAddable || verdict?.amount?.kind !== 'exact') return null;
  return { flow, who, part: { id, title, fen: verdict.amount.fen } };
}

function totalsOf(evaluations: readonly Evaluation[]): Total[] {
  const totals = new Map<string, Total>();
  for (const evaluation of evaluations) {
    const added = addend(evaluation);
    if (!added) continue;
    const { flow, who, part } = added;
    const { fen = 0, parts = [] } = totals.get(`${flow} ${who}`) ?? {};
    totals.set(`${flow} ${who}`, { flow, who, fen: fen + part.fen, parts: [...parts, part] });
  }
  return [...totals.values()].filter(({ parts }) => parts.length > 1);
}

/** Groups the measures by state and computes the totals. */
export function estimateOf(candidates: readonly Candidate[]): Estimate {
  const putOff = candidates.filter(({ closedBy }) => closedBy?.putsOff);
  const open = candidates.filter(({ closedBy }) => closedBy === null);
  const worth = open.filter((one) => !isZero(one));
  const favourable = worth.filter(({ state }) => state === 'left-open');
  const paying = favourable.filter(({ measure }) => measure.gives !== 'service');
  const missed = open.filter(({ state }) => state === 'missed');
  const met = worth.filter(({ state }) => state === 'met');
  return {
    met: met.filter(({ measure }) => !isService(measure)),
    nothing: open.filter(isZero),
    oneShort: missed.filter(isOneShort),
    short: missed.filter((one) => !isOneShort(one)),
    conditional: paying.filter(hasSum),
    leftOpen: paying.filter((one) => !hasSum(one)),
    services: [
      ...favourable.filter(({ measure }) => measure.gives === 'service'),
      ...met.filter(({ measure }) => isService(measure)),
    ],
    undecided: [...open.filter(({ state }) => state === 'undecided'), ...putOff],
    closed: candidates.filter(({ closedBy }) => closedBy && !closedBy.putsOff),
    totals: totalsOf(worth),
  };
}
