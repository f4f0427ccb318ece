import { type IsoDate, type IsoMonth, isIsoDate, isIsoMonth } from './date.ts';
import { numberText } from './money.ts';
import { group, list, orNothing, type Schema, type Schemas, scalar } from './schema.ts';
import { nameAsSent } from './verdict.ts';

/** What every field tells the person who fills it in. */
interface Wording {
  /** The question or name beside the input, in Chinese. */
  label: string;
  /** One line under the label, where the label alone may be misread. */
  hint?: string;
}

/** The shape, unit and bounds of a field, read by the form, the link and the open data. */
export type FieldShape =
  | { kind: 'count'; unit: string; min: number; max: number; example: number }
  | { kind: 'money'; unit: '元'; min: number; max: number; example: number }
  | { kind: 'percent'; unit: '%'; max: number; example: number }
  | { kind: 'yes-no' }
  | { kind: 'choice'; options: readonly Option[] }
  | { kind: 'day'; from: IsoDate; through: IsoDate; example: IsoDate }
  | { kind: 'month'; from: IsoMonth; through: IsoMonth; example: IsoMonth }
  | { kind: 'counts'; unit: string; max: number; length: number; each: string; example: number }
  | { kind: 'rows'; max: number; row: string; columns: readonly NamedField[] };

/** One answer that can be picked; the value is what stands in a link. */
export interface Option {
  value: string | number;
  label: string;
}

/** What a field's schema carries about itself. */
export type FieldMeta = Wording & FieldShape & { optional: boolean };

export type NamedField = { name: string } & FieldMeta;

/** The fields of a measure by name: schemas made by the functions below. */
export type Fields = Schemas;

const metas = new WeakMap<object, FieldMeta>();

/** The label, unit, bounds and hints of a field made here. Throws for a schema that was made elsewhere. */
export function metaOf(schema: object): FieldMeta {
  const meta = metas.get(schema);
  if (!meta) {
    throw new Error(
      'A field was not made by src/policy/core/field.ts. Use count, money, yesNo, choice, day, month, … there.',
    );
  }
  return meta;
}

/** The fields in the order in which they are asked. */
export function namedFields(fields: Fields): NamedField[] {
  return Object.entries(fields).map(([name, schema]) => ({ name, ...metaOf(schema) }));
}

function described<S extends Schema>(schema: S, meta: Wording & FieldShape): S {
  metas.set(schema, { optional: false, ...meta });
  return schema;
}

const isWhole = Number.isInteger as (value: unknown) => value is number;

/** A number between two bounds, both included, with at most so many decimals. */
function isDecimal(value: unknown, places: number, min: number, max: number): boolean {
  if (typeof value !== 'number' || !(value >= min && value <= max)) return false;
  // By the decimal digits themselves: multiplying would refuse one in ten of the large sums with two decimals.
  return Number(value.toFixed(places)) === value;
}

const MOST_PEOPLE = 1_000_000;
const MOST_YUAN = 1_000_000_000_000;
const FIRST_DAY: IsoDate = '1900-01-01';
const LAST_DAY: IsoDate = '2100-12-31';

/** A number as its unit is written: a class is named after its year, and a year has no comma. */
const written = (value: number, unit: string) =>
  unit === '届' ? String(value) : numberText(value);

interface CountOptions extends Wording {
  unit: string;
  example: number;
  /** 0 unless told. */
  min?: number;
  /** 1,000,000 unless told. */
  max?: number;
}

/** A whole number from `min` to `max`, both included. */
export function count({ min = 0, max = MOST_PEOPLE, ...rest }: CountOptions) {
  const error = () =>
    `“${rest.label}”要填 ${written(min, rest.unit)} 到 ${written(max, rest.unit)} 之间的整数（单位：${rest.unit}），例如 ${written(rest.example, rest.unit)}。`;
  const fits = (value: unknown) => isWhole(value) && value >= min && value <= max;
  return described(scalar<number>(fits, error), { kind: 'count', min, max, ...rest });
}

const MOST_MONTHS = 600;

/** Months of payment: a whole number from 1. */
export function months(options: Wording & { example: number }) {
  return count({ unit: '个月', min: 1, max: MOST_MONTHS, ...options });
}

interface MoneyOptions extends Wording {
  example: number;
  /** 0 unless told. */
  min?: number;
  /** 1,000,000,000,000 unless told. */
  max?: number;
}

/** 元, from `min` to `max`, with at most two decimals. */
export function money({ min = 0, max = MOST_YUAN, ...rest }: MoneyOptions) {
  const error = () =>
    `“${rest.label}”要填 ${numberText(min)} 到 ${numberText(max)} 之间的金额（单位：元，最多两位小数），例如 ${numberText(rest.example)}。`;
  const fits = (value: unknown) => isDecimal(value, 2, min, max);
  return described(scalar<number>(fits, error), { kind: 'money', unit: '元', min, max, ...rest });
}

