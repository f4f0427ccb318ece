import { cite, citeArticle, lifecycleOn, plan } from '../../policy/index.ts';
import type { Engine } from '../../search/engine.ts';
import type { Ranked } from '../../search/rank.ts';
import type { RecordKind, SearchRecord } from '../../search/record.ts';
import { marked, snippetOf } from '../../search/snippet.ts';
import type { Understanding } from '../../search/understand.ts';
import { audienceNames } from '../measure/audience.ts';
import { lifecycleSigns } from '../reader-day/lifecycle.ts';
import type { ReaderDay } from '../reader-day/reader-day.ts';
import { articleAddress, siteAddress } from '../site/address.ts';
import { createElement, inline } from './elements.ts';

/** Labels of the kinds of answers. */
export const kindNames: Record<RecordKind, string> = {
  measure: '措施',
  clause: '官方原文',
  reading: '解释',
};

/** Where an answer is in the plan. */
export const answerAddress = ({ article, id }: SearchRecord): string =>
  article > 0 ? articleAddress(article, id) : siteAddress(`plan/#${id}`);

/** The state of an answer on the reader's day. */
export const lifecycleOf = ({ through }: SearchRecord, { day }: ReaderDay) =>
  lifecycleOn({ from: plan.span.from, through }, day);

function statusOf(record: SearchRecord, day: ReaderDay): HTMLElement {
  const lifecycle = lifecycleOf(record, day);
  const { mark, word } = lifecycleSigns[lifecycle];
  const sign = createElement('span', 'status-mark', mark);
  sign.setAttribute('aria-hidden', 'true');
  const status = createElement('span', 'status', sign, createElement('span', 'status-word', word));
  status.dataset.lifecycle = lifecycle;
  return status;
}

const placeOf = ({ kind, id, article }: SearchRecord) => {
  if (article === 0) return '结尾';
  return kind === 'reading' ? cite(id as Parameters<typeof cite>[0]) : citeArticle(article);
};

function factsOf(record: SearchRecord, day: ReaderDay): HTMLElement {
  const { kind, who } = record;
  const facts = [
    kindNames[kind],
    ...(kind === 'clause' ? [] : [placeOf(record)]),
    ...(who ? [`给${audienceNames[who]}`] : []),
  ];
  return createElement(
    'p',
    'result-facts',
    statusOf(record, day),
    ...facts.map((fact) => createElement('span', '', fact)),
  );
}

/** One answer as a list item. `settled` resolves once its text is shown or has failed to load. */
export function resultItem(
  { record }: Ranked,
  understanding: Understanding,
  engine: Engine,
  day: ReaderDay,
): { item: HTMLLIElement; settled: Promise<void> } {
  const link = createElement('a', '', ...inline(marked(record.title, understanding)));
  link.href = answerAddress(record);
  const words = createElement('p', 'result-words');
  const title = createElement('h2', 'result-title', link);
  const item = createElement('li', 'result', title, factsOf(record, day), words);
  item.dataset.kind = record.kind;
  const settled = engine.passages(record).then(
    (passages) => {
      const snippet = snippetOf(passages, understanding);
      if (!snippet) return;
      words.classList.add(`words-${snippet.voice}`);
      words.append(...inline(snippet.pieces));
    },
    // The answer is shown without its text.
    () => words.remove(),
  );
  return { item, settled };
}
