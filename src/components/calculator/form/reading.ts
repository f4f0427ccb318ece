import {
  type clean,
  isIsoDate,
  isIsoMonth,
  type NamedField,
  type quoteTyped,
  type visible,
} from '../../../policy/index.ts';

/** A field with a single text or choice. Lists are read in list.ts. */
export type SimpleField = Exclude<NamedField, { kind: 'counts' | 'rows' }>;
/** The fields of a kind. */
export type FieldOf<K extends SimpleField['kind']> = Extract<SimpleField, { kind: K }>;

export type Value = string | number | boolean;

/**
 * The result of parsing a text: empty, a value of the field's type (bounds are checked by the measure), or a reason in
 * Chinese why it is unreadable.
 */
export type Reading =
  | { is: 'empty' }
  | { is: 'value'; value: Value }
  | { is: 'unreadable'; reason: string };

type QuantityField = FieldOf<'count' | 'money' | 'percent'>;

/** Parsers for numbers and dates in words, which also explain why a text is unreadable. */
export interface WordReaders {
  clean: typeof clean;
  quoteTyped: typeof quoteTyped;
  visible: typeof visible;
  readQuantity: (field: QuantityField, text: string) => Reading;
  readDay: (field: FieldOf<'day'>, text: string) => Reading;
  readMonth: (field: FieldOf<'month'>, text: string) => Reading;
  /** What else a readable text may mean, after the words of its value; empty if nothing else is likely. */
  doubtOf: (field: SimpleField, value: Value, text: string) => string;
}

// A form that is only looked at needs plain numbers and dates; the other parsers are loaded on first use.
let words: WordReaders | null = null;

/** Registers the parsers for values in words. */
export function readWordsWith(readers: WordReaders): void {
  words = readers;
}

/** Not readable before the parsers for words have loaded. It is no error yet, so the reason is empty. */
const NOT_YET: Reading = { is: 'unreadable', reason: '' };

/** The result for a readable text. */
export const value = (value: Value): Reading => ({ is: 'value', value });

// Created once: a form formats dozens of numbers per keystroke, and `toLocaleString` would create a formatter each
// time.
const inGroups = new Intl.NumberFormat('en-US', { maximumFractionDigits: 4 });

/** `100000` → `100,000`. */
export const grouped = (number: number) => inGroups.format(number);

/** A number as formatted for its field. Graduating classes (届) are years, which have no thousands separator. */
export const numberIn = (field: NamedField, number: number) =>
  'unit' in field && field.unit === '届' ? String(number) : grouped(number);

/**
 * A field's example as shown: `例如 100,000`. That of a day also shows the form with digits only, for numeric keyboards.
 */
export function exampleOf(field: NamedField): string {
  if (!('example' in field)) return '';
  const { example } = field;
  return typeof example === 'number'
    ? `例如 ${numberIn(field, example)}`
    : `例如 ${example} 或 ${example.replace(/-/g, '')}`;
}

/** The text as it is quoted in a message. */
export const quoted = (text: string, most?: number) =>
  words ? words.quoteTyped(text, most) : `“${text}”`;

/**
 * Stands in a link for a text that is no answer. Such a text may be a name or an ID number, which a link must not
 * contain. It does not parse, so that whoever opens the link sees an error in its place.
 */
export const OMITTED = '略';

/** An unreadable text with the reason. */
export const unreadable = (field: { label: string }, text: string, why: string): Reading => ({
  is: 'unreadable',
  reason: `“${field.label}”${text === OMITTED ? '的内容没有随链接发来，请重新填。' : `里的${quoted(text)}${why}`}`,
});

const PLAIN_NUMBER = /^(?:0|[1-9]\d{0,14})(?:\.\d+)?$/;

function readQuantity(field: QuantityField, text: string): Reading {
  // A fast path: ten thousand pasted rows are nearly all plain numbers.
  if (PLAIN_NUMBER.test(text)) return value(Number(text));
  return words?.readQuantity(field, text) ?? NOT_YET;
}

