import { clauseOf, planDocument } from '../../policy/document.ts';
import {
  type Article,
  type Clause,
  type ClauseId,
  clausePlaces,
  clausesOf,
  type Paragraph,
  retiredIdsOf,
} from '../../policy/index.ts';

/** A clause with what is around it in the official document. */
export interface ClauseContext {
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

const inOutline = new Map(clausePlaces().map((place) => [place.id, place]));

function ancestorsOf(id: ClauseId): Clause[] {
  const outer = inOutline.get(id)?.within;
  return outer ? [clauseOf(outer), ...ancestorsOf(outer)] : [];
}

/** Every clause of the document with its context, in the order of the text. */
export const clauseContexts: readonly ClauseContext[] = clausesOf(planDocument).map(
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
export const partsOf = ({ clause }: Pick<ClauseContext, 'clause'>): readonly Clause[] =>
  clauseContexts
    .filter(({ within }) => within[0]?.id === clause.id)
    .map((context) => context.clause);

const byId = new Map(clauseContexts.map((context) => [context.clause.id, context]));

/** The context of the clause with this id, or of the successor of a retired id. Throws an Error if there is none. */
export const contextOf = (id: ClauseId) => byId.get(clauseOf(id).id) as ClauseContext;

/** The ids for which a clause has a page: its own, and the retired ones that it succeeds. */
export const idsOf = (id: ClauseId): readonly string[] => [id, ...retiredIdsOf(id)];
