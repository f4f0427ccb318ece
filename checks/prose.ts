import { properNames, quotedOtherwise, wordsThatCountNothing } from '#content/prose-words.ts';
import { type MdxFile, pointsOf, readMdx, textOf, textsOf } from '../src/mdx/read-mdx.ts';

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

const NUMERAL = /[\p{N}零一二三四五六七八九十百千万亿两双俩仨半]/gu;
/** Characters after 一 if it is an article (一个, 一种) or part of a word without a number (一起, 一样, 一般). */
const AFTER_ARTICLE = [
  // Not 一个月, 一个人: durations and head counts are figures.
  '个(?!半?月|季|年|小时|工作日|星期|学期|人)',
  '部分',
  '回事',
  ...'种样件句项份笔类条段套批块家些点下起般直定旦边共律',
];
/** 一 as an article or inside a word: 一个, 其中一种, 统一. After 第, 每 or another numeral it is a number. */
const ARTICLE = new RegExp(
  `[统同任唯]一|(?<![第每\\p{N}零一二三四五六七八九十百千万亿两半])一(?:${AFTER_ARTICLE.join('|')})`,
  'gu',
);
/** Words for “half”. Allowed on a line with a figure. */
const HALF = /减半|一半/g;
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

const ARTICLE_NUMBER = /^article: \d+$/;

/** Replaces numerals that are not figures of the plan with placeholders of the same length. */
function withoutHarmless(words: string, besideFigure: boolean): string {
  const listed = [...Object.keys(properNames), ...Object.keys(wordsThatCountNothing)];
  const harmless = [new RegExp(listed.join('|'), 'g'), ARTICLE, ...(besideFigure ? [HALF] : [])];
  const placeholder = (word: string) => '·'.repeat(word.length);
  return harmless.reduce((rest, pattern) => rest.replace(pattern, placeholder), words);
}

/**
 * Figures typed by hand, in digits or Chinese numerals, in the body, titles and front matter. Allowed are the names and
 * words listed in `#content/prose-words.ts`, 一 as an article, and words for “half” on a line with a `<Figure>`.
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

/** Markup that would be displayed literally, break the build, or create a heading outside the table of contents. */
export function brokenMarkup({ file, unreadable, lines, headings }: Prose): string[] {
  const markup: [RegExp, string][] = [
    [
      /\*\*/,
      'has “**”, which is displayed literally next to Chinese punctuation. Use <strong>…</strong>.',
    ],
    [/[<>{}]/, 'has a “<”, “>”, “{” or “}” outside a tag. Use words.'],
  ];
  return [
    ...(unreadable ? [unreadable] : []),
    ...headings.map(
      (line) => `${file}:${line} has a heading in Markdown. Use <Reading title="…">.`,
    ),
    ...lines.flatMap((line, index) =>
      markup.flatMap(([pattern, fix]) =>
        pattern.test(line) ? [`${file}:${index + 1} ${fix}`] : [],
      ),
    ),
  ];
}

/** Quotations in “” that are not verbatim in the official text. Tags inside them are ignored. */
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

/** Problems of the front matter and of the last block. */
export function formatProblems({ file, frontMatter, blocks }: Prose): string[] {
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
  return rules.flatMap(([holds, fix]) => (holds ? [] : [file + fix]));
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