/** A rate in per cent, from 0 to 100, with at most four decimals. */
export function percent(options: Wording & { example: number }) {
  const error = () =>
    `“${options.label}”要填 0 到 100 之间的百分数（最多四位小数），例如 ${options.example}。`;
  const fits = (value: unknown) => isDecimal(value, 4, 0, 100);
  return described(scalar<number>(fits, error), {
    kind: 'percent',
    unit: '%',
    max: 100,
    ...options,
  });
}

/** True or false. */
export function yesNo(options: Wording) {
  const error = () => `“${options.label}”要选“是”或“否”。`;
  const fits = (value: unknown) => typeof value === 'boolean';
  return described(scalar<boolean>(fits, error), { kind: 'yes-no', ...options });
}

/** One of the options' values. */
export function choice<const V extends string | number>(
  options: Wording & { options: readonly { value: V; label: string }[] },
) {
  const labels = options.options.map((option) => option.label).join('、');
  const values = new Set<unknown>(options.options.map((option) => option.value));
  const error = () => `“${options.label}”要从这些里选一个：${labels}。`;
  const fits = (value: unknown) => values.has(value);
  return described(scalar<V>(fits, error), { kind: 'choice', ...options });
}

/** A day that exists, `YYYY-MM-DD`, from 1900 to 2100. */
export function day(options: Wording & { example: IsoDate }) {
  const error = () =>
    `“${options.label}”要填 ${FIRST_DAY} 至 ${LAST_DAY} 之间存在的日期（年-月-日），例如 ${options.example}。`;
  const fits = (value: unknown) => isIsoDate(value) && value >= FIRST_DAY && value <= LAST_DAY;
  return described(scalar<IsoDate>(fits, error), {
    kind: 'day',
    from: FIRST_DAY,
    through: LAST_DAY,
    ...options,
  });
}

/** A month that exists, `YYYY-MM`, from 1900 to 2100. */
export function month(options: Wording & { example: IsoMonth }) {
  const from = FIRST_DAY.slice(0, 7) as IsoMonth;
  const through = LAST_DAY.slice(0, 7) as IsoMonth;
  const error = () =>
    `“${options.label}”要填 ${from} 至 ${through} 之间存在的月份（年-月），例如 ${options.example}。`;
  const fits = (value: unknown) => isIsoMonth(value) && value >= from && value <= through;
  return described(scalar<IsoMonth>(fits, error), { kind: 'month', from, through, ...options });
}

interface CountsOptions extends Wording {
  unit: string;
  /** Exactly how many numbers. */
  length: number;
  /** What one of them is, as in `第 3 个月`: the word after the ordinal. */
  each: string;
  example: number;
}

/** A fixed number of whole numbers ≥ 0, such as twelve monthly headcounts. */
export function counts({ length, ...rest }: CountsOptions) {
  const error = () => `“${rest.label}”要正好填 ${length} 个数，每${rest.each}一个。`;
  const item = () =>
    `“${rest.label}”的每个数都要是 0 到 ${numberText(MOST_PEOPLE)} 之间的整数（单位：${rest.unit}），例如 ${rest.example}。`;
  const fits = (value: unknown) => isWhole(value) && value >= 0 && value <= MOST_PEOPLE;
  const one = scalar<number>(fits, item);
  return described(list(one, { least: length, most: length }, error), {
    kind: 'counts',
    max: MOST_PEOPLE,
    length,
    ...rest,
  });
}

const MOST_ROWS = 10_000;

/** A list of rows with the same columns, at most 10,000. */
export function rows<C extends Fields>(
  options: Wording & {
    /** What one row is, as in `第 2 名`: the word that counts rows. */
    row: string;
    columns: C;
  },
) {
  const { columns, ...rest } = options;
  const error = () => `“${options.label}”要是一张表，最多 ${numberText(MOST_ROWS)} 行。`;
  const named = namedFields(columns);
  const row = group(columns, {
    none: () => `每一行要有：${named.map(({ label }) => label).join('、')}。`,
    surplus: (names) => `没有这一列：${names.map(nameAsSent).join('、')}。`,
  });
  return described(list(row, { least: 0, most: MOST_ROWS }, error), {
    kind: 'rows',
    max: MOST_ROWS,
    columns: named,
    ...rest,
  });
}

/** The same field, which may be left out. */
export function optional<T>(schema: Schema<T>) {
  return described(orNothing(schema), { ...metaOf(schema), optional: true } as FieldMeta);
}
