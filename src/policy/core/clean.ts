/**
 * Invisible characters in user input: format characters (Unicode Cf: zero-width characters, bidirectional controls, the
 * soft hyphen, the byte order mark), default-ignorable code points, and control characters except tabs and line breaks.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern removes control characters.
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/gu;

// Text copied from a PDF often contains a radical instead of the character with the same shape (农⺠工). The mapping
// is from Unicode's EquivalentUnifiedIdeograph.txt, limited to radicals that are also words. NFKC maps only Kangxi
// radicals.
const RADICALS = '⺌⺗⺝⺠⺧⺩⺬⺮⺶⺷⺼⻅⻉⻋⻓⻔⻗⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰';
const CHARACTERS = '小心月民牛王示竹羊羊肉见贝车长门雨青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙';
const RADICAL = new RegExp(`[${RADICALS}]`, 'g');

const ASCII = /^[\t\n\x20-\x7e]*$/;

/** Removes invisible characters and applies NFKC (half-width letters and digits). Keeps line breaks and tabs. */
export function visible(text: string): string {
  // Fast path: nearly all cells of a pasted table with 10,000 rows.
  if (ASCII.test(text)) return text;
  return text
    .replace(INVISIBLE, '')
    .normalize('NFKC')
    .replace(RADICAL, (radical) => CHARACTERS.charAt(RADICALS.indexOf(radical)));
}

/** Punctuation that is often copied along with a value, in NFKC form. */
const MARKS = /[\s。、,;:!?…·]/;
const AFTER = /[.~]/;
const BRACKETS = ['()', '[]', '{}', '<>', '〔〕', '【】', '《》', '〈〉'];
const QUOTES = ['“”', '‘’', '「」', '『』', '""', "''", '``'];

const pairOf = (mark: string, pairs: readonly string[], place: 0 | 1) =>
  pairs.find((pair) => pair[place] === mark);

/** Whether a character at the start (0) or end (1) of a text is one half of a pair whose other half is not in the rest. */
function isHalf(mark: string, rest: string, place: 0 | 1): boolean {
  const pair = pairOf(mark, [...BRACKETS, ...QUOTES], place);
  return pair !== undefined && !rest.includes(pair.charAt(1 - place));
}

/** Whether the whole text is inside one pair of quotation marks. */
function isQuoted(text: string): boolean {
  const pair = pairOf(text.charAt(0), QUOTES, 0);
  if (!pair || !text.endsWith(pair.charAt(1))) return false;
  return ![...pair].some((mark) => text.slice(1, -1).includes(mark));
}

function withoutOuterMark(text: string): string {
  const [first, afterFirst] = [text.charAt(0), text.slice(1)];
  const [last, beforeLast] = [text.slice(-1), text.slice(0, -1)];
  if (MARKS.test(first) || isHalf(first, afterFirst, 0)) return afterFirst;
  if (MARKS.test(last) || AFTER.test(last) || isHalf(last, beforeLast, 1)) return beforeLast;
  return isQuoted(text) ? text.slice(1, -1) : text;
}

/** Longer than any single value. The ends of longer texts are not trimmed. */
const LONGEST_VALUE = 2_000;
/** Text that needs no cleaning. */
const PLAIN = /^[-\w./]*\w$/;

/**
 * Normalizes user input before parsing (number, date, citation, query, address): removes invisible characters, applies
 * NFKC, and trims whitespace, punctuation, unpaired brackets and quotation marks from the ends.
 */
export function clean(text: string): string {
  if (PLAIN.test(text)) return text;
  let before = visible(text).trim();
  if (before.length > LONGEST_VALUE) return before;
  for (;;) {
    const after = withoutOuterMark(before);
    if (after === before) return after;
    before = after;
  }
}
