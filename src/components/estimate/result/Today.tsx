import { type LaterPolicy, plan } from '../../../policy/index.ts';
import { documentWords } from '../../calculator/result/verdict-words.ts';
import type { Answered } from './answered.ts';

/** A later document that changes the present value of some of the measures shown. */
export interface Known {
  later: LaterPolicy;
  /** Titles of the measures that it changes. */
  titles: string[];
}

/** Later documents about the measures of a result, without duplicates. */
export function knownToday({ estimate }: Pick<Answered, 'estimate'>): Known[] {
  const { met, nothing, conditional, leftOpen, oneShort, undecided } = estimate;
  const known = new Map<string, Known>();
  for (const { measure } of [met, nothing, conditional, leftOpen, oneShort, undecided].flat()) {
    for (const later of measure.later) {
      const key = `${later.document} ${later.changes}`;
      const { titles = [] } = known.get(key) ?? {};
      known.set(key, { later, titles: [...titles, measure.title] });
    }
  }
  return [...known.values()];
}

/** `……（2023-05-01 至 2024-12-31）`. */
export const knownWords = ({ later: { changes, span } }: Known) =>
  `${changes.replace(/。$/, '')}（${span.from} 至 ${span.through}）`;

export const NO_SUCCESSOR = `${plan.number}到期以后，有没有新方案接替，本站未核实。`;

/** The later documents, each with its source and the day it was checked. */
export function Today({ progress }: { progress: Answered }) {
  return (
    <section class="estimate-group" data-group="today">
      <h3>今天知道的</h3>
      <ul>
        {knownToday(progress).map((known) => (
          <li key={known.later.document + known.later.changes}>
            <span>
              {known.titles.join('、')}：{knownWords(known)}。
            </span>{' '}
            <span class="calc-outside">{documentWords(known.later.document)}</span>
          </li>
        ))}
        <li>{NO_SUCCESSOR}</li>
      </ul>
    </section>
  );
}
