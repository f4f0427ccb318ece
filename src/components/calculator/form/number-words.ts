/** Zeros that a word adds to the number before it. */
const ZEROS = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 } as const;

type NumberWord = keyof typeof ZEROS;

const DIGIT_CHARACTERS = '〇一二三四五六七八九';

/** Separators that stand where thousands (or 万) are set apart go; others stay, so that the number is refused. */
function withoutSeparators(number: string): string {
  const wellPlaced = /^\d{1,3}(?:[, ]\d{3})+$|^\d{1,4}(?:[, ]\d{4})+$/.test(number);
  return wellPlaced ? number.replace(/[, ]/g, '') : number;
}

/** Half-width, Arabic digits, no thousands separators. */
function plainDigits(text: string): string {
  return text
    .normalize('NFKC')
    .trim()
    .replace(/[〇一二三四五六七八九]/g, (digit) => String(DIGIT_CHARACTERS.indexOf(digit)))
    .replace(/零/g, '0')
    .replace(/两/g, '2')
    .replace(/萬/g, '万')
    .replace(/億/g, '亿')
    .replace(/(\d)。(?=\d)/g, '$1.')
    .replace(/\s*([,十百千万亿])\s*/g, '$1')
    .replace(/[\d.]+(?:[, ]\d+)+/g, withoutSeparators)
    .replace(/(^|[^\d])(?=[十百千])/g, (before) => `${before}1`);
}

/** `1.5` and `万` → 15000, without a binary fraction on the way. */
const scaled = (digits: string, word?: string) =>
  Number(`${digits}e${word ? ZEROS[word as NumberWord] : 0}`);

/** A number below 万 such as `2千3百`, `1十5`, `1.5千` or `35`; NaN where it is none. */
function readSection(text: string): number {
  const single = /^(\d+\.?\d*|\.\d+)([十百千])?$/.exec(text);
  if (single) return scaled(single[1] ?? '', single[2]);
  const words = /^(?:(\d)千)?(?:0?(\d)百)?(?:0?(\d)十)?(0?)(\d?)$/.exec(text);
  if (!words || text === '') return Number.NaN;
  const [thousands, hundreds, tens, zero, ones] = words.slice(1).map(Number);
  const before = (thousands || 0) * 1000 + (hundreds || 0) * 100 + (tens || 0) * 10;
  // 一千五 is said for 1500 and could be read as 1005: it has to be written out.
  const inTwoWays = ones && !tens && words[4] !== '0';
  return inTwoWays ? Number.NaN : before + (ones || zero || 0);
}

function readLargeUnits(text: string, [word, ...smaller]: readonly NumberWord[]): number {
  if (word === undefined) return readSection(text);
  const at = text.indexOf(word);
  if (at < 0) return readLargeUnits(text, smaller);
  const rest = text.slice(at + 1);
  // 1万5 is said for 15000 and could be read as 10005.
  if (/^\d$/.test(rest)) return Number.NaN;
  const count = readSection(text.slice(0, at));
  return scaled(String(count), word) + (rest === '' ? 0 : readLargeUnits(rest, smaller));
}

/**
 * The number that a person wrote: `１０万`, `100,000`, `1.5 万`, `三千五百`, `-5`.
 * NaN where the text can be read in no way, or in two.
 */
export function readNumber(text: string): number {
  const plain = plainDigits(text);
  const unsigned = plain.replace(/^[-−+] ?/, '');
  if (!/\d/.test(unsigned)) return Number.NaN;
  return (/^[-−]/.test(plain) ? -1 : 1) * readLargeUnits(unsigned, ['亿', '万']);
}
