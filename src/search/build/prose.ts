import { type MdxFile, plainWords, type Tag, textOf, textsOf } from '../../mdx/read-mdx.ts';
import { type ClauseId, cite, figureNamed, spokenSum } from '../../policy/index.ts';

/** Our explanation of a measure or of clauses. */
export interface Explanation {
  /** The id of the explained measure; `null` for clauses without a measure. */
  measure: string | null;
  clauses: readonly ClauseId[];
  title: string;
  text: string;
  /** Questions of users that the measure answers. */
  asked: readonly string[];
}

/** The output of a component without children. */
function printed(tag: Tag): string {
  if (tag.name === 'Figure') return spokenSum(figureNamed(textOf(tag, 'of'))?.words ?? '');
  if (tag.name === 'Cite') return cite(textOf(tag, 'id') as ClauseId);
  return '';
}

/** The explanations in the MDX of one article, in order. */
export function explanationsIn({ blocks }: MdxFile): Explanation[] {
  return blocks
    .filter(({ name }) => name === 'Measure' || name === 'Reading')
    .map((block) => ({
      measure: block.name === 'Measure' ? textOf(block, 'id') : null,
      clauses: textsOf(block, 'clauses') as readonly ClauseId[],
      title: textOf(block, 'title'),
      text: plainWords(block, printed),
      asked: textsOf(block, 'asked'),
    }));
}
