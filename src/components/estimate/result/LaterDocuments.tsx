import { type LaterPolicy, plan } from '../../../policy/index.ts';
import { documentWords } from '../../calculator/result/verdict-words.ts';
import type { EvaluatedSituation } from './evaluated-situation.ts';

/** A later document that changes the present value of some of the measures shown. */
interface LaterDocument {
  later: LaterPolicy;
  /** Titles of the measures that it changes. */
  titles: string[];
}

/** Later documents about the measures of a result, without duplicates. */
export function laterDocuments({
  estimate,
}: Pick<EvaluatedSituation, 'estimate'>): LaterDocument[] {
  const { met, nothing, conditional, leftOpen, oneShort, undecided } = estimate;
  const known = new Map<string, LaterDocument>();
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
export const laterDocumentWords = ({ later: { changes, span } }: LaterDocument) =>
  `${changes.replace(/。$/, '')}（${span.from} 至 ${span.through}）`;

export const NO_SUCCESSOR = `${plan.number}到期以后，有没有新方案接替，本站未核实。`;

/** The later documents, each with its source and the day it was checked. */
export function LaterDocuments({ progress }: { progress: EvaluatedSituation }) {
  return (
    <section class="estimate-group" data-group="today">
      <h3>后来的政策</h3>
      <ul>
        {laterDocuments(progress).map((known) => (
          <li key={known.later.document + known.later.changes}>
            <span>
              {known.titles.join('、')}：{laterDocumentWords(known)}。
            </span>{' '}
            <span class="calc-outside">{documentWords(known.later.document)}</span>
          </li>
        ))}
        <li>{NO_SUCCESSOR}</li>
      </ul>
    </section>
  );
}
