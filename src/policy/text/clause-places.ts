import type { Clause, ClauseId } from './clause.ts';
import type { Outline } from './outline.ts';

/** The position of a clause in its document. */
export interface ClausePlace {
  id: ClauseId;
  kind: Clause['kind'];
  /** The article number; 0 outside the articles. */
  article: number;
  /** The parent clause. */
  within: ClauseId | null;
}

/** The positions of all clauses of an outline, in the order of the text. */
export function placesOf({
  preface,
  preamble,
  articles,
  segments,
  conclusions,
}: Outline): ClausePlace[] {
  const places: ClausePlace[] = [];
  /** Adds a clause below `within`, or at the top level, and returns its id. */
  const add = (within: ClauseId | null, name: string, kind: Clause['kind'], article: number) => {
    const id = (within ? `${within}__${name}` : name) as ClauseId;
    places.push({ id, kind, article, within });
    return id;
  };
  const addParagraph = (
    within: ClauseId | null,
    name: string,
    sentences: number,
    article: number,
  ) => {
    const paragraph = add(within, name, 'paragraph', article);
    for (let i = 1; i <= sentences; i++) {
      const sentence = add(paragraph, `sent_${i}`, 'sentence', article);
      for (let j = 1; j <= (segments[sentence] ?? 0); j++) {
        add(sentence, `seg_${j}`, 'segment', article);
      }
    }
  };
  for (let i = 1; i <= preface; i++) addParagraph(null, `preface__para_${i}`, 0, 0);
  addParagraph(null, 'preamble__para_1', preamble, 0);
  for (const [at, paragraphs] of articles.entries()) {
    const article = at + 1;
    const heading = add(null, `art_${article}`, 'heading', article);
    for (const [i, sentences] of paragraphs.entries()) {
      addParagraph(heading, `para_${i + 1}`, sentences, article);
    }
    add(heading, 'resp', 'departments', article);
  }
  addParagraph(null, 'conclusions__para_1', conclusions, 0);
  return places;
}
