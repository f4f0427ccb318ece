import { properNames, quotedOtherwise, wordsThatCountNothing } from '#content/prose-words.ts';
import type { Prose } from '../../checks/prose.ts';
import { pointsOf } from '../../src/mdx/read-mdx.ts';

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
