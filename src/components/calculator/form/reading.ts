import { clean, isIsoDate, isIsoMonth, type NamedField, visible } from '../../../policy/index.ts';
import { readNumber } from './number-words.ts';

/** A field that is filled in by one text or one pick; lists are read in list.ts. */
export type SimpleField = Exclude<NamedField, { kind: 'counts' | 'rows' }>;
type FieldOf<K extends SimpleField['kind']> = Extract<SimpleField, { kind: K }>;

export type Value = string | number | boolean;

/** What a text says: nothing, a value of the field's type (its bounds are the measure's business), or a reason in Chinese why it says none. */
export type Reading =
  | { is: 'empty' }
  | { is: 'value'; value: Value }
  | { is: 'unreadable'; reason: string };

const value = (value: Value): Reading => ({ is: 'value', value });
const SHOWN = 20;

// Made once: a form asks for dozens of numbers at each key, and toLocaleString would make a format for each.
const inGroups = new Intl.NumberFormat('en-US', { maximumFractionDigits: 4 });

/** `100000` → `100,000`. */
export const grouped = (number: number) => inGroups.format(number);

/** A number as its field writes it: a class is named after its year, and a year has no comma. */
const numberIn = (field: NamedField, number: number) =>
  'unit' in field && field.unit === '届' ? String(number) : grouped(number);

/** A field's example as it is told: `例如 100,000`; of a day also as a keyboard types it that has only digits. */
export function exampleOf(field: NamedField): string {
  if (!('example' in field)) return '';
  const { example } = field;
  return typeof example === 'number'
    ? `例如 ${numberIn(field, example)}`
    : `例如 ${example} 或 ${example.replace(/-/g, '')}`;
}

/** The text as it is quoted in a message: one line, not too long. */
export const quoted = (text: string) => {
  const line = text.replace(/\s+/g, ' ').trim();
  return `“${line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line}”`;
};

const unreadable = (field: { label: string }, text: string, mend: string): Reading => ({
  is: 'unreadable',
  reason: `“${field.label}”里的${quoted(text)}看不明白：${mend}`,
});

function withoutUnit(text: string, unit: string): string {
  const units = { 元: '元|块钱?|圆|人民币', '%': '%' }[unit] ?? `${unit}|人|名|个月?|月`;
  return text
    .replace(/^(?:¥|RMB|人民币|百分之)\s*/i, '')
    .replace(new RegExp(`\\s*(?:${units})$`), '');
}

const PLAIN_NUMBER = /^\d{1,15}(?:\.\d+)?$/;

function readQuantity(field: FieldOf<'count' | 'money' | 'percent'>, text: string): Reading {
  // Ten thousand pasted rows are nearly all plain numbers.
  if (PLAIN_NUMBER.test(text)) return value(Number(text));
  const number = readNumber(withoutUnit(text, field.unit));
  if (!Number.isNaN(number)) return value(number);
  const also = field.kind === 'money' ? '，也可以写 1.5万' : '';
  return unreadable(field, text, `请只填数字，${exampleOf(field)}${also}。`);
}

const DAY =
  /^(\d{4})(?:\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?|(\d{2})(\d{2}))(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?$/;
const MONTH = /^(\d{4})(?:\s*[-./年]\s*(\d{1,2})\s*月?|(\d{2}))$/;
const twoDigits = (number = '') => number.padStart(2, '0');

/** `2021.6.1`, `2021年6月1日`, `20210601`, `2021/6/1 0:00` → `2021-06-01`; a day that does not exist is refused. */
function readDay(field: FieldOf<'day'>, text: string): Reading {
  const match = DAY.exec(text);
  const example = `请按年-月-日填，例如 ${field.example}。`;
  if (!match) return unreadable(field, text, example);
  const day = `${match[1]}-${twoDigits(match[2] ?? match[4])}-${twoDigits(match[3] ?? match[5])}`;
  if (isIsoDate(day)) return value(day);
  return {
    is: 'unreadable',
    reason: `“${field.label}”里的${quoted(text)}：没有 ${day} 这一天。${example}`,
  };
}

/** `2021.10`, `2021年10月`, `202110`, or a day in it → `2021-10`. */
function readMonth(field: FieldOf<'month'>, text: string): Reading {
  const match = MONTH.exec(text) ?? DAY.exec(text);
  const month = match && `${match[1]}-${twoDigits(match[2] ?? match[3] ?? match[4])}`;
  if (isIsoMonth(month)) return value(month);
  return unreadable(field, text, `请按年-月填，例如 ${field.example}。`);
}

const YES = /^(?:true|yes|y|1|是|对|有|√|✓)$/i;
const NO = /^(?:false|no|n|0|否|不是|没有|无|×|✗)$/i;

function readYesNo(field: FieldOf<'yes-no'>, text: string): Reading {
  if (YES.test(text)) return value(true);
  if (NO.test(text)) return value(false);
  return unreadable(field, text, '请填“是”或“否”。');
}

function readChoice(field: FieldOf<'choice'>, text: string): Reading {
  const option = field.options.find(
    (candidate) => String(candidate.value) === text || clean(candidate.label) === text,
  );
  if (option) return value(option.value);
  const labels = field.options.map(({ label }) => label).join('、');
  return unreadable(field, text, `请从这些里选一个：${labels}。`);
}

/** No single value is written longer; a longer text is looked at no further, and so cut nobody can read it. */
const LONGEST_TEXT = 200;

/** A text without what nobody means by it; null where nothing is left that can be seen. */
function cleaned(whole: string): string | null {
  if (visible(whole).trim() === '') return null;
  const text = clean(whole);
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
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

/** What stands beside a field to show how its text was understood; empty where the text already shows it. */
export function readAs(field: SimpleField, text: string): string {
  if (field.kind === 'yes-no' || field.kind === 'choice') return '';
  const reading = readField(field, text);
  if (reading.is !== 'value' || reading.value === Number.POSITIVE_INFINITY) return '';
  const plain = typeof reading.value === 'number' ? numberIn(field, reading.value) : reading.value;
  return plain === text.trim() ? '' : `读作 ${valueWords(field, reading.value)}`;
}
