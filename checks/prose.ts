import { properNames, quotedOtherwise, wordsThatCountNothing } from '#content/prose-words.ts';
import { type MdxFile, pointsOf, readMdx, textOf, textsOf } from '../src/mdx/read-mdx.ts';

/** One article's MDX, as its checks see it. */
export interface Prose extends MdxFile {
  /** Its path in the repository, as it stands in a message. */
  file: string;
  /** Why the parser could not read it, and where; then it has no lines and no blocks. */
  unreadable: string | null;
}

/** A sentence of the official text with the ids of its segments. */
export interface SentenceIds {
  id: string;
  segments: string[];
}

const NUMERAL = /[\p{N}零一二三四五六七八九十百千万亿两双俩仨半]/gu;
/** What follows 一 where it is an article (一个, 一种) or is part of a word that counts nothing (一起, 一样, 一般). */
const AFTER_ARTICLE = [
  // Not 一个月, 一个人: a time or a head count is a figure.
  '个(?!半?月|季|年|小时|工作日|星期|学期|人)',
  '部分',
  '回事',
  ...'种样件句项份笔类条段套批块家些点下起般直定旦边共律',
];
/** 一 as an article or inside a word: 一个, 其中一种, 统一. After 第, 每 or another numeral it counts. */
const ARTICLE = new RegExp(
  `[统同任唯]一|(?<![第每\\p{N}零一二三四五六七八九十百千万亿两半])一(?:${AFTER_ARTICLE.join('|')})`,
  'gu',
);
/** Half, allowed on the line of a figure. */
const HALF = /减半|一半/g;
const EMPTY: MdxFile = { frontMatter: {}, blocks: [], tags: [], headings: [], lines: [] };

/** Reads an article's MDX. `file` is only for messages. */
export function readProse(file: string, source: string): Prose {
  try {
    return { file, unreadable: null, ...readMdx(source) };
  } catch (error) {
    const [, line, reason] = /^(\d+):\d+: (.*)/s.exec((error as Error).message) ?? [];
    if (line === undefined) throw error;
    const unreadable = `${file}:${line} cannot be read as MDX: ${reason}. Close each tag, and put “<”, “>”, “{” and “}” into words.`;
    return { file, unreadable, ...EMPTY };
  }
}

const ARTICLE_NUMBER = /^article: \d+$/;

/** The words with every numeral that states nothing of the plan struck out, each as long as it was. */
function withoutHarmless(words: string, besideFigure: boolean): string {
  const listed = [...Object.keys(properNames), ...Object.keys(wordsThatCountNothing)];
  const harmless = [new RegExp(listed.join('|'), 'g'), ARTICLE, ...(besideFigure ? [HALF] : [])];
  const struck = (word: string) => '·'.repeat(word.length);
  return harmless.reduce((rest, pattern) => rest.replace(pattern, struck), words);
}

/**
 * Every figure that is typed into the prose, in digits or in Chinese numerals, in the body, in titles
 * and in the front matter. Names and words of the lists in `#content/prose-words.ts` do not count, nor does 一 as an article,
 * nor half on a line that prints a figure.
 */
export function numeralsByHand({ file, lines, tags }: Prose): string[] {
  const figures = tags.filter(({ name }) => name === 'Figure');
  const besideFigure = new Set(figures.map(({ line }) => line));
  return lines.flatMap((line, index) => {
    if (ARTICLE_NUMBER.test(line)) return [];
    const counting = withoutHarmless(line, besideFigure.has(index + 1));
    return [...counting.matchAll(NUMERAL)].map(({ 0: numeral, index: at }) => {
      const around = line.slice(Math.max(0, at - 8), at + 9);
      return `${file}:${index + 1} writes the numeral “${numeral}” by hand in “…${around}…”. Print a figure with <Figure of="measure.name" />, a place in the text with <Cite id="…" />, or say it without a numeral.`;
    });
  });
}

/** Markup that would reach the reader as it is written, break the build, or be a heading that the contents lack. */
export function brokenMarkup({ file, unreadable, lines, headings }: Prose): string[] {
  const strayed: [RegExp, string][] = [
    [
      /\*\*/,
      'has “**”, which stays on the page beside Chinese punctuation. Use <strong>…</strong>.',
    ],
    [/[<>{}]/, 'has a “<”, “>”, “{” or “}” outside a tag. Use words.'],
  ];
  return [
    ...(unreadable ? [unreadable] : []),
    ...headings.map(
      ({ line }) => `${file}:${line} has a heading in Markdown. Use <Reading title="…">.`,
    ),
    ...lines.flatMap((line, index) =>
      strayed.flatMap(([pattern, mend]) =>
        pattern.test(line) ? [`${file}:${index + 1} ${mend}`] : [],
      ),
    ),
  ];
}

/** Every quotation in “” that is not word for word in the official text. Tags inside it count as nothing. */
export function inexactQuotes({ file, lines }: Prose, officialText: string): string[] {
  return lines.flatMap((line, index) =>
    [...line.matchAll(/“([^”]*)”/g)]
      .map(([, quoted = '']) => quoted)
      .filter((quoted) => !Object.hasOwn(quotedOtherwise, quoted) && !officialText.includes(quoted))
      .map(
        (quoted) =>
          `${file}:${index + 1} quotes “${quoted}”, which the official text does not say. Quote it word for word, or say it without “”.`,
      ),
  );
}

/** What is wrong with the front matter, or with the block that closes the article. */
export function badForm({ file, frontMatter, blocks }: Prose): string[] {
  const { article, summary, audience } = frontMatter;
  const own = Number(/(\d+)\.mdx$/.exec(file)?.[1]);
  const misreads = blocks.filter(({ name }) => name === 'Misread');
  const last = blocks.at(-1);
  const rules: [boolean, string][] = [
    [article === own, `:2 must say \`article: ${own}\`, as its name does.`],
    [
      /^[^。]+。$/.test(String(summary ?? '')),
      ':3 `summary` must be one sentence that ends in “。”.',
    ],
    [
      Array.isArray(audience) &&
        audience.length > 0 &&
        audience.every((who) => String(who).length <= 20),
      ':4 `audience` must be a list of short nouns.',
    ],
    [
      misreads.length === 1 && last?.name === 'Misread',
      ' must end in its only <Misread>; move or add it.',
    ],
    [
      last?.name !== 'Misread' || (pointsOf(last) >= 3 && pointsOf(last) <= 6),
      `:${last?.line} <Misread> must list three to six points, each on a line that begins with “- ”.`,
    ],
  ];
  return rules.flatMap(([holds, mend]) => (holds ? [] : [file + mend]));
}

/** Where the measures that the prose explains are not the article's own, each once, in the text's order. */
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
        return `${file}:${line} explains “${id}” again (first in line ${explained[ids.indexOf(id)]?.line}). Join the two.`;
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
 * Every sentence that neither a measure explained there nor a <Reading> covers, and every clause of a
 * <Reading> that does not stand in the article. A sentence is also covered where all its segments are.
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
          `${file}:${line} explains “${id}”, which is no clause of this article. The ids stand in #plan/clauses.lock.json.`,
      ),
    ...sentences
      .filter((sentence) => !covers(ids, sentence))
      .map(
        ({ id }) =>
          `${file} leaves ${id} unexplained. Add <Reading clauses={['${id}']} title="…">…</Reading>, or add it to one beside it.`,
      ),
  ];
}
