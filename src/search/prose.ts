import { type MdxFile, plainWords, type Tag, textOf, textsOf } from '../mdx/read-mdx.ts';
import { type ClauseId, cite, figureNamed, spokenSum } from '../policy/index.ts';

/** Plain words of ours about a measure or about clauses. */
export interface Explanation {
  /** The measure explained, or `null` where it is clauses that are no measure. */
  measure: string | null;
  clauses: readonly ClauseId[];
  title: string;
  text: string;
}

/** What a component without words of its own prints. */
function printed(tag: Tag): string {
  if (tag.name === 'Figure') return spokenSum(figureNamed(textOf(tag, 'of'))?.words ?? '');
  if (tag.name === 'Cite') return cite(textOf(tag, 'id') as ClauseId);
  return '';
}

/** The explanations of one article's MDX, in its order. */
export function explanationsIn({ blocks }: MdxFile): Explanation[] {
  return blocks
    .filter(({ name }) => name === 'Measure' || name === 'Reading')
    .map((block) => ({
      measure: block.name === 'Measure' ? textOf(block, 'id') : null,
      clauses: textsOf(block, 'clauses') as readonly ClauseId[],
      title: textOf(block, 'title'),
      text: plainWords(block, printed),
    }));
}
