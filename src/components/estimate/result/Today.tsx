import { type LaterPolicy, plan } from '../../../policy/index.ts';
import { documentWords } from '../../calculator/result/verdict-words.ts';
import type { Answered } from './answered.ts';

/** A later document that changes what some of the measures shown are worth today. */
export interface Known {
  later: LaterPolicy;
  /** Titles of the measures that it changes. */
  titles: string[];
}

/** What is known of today about the measures that a result shows, each document once. */
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

/** What is known of today, each with its document and the day of the check. */
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
