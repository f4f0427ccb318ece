import { clauseOf, planDocument } from '../../policy/document.ts';
import {
  type Article,
  type Clause,
  type ClauseId,
  clausesOf,
  type Paragraph,
  clausePlaces as placesInOutline,
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

const isParagraph = (clause: Clause): clause is Paragraph => clause.kind === 'paragraph';

const inOutline = new Map(placesInOutline().map((place) => [place.id, place]));

function ancestorsOf(id: ClauseId): Clause[] {
  const outer = inOutline.get(id)?.within;
  return outer ? [clauseOf(outer), ...ancestorsOf(outer)] : [];
}

/** Every clause of the document with its position, in the order of the text. */
export const clausePlaces: readonly ClausePlace[] = clausesOf(planDocument).map(
  (clause, i, all) => {
    const within = ancestorsOf(clause.id);
    const article = inOutline.get(clause.id)?.article ?? 0;
    return {
      clause,
      within,
      article: planDocument.articles[article - 1] ?? null,
      paragraph: [clause, ...within].find(isParagraph) ?? null,
      previous: all[i - 1],
      next: all[i + 1],
    };
  },
);

/** The direct parts of a clause: an article's paragraphs, a paragraph's sentences, a sentence's segments. */
export const partsOf = ({ clause }: Pick<ClausePlace, 'clause'>): readonly Clause[] =>
  clausePlaces.filter(({ within }) => within[0]?.id === clause.id).map((place) => place.clause);

const byId = new Map(clausePlaces.map((place) => [place.clause.id, place]));

/** The position of the clause with this id, or of the successor of a retired id. Throws an Error if there is none. */
export const placeOf = (id: ClauseId) => byId.get(clauseOf(id).id) as ClausePlace;

/** The ids for which a clause has a page: its own, and the retired ones that it succeeds. */
export const idsOf = (id: ClauseId): readonly string[] => [id, ...retiredIdsOf(id)];
