/** A component that stands as a block of its own in an article's prose. */
export type Block =
  | { kind: 'Measure'; line: number; id: string }
  | { kind: 'Reading'; line: number; clauses: string[] }
  | { kind: 'Misread'; line: number; points: number };

/** One article's MDX, as its tests see it. */
export interface Prose {
  /** Its path in the repository, as it stands in a message. */
  file: string;
  /** Its lines, tags and all; the first is line 1. */
  lines: string[];
  article: number | undefined;
  summary: string | undefined;
  audience: string[];
  blocks: Block[];
}

/** A sentence of the official text with the ids of its segments. */
export interface SentenceIds {
  id: string;
  segments: string[];
}

/**
 * Names that the official text itself uses. They are no figures, though a numeral stands in them.
 * A test finds each in the official text and in the prose.
 */
export const properNames: Record<string, string> = {
  乐业五邑: 'the brand of the loan and the contest',
  一对一: 'a way of helping; the text states no count of people',
  一村一品: 'a way of farming by village; the text states no count of villages',
  三支一扶: 'a national programme for graduates',
  单一窗口: 'the name of a platform for exporters',
  社工双百工程: 'the name of a programme of social work',
  双随机: 'a way of choosing whom to inspect',
  六横六纵两联一展望: 'the name of the expressway network',
};

/** Words of daily life in which a numeral counts nothing. A test finds each in the prose. */
export const wordsThatCountNothing: Record<string, string> = {
  一次性: 'paid once; the word of the text, which states no other figure',
  两样都: 'both of what stands just before',
  缺一不可: 'all of what is listed',
  零售: 'retail',
};

/** Words between “” that are not the official text's. A test finds each in the prose. */
export const quotedOtherwise: Record<string, string> = {
  残保金: 'what people call the levy',
  方案之外: 'the mark that this site puts on outside facts',
  工作日: 'a word that the text does not use, named as such',
};

const NUMERAL = /[\p{N}零一二三四五六七八九十百千万亿两双俩仨半]/gu;
/** What follows 一 where it is an article (一个, 一种) or stands in a word that counts nothing (一起, 一样, 一般). */
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
/** Half, said beside the figure that states it. */
const HALF = /减半|一半/g;
/** A tag on one line, opening, closing or whole. */
export const TAG = /<\/?[A-Za-z][^<>]*>/g;

/** What an attribute of a tag says, without its quotes or braces; empty where there is none. */
export const attributeOf = (tag: string, name: string) =>
  new RegExp(`\\b${name}=(?:"([^"]*)"|\\{([^}]*)\\})`).exec(tag)?.slice(1).find(Boolean) ?? '';

function blocksOf(lines: string[]): Block[] {
  return lines.flatMap((text, index): Block[] => {
    const line = index + 1;
    const kind = /^<(Measure|Reading|Misread)\b/.exec(text)?.[1];
    if (kind === 'Measure') return [{ kind, line, id: attributeOf(text, 'id') }];
    if (kind === 'Reading') {
      const clauses = [...attributeOf(text, 'clauses').matchAll(/'([^']*)'/g)];
      return [{ kind, line, clauses: clauses.map(([, id]) => id ?? '') }];
    }
    if (kind !== 'Misread') return [];
    const points = lines.slice(line).filter((other) => other.startsWith('- ')).length;
    return [{ kind, line, points }];
  });
}

/** Reads an article's MDX. `file` is only for messages. */
export function readProse(file: string, source: string): Prose {
  const lines = source.split('\n');
  const end = lines.indexOf('---', 1);
  const head = lines.slice(1, end);
  const lineOf = (key: string) =>
    head.find((line) => line.startsWith(`${key}: `))?.slice(key.length + 2);
  const inline = /^\[(.*)\]$/.exec(lineOf('audience') ?? '')?.[1]?.split(/,\s*/);
  const listed = head.flatMap((line) => /^ {2}- (.+)$/.exec(line)?.[1] ?? []);
  const article = lineOf('article');
  return {
    file,
    lines,
    article: article === undefined ? undefined : Number(article),
    summary: lineOf('summary'),
    audience: inline ?? listed,
    blocks: blocksOf(lines),
  };
}

/** What a reader sees of a line: its words without tags, but with the titles that tags carry. */
function visibleWords(line: string): string {
  if (/^article: \d+$/.test(line)) return '';
  return line.replace(TAG, (tag) => attributeOf(tag, 'title'));
}