function readDay(field: FieldOf<'day'>, text: string): Reading {
  if (isIsoDate(text)) return value(text);
  return words?.readDay(field, text) ?? NOT_YET;
}

/** A month, or a day in it. */
function readMonth(field: FieldOf<'month'>, text: string): Reading {
  if (isIsoMonth(text)) return value(text);
  return words?.readMonth(field, text) ?? NOT_YET;
}

const YES = /^(?:true|yes|y|1|是|对|有|√|✓)$/i;
const NO = /^(?:false|no|n|0|否|不是|没有|无|×|✗)$/i;

function readYesNo(field: FieldOf<'yes-no'>, text: string): Reading {
  if (YES.test(text)) return value(true);
  if (NO.test(text)) return value(false);
  return unreadable(field, text, '没认出来：请填“是”或“否”。');
}

function readChoice(field: FieldOf<'choice'>, text: string): Reading {
  // A chat program may append punctuation to a link that ends with a value.
  const id = text.replace(/[^\w-]+$/, '');
  const option = field.options.find(
    (candidate) =>
      String(candidate.value) === id ||
      candidate.label === text ||
      words?.clean(candidate.label) === text,
  );
  if (option) return value(option.value);
  const labels = field.options.map(({ label }) => label).join('、');
  return unreadable(field, text, `没认出来：请从这些里选一个：${labels}。`);
}

/** In characters; no valid value is longer. A longer text is cut and marked, so that it does not parse. */
const LONGEST_TEXT = 200;

/** A text without invisible characters and other noise; null if nothing visible is left. */
function cleaned(whole: string): string | null {
  const trimmed = whole.trim();
  if (trimmed === '' || words?.visible(trimmed).trim() === '') return null;
  const text = words ? words.clean(trimmed) : trimmed;
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}（太长）` : text;
}

/** Parses a text that was typed, pasted or linked into a field. Never throws. */
export function readField(field: SimpleField, whole: string): Reading {
  const text = cleaned(whole);
  if (text === null) return { is: 'empty' };
  switch (field.kind) {
    case 'day':
      return readDay(field, text);
    case 'month':
      return readMonth(field, text);
    case 'yes-no':
      return readYesNo(field, text);
    case 'choice':
      return readChoice(field, text);
    default:
      return readQuantity(field, text);
  }
}

const TEN_THOUSAND = 10_000;

/** A formatted value: `100,000 元（10 万元）`, `0.4%`, `是`, `2021-06-01`. */
export function valueWords(field: SimpleField, value: Value): string {
  if (field.kind === 'yes-no') return value ? '是' : '否';
  if (field.kind === 'choice') {
    return field.options.find((option) => option.value === value)?.label ?? String(value);
  }
  if (typeof value !== 'number' || !('unit' in field)) return String(value);
  if (field.kind === 'percent') return `${grouped(value)}%`;
  const inTenThousands =
    field.kind === 'money' && value >= TEN_THOUSAND && value % 100 === 0
      ? `（${grouped(value / TEN_THOUSAND)} 万元）`
      : '';
  return `${numberIn(field, value)} ${field.unit}${inTenThousands}`;
}

/**
 * The hint that shows how a field's text was understood, and what else it may mean; empty if the text already shows it.
 */
export function readAs(field: SimpleField, text: string): string {
  if (field.kind === 'yes-no' || field.kind === 'choice') return '';
  const reading = readField(field, text);
  if (reading.is !== 'value' || reading.value === Number.POSITIVE_INFINITY) return '';
  const doubt = words?.doubtOf(field, reading.value, text) ?? '';
  const plain = typeof reading.value === 'number' ? numberIn(field, reading.value) : reading.value;
  return plain === text.trim() && !doubt ? '' : `读作 ${valueWords(field, reading.value)}${doubt}`;
}
