import { type MdxFile, textOf, textsOf } from '../../mdx/read-mdx.ts';
import { measures } from '../../policy/index.ts';

/** An entry in a page's table of contents. */
export interface ContentsEntry {
  id: string;
  title: string;
  /** The level, as in `<h2>` or `<h3>`. */
  level: number;
}

/** The heading of `<Misread>`, which an article has only once. */
export const misreadHeading = { id: 'misread', title: '容易看错', level: 2 };

/** The id of the heading of a `<Reading>`. */
export const readingAnchor = (clauses: readonly string[]) => `reading-${clauses[0]}`;

/** The headings that the blocks of an article's explanation have on its page. */
export function articleHeadings({ blocks }: Pick<MdxFile, 'blocks'>): ContentsEntry[] {
  return blocks.flatMap((block) => {
    if (block.name === 'Misread') return [misreadHeading];
    if (block.name === 'Reading') {
      const id = readingAnchor(textsOf(block, 'clauses'));
      return [{ id, title: textOf(block, 'title'), level: 3 }];
    }
    const id = textOf(block, 'id');
    const measure = measures.find((one) => one.id === id);
    return measure ? [{ id, title: measure.title, level: 3 }] : [];
  });
}
