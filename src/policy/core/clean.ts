/**
 * What shows nothing and means nothing in what people type: format characters (Unicode Cf: zero-width characters,
 * bidirectional controls, the soft hyphen, the byte order mark), other characters that are to be ignored where a font
 * lacks them, and control characters but for tabs and line ends.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what goes.
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/gu;

// Text copied from a PDF often holds a radical in place of the character that looks like it (农⺠工): those that are
// words too, as EquivalentUnifiedIdeograph.txt of Unicode has them. NFKC knows only the Kangxi radicals.
const RADICALS = '⺌⺗⺝⺠⺧⺩⺬⺮⺶⺷⺼⻅⻉⻋⻓⻔⻗⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰';
const CHARACTERS = '小心月民牛王示竹羊羊肉见贝车长门雨青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙';
const RADICAL = new RegExp(`[${RADICALS}]`, 'g');

const ASCII = /^[\t\n\x20-\x7e]*$/;

/** What a person typed, pasted or opened, as its readers take it: no invisible character, NFKC (half-width letters, digits and marks). Lines and tabs stay. */
export function visible(text: string): string {
  // Nearly all cells of ten thousand pasted rows.
  if (ASCII.test(text)) return text;
  return text
    .replace(INVISIBLE, '')
    .normalize('NFKC')
    .replace(RADICAL, (radical) => CHARACTERS[RADICALS.indexOf(radical)] ?? radical);
}

/** Marks that a sentence leaves at the ends of what is copied out of it, as NFKC writes them. */
const MARKS = /[\s。、,;:!?…·]/;
const AFTER = /[.~]/;
const BRACKETS = ['()', '[]', '{}', '<>', '〔〕', '【】', '《》', '〈〉'];
const QUOTES = ['“”', '‘’', '「」', '『』', '""', "''", '``'];

const pairOf = (mark: string, pairs: readonly string[], place: 0 | 1) =>
  pairs.find((pair) => pair[place] === mark);

/** Whether the mark at an end is one half of a pair whose other half is not there. */
function isHalf(text: string, at: 'start' | 'end'): boolean {
  const pairs = [...BRACKETS, ...QUOTES];
  const [mark, rest] =
    at === 'start' ? [text[0] ?? '', text.slice(1)] : [text.slice(-1), text.slice(0, -1)];
  const pair = pairOf(mark, pairs, at === 'start' ? 0 : 1);
  return pair !== undefined && !rest.includes(pair[at === 'start' ? 1 : 0] ?? '');
}

/** Whether one pair of quotation marks holds the whole text, and no other of its kind is in it. */
function isQuoted(text: string): boolean {
  const pair = pairOf(text[0] ?? '', QUOTES, 0);
  if (!pair || text.length < 2 || !text.endsWith(pair[1] ?? '')) return false;
  return ![...pair].some((mark) => text.slice(1, -1).includes(mark));
}

function oneEndLess(text: string): string {
  const last = text.slice(-1);
  if (MARKS.test(text[0] ?? '') || isHalf(text, 'start')) return text.slice(1);
  if (MARKS.test(last) || AFTER.test(last) || isHalf(text, 'end')) return text.slice(0, -1);
  return isQuoted(text) ? text.slice(1, -1) : text;
}

/** No single value is longer; of a longer text the ends are left alone. */
const LONGEST_VALUE = 2_000;
/** Nothing to clean. */
const PLAIN = /^[-\w./]*\w$/;

/**
 * The one step that every reader of a value takes first (number, date, citation, query, address): visible characters
 * only, NFKC, and neither blanks, nor punctuation, nor half a pair of brackets, nor quotation marks stuck to the ends.
 */
export function clean(text: string): string {
  if (PLAIN.test(text)) return text;
  let before = visible(text).trim();
  if (before.length > LONGEST_VALUE) return before;
  for (;;) {
    const after = oneEndLess(before);
    if (after === before) return after;
    before = after;
  }
}
