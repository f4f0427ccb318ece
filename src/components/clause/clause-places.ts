import { planDocument } from '../../policy/document.ts';
import {
  type Article,
  type Clause,
  type ClauseId,
  clausesOf,
  currentClauseId,
  type Paragraph,
  retiredIdsOf,
} from '../../policy/index.ts';

/** The position of a clause in the official document. */
export interface ClausePlace {
  clause: Clause;
  /** Its ancestors, innermost first: sentence, paragraph, article. */
  within: readonly Clause[];
  /** Its article; null before the first article and after the last. */
  article: Article | null;
  /** The paragraph that contains it or that it is. */
  paragraph: Paragraph | null;
  /** The previous and next clauses in the order of the text. */
  previous: Clause | undefined;
  next: Clause | undefined;
}

type Found = Omit<ClausePlace, 'previous' | 'next'>;

function placesInParagraph(
  paragraph: Paragraph,
  article: Article | null,
  within: readonly Clause[],
): Found[] {
  const place = (clause: Clause, ...nearer: Clause[]): Found => ({
    clause,
    within: [...nearer, ...within],
    article,
    paragraph,
  });
  return [
    place(paragraph),
    ...paragraph.sentences.flatMap((sentence) => [
      place(sentence, paragraph),
      ...sentence.segments.map((segment) => place(segment, sentence, paragraph)),
    ]),
  ];
}

function placesInArticle(article: Article): Found[] {
  const { heading, paragraphs, departments } = article;
  return [
    { clause: heading, within: [], article, paragraph: null },
    ...paragraphs.flatMap((paragraph) => placesInParagraph(paragraph, article, [heading])),
    { clause: departments, within: [heading], article, paragraph: null },
  ];
}

const { preface, preamble, articles, conclusions } = planDocument;

const found: readonly Found[] = [
  ...[...preface, preamble].flatMap((paragraph) => placesInParagraph(paragraph, null, [])),
  ...articles.flatMap(placesInArticle),
  ...placesInParagraph(conclusions, null, []),
];

/** Every clause of the document with its position, in the order of the text. */
export const clausePlaces: readonly ClausePlace[] = clausesOf(planDocument).map(
  (clause, i, all) => {
    const place = found.find((one) => one.clause.id === clause.id);
    if (!place) throw new Error(`The clause “${clause.id}” has no place in the document.`);
    return { ...place, previous: all[i - 1], next: all[i + 1] };
  },
);

/** The direct parts of a clause: an article's paragraphs, a paragraph's sentences, a sentence's segments. */
export const partsOf = ({ clause }: Pick<ClausePlace, 'clause'>): readonly Clause[] =>
  clausePlaces.filter(({ within }) => within[0]?.id === clause.id).map((place) => place.clause);

const byId = new Map(clausePlaces.map((place) => [place.clause.id, place]));

/** The position of the clause with this id, or of the successor of a retired id. */
export function placeOf(id: ClauseId): ClausePlace {
  const place = byId.get(currentClauseId(id));
  if (place) return place;
  throw new Error(`There is no clause “${id}” in the document.`);
}

/** The ids for which a clause has a page: its own, and the retired ones that it succeeds. */
export const idsOf = (id: ClauseId): readonly string[] => [id, ...retiredIdsOf(id)];
