import type { MeasureId } from '#plan/measures.ts';
import type { Audience } from './measure.ts';
import type { Fen } from './money.ts';
import type { Standing } from './situation.ts';

/**
 * Which way the money goes: `paid` to the applicant, `saved` because less is to be paid,
 * `due` from the applicant, or `lent` and to be paid back.
 */
export type MoneyFlow = 'paid' | 'saved' | 'due' | 'lent';

const flows: Partial<Record<MeasureId, MoneyFlow>> = {
  'work-injury-rate-cut': 'saved',
  'unemployment-rate-cut': 'saved',
  'disability-levy': 'due',
  'startup-loan': 'lent',
  'domestic-service-loan': 'lent',
};

/** Which way a measure's money goes. */
export const flowOf = (id: MeasureId): MoneyFlow => flows[id] ?? 'paid';

/** A sum of exact amounts of one kind, to or from the same kind of recipient. */
export interface Total {
  flow: 'paid' | 'saved';
  who: Audience;
  fen: Fen;
  /** What was added: at least two. */
  parts: readonly { id: MeasureId; title: string; fen: Fen }[];
}

/** The answer to a whole situation: every measure of the role in exactly one group, in the order of the text. */
export interface Estimate {
  /** Every condition is met, and the plan says what it gives. */
  met: readonly Standing[];
  /** No condition fails, and a sum of nothing comes of what was filled in, such as no students. */
  nothing: readonly Standing[];
  /** One condition fails, and every other one was looked at and does not. */
  oneShort: readonly Standing[];
  /** Several conditions fail, or one fails and others were not looked at. */
  short: readonly Standing[];
  /** Nothing fails and the plan states the sum; a condition is for the departments to judge. Added to no total. */
  conditional: readonly Standing[];
  /** Nothing fails; the plan leaves the sum to the departments. */
  leftOpen: readonly Standing[];
  /** Nothing fails; a service or arrangement that promises nobody money. */
  services: readonly Standing[];
  /** Answers are missing, were skipped, or do not go together. */
  undecided: readonly Standing[];
  /** Sums of what may be added; the plan states no rule on combining measures. */
  totals: readonly Total[];
}

const isOneShort = ({ state, failed, unjudged }: Standing) =>
  state === 'missed' && failed.length === 1 && unjudged === 0;

const hasSum = ({ verdict }: Standing) => typeof verdict?.amount?.fen === 'number';

/** A levy of nothing is good news; a subsidy, a saving or a loan of nothing is none. */
const comesToNothing = ({ measure, verdict }: Standing) =>
  verdict?.amount?.fen === 0 && flowOf(measure.id) !== 'due';

/** What an exact amount adds to a total; null where it is none, or of a kind that is never added. */
function addend({ state, measure, verdict }: Standing) {
  const flow = flowOf(measure.id);
  const addable = state === 'met' && (flow === 'paid' || flow === 'saved');
  if (!addable || verdict?.amount?.kind !== 'exact') return null;
  const { id, title, who } = measure;
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
export function estimateOf(standings: readonly Standing[]): Estimate {
  const worth = standings.filter((standing) => !comesToNothing(standing));
  const open = worth.filter(({ state }) => state === 'left-open');
  const paying = open.filter(({ measure }) => measure.gives !== 'service');
  const missed = standings.filter(({ state }) => state === 'missed');
  return {
    met: worth.filter(({ state }) => state === 'met'),
    nothing: standings.filter(comesToNothing),
    oneShort: missed.filter(isOneShort),
    short: missed.filter((standing) => !isOneShort(standing)),
    conditional: paying.filter(hasSum),
    leftOpen: paying.filter((standing) => !hasSum(standing)),
    services: open.filter(({ measure }) => measure.gives === 'service'),
    undecided: standings.filter(({ state }) => state === 'undecided'),
    totals: totalsOf(worth),
  };
}