/** The words with every numeral that states nothing of the plan struck out, each as long as it was. */
function withoutHarmless(words: string, besideFigure: boolean): string {
  const listed = [...Object.keys(properNames), ...Object.keys(wordsThatCountNothing)];
  const harmless = [new RegExp(listed.join('|'), 'g'), ARTICLE, ...(besideFigure ? [HALF] : [])];
  const struck = (word: string) => '·'.repeat(word.length);
  return harmless.reduce((rest, pattern) => rest.replace(pattern, struck), words);
}

/**
 * Every figure that stands in the prose by hand, in digits or in Chinese numerals, in the body, in titles
 * and in the front matter. Names and words of the lists above do not count, nor does 一 as an article,
 * nor half on a line that prints a figure.
 */
export function numeralsByHand({ file, lines }: Prose): string[] {
  return lines.flatMap((line, index) => {
    const words = visibleWords(line);
    const counting = withoutHarmless(words, line.includes('<Figure '));
    return [...counting.matchAll(NUMERAL)].map(({ 0: numeral, index: at }) => {
      const around = words.slice(Math.max(0, at - 8), at + 9);
      return `${file}:${index + 1} writes the numeral “${numeral}” by hand in “…${around}…”. Print a figure with <Figure of="measure.name" />, a place in the text with <Cite id="…" />, or say it without a numeral.`;
    });
  });
}

/** Markup that would reach the reader as it is written, or break the build. */
export function brokenMarkup({ file, lines }: Prose): string[] {
  const strayed: [RegExp, string][] = [
    [
      /\*\*/,
      'has “**”, which stays on the page beside Chinese punctuation. Use <strong>…</strong>.',
    ],
    [/[<>{}]/, 'has a “<”, “>”, “{” or “}” outside a tag. Put each tag on one line, or use words.'],
  ];
  return lines.flatMap((line, index) =>
    strayed.flatMap(([pattern, mend]) =>
      pattern.test(line.replace(TAG, '')) ? [`${file}:${index + 1} ${mend}`] : [],
    ),
  );
}

/** Every quotation in “” that is not word for word in the official text. Tags inside it print what they print. */
export function inexactQuotes({ file, lines }: Prose, officialText: string): string[] {
  return lines.flatMap((line, index) =>
    [...line.matchAll(/“([^”]*)”/g)]
      .map(([, quoted = '']) => quoted.replace(TAG, ''))
      .filter((quoted) => !Object.hasOwn(quotedOtherwise, quoted) && !officialText.includes(quoted))
      .map(
        (quoted) =>
          `${file}:${index + 1} quotes “${quoted}”, which the official text does not say. Quote it word for word, or say it without “”.`,
      ),
  );
}

/** What is wrong with the front matter, or with the block that closes the article. */
export function badForm({ file, article, summary = '', audience, blocks }: Prose): string[] {
  const own = Number(/(\d+)\.mdx$/.exec(file)?.[1]);
  const misreads = blocks.filter(({ kind }) => kind === 'Misread');
  const last = blocks.at(-1);
  const rules: [boolean, string][] = [
    [article === own, `:2 must say \`article: ${own}\`, as its name does.`],
    [/^[^。]+。$/.test(summary), ':3 `summary` must be one sentence that ends in “。”.'],
    [
      audience.length > 0 && audience.every((who) => who.length <= 20),
      ':4 `audience` must be a list of short nouns.',
    ],
    [
      misreads.length === 1 && last?.kind === 'Misread',
      ' must end in its only <Misread>; move or add it.',
    ],
    [
      last?.kind !== 'Misread' || (last.points >= 3 && last.points <= 6),
      `:${last?.line} <Misread> must list three to six points, each on a line that begins with “- ”.`,
    ],
  ];
  return rules.flatMap(([holds, mend]) => (holds ? [] : [file + mend]));
}

/** Where the measures that the prose explains are not the article's own, each once, in the text's order. */
export function misplacedMeasures({ file, blocks }: Prose, inOrder: readonly string[]): string[] {
  const explained = blocks.flatMap((block) => (block.kind === 'Measure' ? [block] : []));
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
    if (block.kind === 'Misread') return [];
    const ids = block.kind === 'Measure' ? basisOf(block.id) : block.clauses;
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
