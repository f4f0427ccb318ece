import { cite, citeArticle, lifecycleOn, plan } from '../../../policy/index.ts';
import type { Engine } from '../../../search/engine/engine.ts';
import type { Ranked } from '../../../search/engine/rank.ts';
import type { RecordKind, SearchRecord } from '../../../search/engine/record.ts';
import { marked, snippetOf } from '../../../search/engine/snippet.ts';
import type { Understanding } from '../../../search/engine/understand.ts';
import { audienceNames } from '../../measure/measure-words.ts';
import { lifecycleSigns } from '../../reader-day/lifecycle.ts';
import type { ReaderDay } from '../../reader-day/reader-day.ts';
import { articleAddress, siteAddress } from '../../site/address.ts';
import { createElement } from '../../site/create-element.ts';
import { inline } from './elements.ts';

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
  return createElement(
    'span',
    { class: 'status', 'data-lifecycle': lifecycle },
    createElement('span', { class: 'status-mark', 'aria-hidden': 'true' }, mark),
    createElement('span', { class: 'status-word' }, word),
  );
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
    { class: 'result-facts' },
    statusOf(record, day),
    ...facts.map((fact) => createElement('span', {}, fact)),
  );
}

/** One answer as a list item. `settled` resolves once its text is shown or has failed to load. */
export function resultItem(
  { record }: Ranked,
  understanding: Understanding,
  engine: Engine,
  day: ReaderDay,
): { item: HTMLLIElement; settled: Promise<void> } {
  const name = inline(marked(record.title, understanding));
  const link = createElement('a', { href: answerAddress(record) }, ...name);
  const words = createElement('p', { class: 'result-words' });
  const title = createElement('h2', { class: 'result-title' }, link);
  const item = createElement(
    'li',
    { class: 'result', 'data-kind': record.kind },
    title,
    factsOf(record, day),
    words,
  );
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
