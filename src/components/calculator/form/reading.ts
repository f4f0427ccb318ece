import {
  type clean,
  isIsoDate,
  isIsoMonth,
  type NamedField,
  type quoteTyped,
  type visible,
} from '../../../policy/index.ts';

/** A field that is filled in by one text or one pick; lists are read in list.ts. */
export type SimpleField = Exclude<NamedField, { kind: 'counts' | 'rows' }>;
/** The fields of a kind. */
export type FieldOf<K extends SimpleField['kind']> = Extract<SimpleField, { kind: K }>;

export type Value = string | number | boolean;

/** What a text says: nothing, a value of the field's type (its bounds are the measure's business), or a reason in Chinese why it says none. */
export type Reading =
  | { is: 'empty' }
  | { is: 'value'; value: Value }
  | { is: 'unreadable'; reason: string };

type QuantityField = FieldOf<'count' | 'money' | 'percent'>;

/** What reads numbers and dates that are written in words, and says why one cannot be read. */
export interface WordReaders {
  clean: typeof clean;
  quoteTyped: typeof quoteTyped;
  visible: typeof visible;
  readQuantity: (field: QuantityField, text: string) => Reading;
  readDay: (field: FieldOf<'day'>, text: string) => Reading;
  readMonth: (field: FieldOf<'month'>, text: string) => Reading;
}

// A form that is only looked at needs no more than plain numbers and dates: the rest comes with what answers it.
let words: WordReaders | null = null;

/** Lets fields read more than plain numbers and dates from now on. */
export function readWordsWith(readers: WordReaders): void {
  words = readers;
}

/** What cannot be read before the readers of words have come: no fault yet, so without a reason. */
const NOT_YET: Reading = { is: 'unreadable', reason: '' };

/** A text that says a value. */
export const value = (value: Value): Reading => ({ is: 'value', value });

// Made once: a form asks for dozens of numbers at each key, and toLocaleString would make a format for each.
const inGroups = new Intl.NumberFormat('en-US', { maximumFractionDigits: 4 });

/** `100000` → `100,000`. */
export const grouped = (number: number) => inGroups.format(number);

/** A number as its field writes it: a class is named after its year, and a year has no comma. */
export const numberIn = (field: NamedField, number: number) =>
  'unit' in field && field.unit === '届' ? String(number) : grouped(number);

/** A field's example as it is told: `例如 100,000`; of a day also as a keyboard types it that has only digits. */
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

/** A text that cannot be read, and why. */
export const unreadable = (field: { label: string }, text: string, why: string): Reading => ({
  is: 'unreadable',
  reason: `“${field.label}”里的${quoted(text)}${why}`,
});

const PLAIN_NUMBER = /^\d{1,15}(?:\.\d+)?$/;

function readQuantity(field: QuantityField, text: string): Reading {
  // Ten thousand pasted rows are nearly all plain numbers.
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
  return unreadable(field, text, '看不明白：请填“是”或“否”。');
}

function readChoice(field: FieldOf<'choice'>, text: string): Reading {
  const option = field.options.find(
    (candidate) =>
      String(candidate.value) === text ||
      candidate.label === text ||
      words?.clean(candidate.label) === text,
  );
  if (option) return value(option.value);
  const labels = field.options.map(({ label }) => label).join('、');
  return unreadable(field, text, `看不明白：请从这些里选一个：${labels}。`);
}

/** No single value is written longer; a longer text is looked at no further, and so cut nobody can read it. */
const LONGEST_TEXT = 200;

/** A text without what nobody means by it; null where nothing is left that can be seen. */
function cleaned(whole: string): string | null {
  const trimmed = whole.trim();
  if (trimmed === '' || words?.visible(trimmed).trim() === '') return null;
  const text = words ? words.clean(trimmed) : trimmed;
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}（太长）` : text;
}

/** What a text typed, pasted or linked into a field says. Never throws. */
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

/** A value in words: `100,000 元（10 万元）`, `0.4%`, `是`, `2021-06-01`. */
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

/** What is beside a field to show how its text was understood; empty where the text already shows it. */
export function readAs(field: SimpleField, text: string): string {
  if (field.kind === 'yes-no' || field.kind === 'choice') return '';
  const reading = readField(field, text);
  if (reading.is !== 'value' || reading.value === Number.POSITIVE_INFINITY) return '';
  const plain = typeof reading.value === 'number' ? numberIn(field, reading.value) : reading.value;
  return plain === text.trim() ? '' : `读作 ${valueWords(field, reading.value)}`;
}
