import type { Concern } from './interview.ts';
import { isService } from './interview.ts';
import type { Audience } from './measure/measure.ts';
import type { Fen } from './money.ts';
import { failedOf, type Standing } from './situation.ts';

/** A sum of exact amounts of one kind, to or from the same kind of recipient. */
export interface Total {
  flow: 'paid' | 'saved';
  who: Audience;
  fen: Fen;
  /** What was added: at least two. */
  parts: readonly { id: string; title: string; fen: Fen }[];
}

/** The answer to a whole situation: every measure that concerns somebody in exactly one group, in the order of the text. */
export interface Estimate {
  /** Every condition is met, and the plan says what it gives. */
  met: readonly Concern[];
  /** No condition fails, and a sum of nothing comes of what was filled in, such as no students. */
  nothing: readonly Concern[];
  /** One condition fails that a person can change; every other one was looked at, none fails, and one at least is met. */
  oneShort: readonly Concern[];
  /** Any other failing. */
  short: readonly Concern[];
  /** Nothing fails and the plan states the sum; a condition is for the departments to judge. Added to no total. */
  conditional: readonly Concern[];
  /** Nothing fails; the plan leaves the sum to the departments. */
  leftOpen: readonly Concern[];
  /** Nothing fails; a service or arrangement that promises nobody money. */
  services: readonly Concern[];
  /** Answers are missing, were skipped, or do not go together. */
  undecided: readonly Concern[];
  /** Not for them, as they said themselves. */
  closed: readonly Concern[];
  /** Sums of what may be added; the plan states no rule on combining measures. */
  totals: readonly Total[];
}

function isOneShort(standing: Standing): boolean {
  const { measure, decided, unjudged } = standing;
  const [failed, ...others] = failedOf(standing);
  if (!failed || others.length > 0 || unjudged > 0) return false;
  const isChangeable = measure.conditions.some(
    ({ text, changeable }) => changeable && text === failed.text,
  );
  return isChangeable && decided.some(({ met }) => met === true);
}

const hasSum = ({ verdict }: Standing) => typeof verdict?.amount?.fen === 'number';

/** A levy of nothing is good news; a subsidy, a saving or a loan of nothing is none. */
const comesToNothing = ({ measure, verdict }: Standing) =>
  verdict?.amount?.fen === 0 && measure.flow !== 'due';

/** What an exact amount adds to a total; null where it is none, or of a kind that is never added. */
function addend({ state, measure, verdict }: Standing) {
  const { id, title, who, flow } = measure;
  const isAddable = state === 'met' && (flow === 'paid' || flow === 'saved');
  if (!isAddable || verdict?.amount?.kind !== 'exact') return null;
  return { flow, who, part: { id, title, fen: verdict.amount.fen } };
}

function totalsOf(standings: readonly Standing[]): Total[] {
  const totals = new Map<string, Total>();
  for (const standing of standings) {
    const added = addend(standing);
    if (!added) continue;
    const { flow, who, part } = added;
    const { fen = 0, parts = [] } = totals.get(`${flow} ${who}`) ?? {};
    totals.set(`${flow} ${who}`, { flow, who, fen: fen + part.fen, parts: [...parts, part] });
  }
  return [...totals.values()].filter(({ parts }) => parts.length > 1);
}

/** The standings in groups, and the sums that may be added. */
export function estimateOf(concerns: readonly Concern[]): Estimate {
  const putOff = concerns.filter(({ closedBy }) => closedBy?.putsOff);
  const open = concerns.filter(({ closedBy }) => closedBy === null);
  const worth = open.filter((one) => !comesToNothing(one));
  const favourable = worth.filter(({ state }) => state === 'left-open');
  const paying = favourable.filter(({ measure }) => measure.gives !== 'service');
  const missed = open.filter(({ state }) => state === 'missed');
  const met = worth.filter(({ state }) => state === 'met');
  return {
    met: met.filter(({ measure }) => !isService(measure)),
    nothing: open.filter(comesToNothing),
    oneShort: missed.filter(isOneShort),
    short: missed.filter((one) => !isOneShort(one)),
    conditional: paying.filter(hasSum),
    leftOpen: paying.filter((one) => !hasSum(one)),
    services: [
      ...favourable.filter(({ measure }) => measure.gives === 'service'),
      ...met.filter(({ measure }) => isService(measure)),
    ],
    undecided: [...open.filter(({ state }) => state === 'undecided'), ...putOff],
    closed: concerns.filter(({ closedBy }) => closedBy && !closedBy.putsOff),
    totals: totalsOf(worth),
  };
}
