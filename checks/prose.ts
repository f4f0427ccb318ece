import { type MdxFile, readMdx, textOf, textsOf } from '../src/mdx/read-mdx.ts';

/** The MDX of one article. */
export interface Prose extends MdxFile {
  /** Its path in the repository, for messages. */
  file: string;
  /** The parse error and its location, or `null`. If set, the other properties are empty. */
  unreadable: string | null;
}

/** The id of a sentence of the official text, and the ids of its segments. */
interface SentenceIds {
  id: string;
  segments: string[];
}

const EMPTY: MdxFile = { frontMatter: {}, blocks: [], tags: [], headings: [], lines: [] };

/** Parses the MDX of an article. `file` is used in messages only. */
export function readProse(file: string, source: string): Prose {
  try {
    return { file, unreadable: null, ...readMdx(source) };
  } catch (error) {
    const [, line, reason] = /^(\d+):\d+: (.*)/s.exec((error as Error).message) ?? [];
    if (line === undefined) throw error;
    const unreadable = `${file}:${line} cannot be read as MDX: ${reason}. Close each tag, and write “<”, “>”, “{” and “}” as words.`;
    return { file, unreadable, ...EMPTY };
  }
}

/** Checks that the explanations cover the article's measures exactly once, in the order of the text. */
export function misplacedMeasures({ file, blocks }: Prose, inOrder: readonly string[]): string[] {
  const explained = blocks
    .filter(({ name }) => name === 'Measure')
    .map((block) => ({ id: textOf(block, 'id'), line: block.line }));
  const ids = explained.map(({ id }) => id);
  const missing = inOrder.filter((id) => !ids.includes(id));
  return [
    ...missing.map(
      (id) =>
        `${file} does not explain “${id}”. Add <Measure id="${id}">…</Measure> where the text has it.`,
    ),
    ...explained.flatMap(({ id, line }, at) => {
      if (!inOrder.includes(id)) {
        return `${file}:${line} explains “${id}”, which is no measure of this article. Its measures: ${inOrder.join(', ') || 'none'}.`;
      }
      if (ids.indexOf(id) < at) {
        return `${file}:${line} explains “${id}” again (first in line ${explained[ids.indexOf(id)]?.line}). Merge the two.`;
      }
      const before = ids[at - 1];
      const tooLate = before !== undefined && inOrder.indexOf(before) > inOrder.indexOf(id);
      return tooLate
        ? `${file}:${line} explains “${id}” after “${before}”, which the text has later. Swap them.`
        : [];
    }),
  ];
}

const covers = (ids: ReadonlySet<string>, { id, segments }: SentenceIds) =>
  ids.has(id) ||
  ids.has(id.replace(/__sent_\d+$/, '')) ||
  (segments.length > 0 && segments.every((segment) => ids.has(segment)));

/**
 * Sentences that are covered neither by an explained measure nor by a <Reading>, and clauses of a <Reading> that are
 * not in the article. A sentence is also covered if all its segments are.
 */
export function unexplainedSentences(
  { file, blocks }: Prose,
  sentences: readonly SentenceIds[],
  basisOf: (measure: string) => readonly string[],
): string[] {
  const known = new Set(
    sentences.flatMap(({ id, segments }) => [id, id.replace(/__sent_\d+$/, ''), ...segments]),
  );
  const covered = blocks.flatMap((block) => {
    if (block.name === 'Misread') return [];
    const ids = block.name === 'Measure' ? basisOf(textOf(block, 'id')) : textsOf(block, 'clauses');
    return ids.map((id) => ({ id, line: block.line }));
  });
  const ids = new Set(covered.map(({ id }) => id));
  return [
    ...covered
      .filter(({ id }) => !known.has(id))
      .map(
        ({ id, line }) =>
          `${file}:${line} explains “${id}”, which is no clause of this article. The ids are in #plan/clauses.lock.json.`,
      ),
    ...sentences
      .filter((sentence) => !covers(ids, sentence))
      .map(
        ({ id }) =>
          `${file} leaves ${id} unexplained. Add <Reading clauses={['${id}']} title="…">…</Reading>, or add it to one beside it.`,
      ),
  ];
}
