import * as z from 'zod/mini';
import { type IsoDate, type IsoMonth, isIsoDate, isIsoMonth } from './date.ts';
import { numberText } from './money.ts';
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
export type Fields = Record<string, z.core.$ZodType>;

const registry = z.registry<FieldMeta>();

/** The label, unit, bounds and hints of a field made here. Throws for a schema that was made elsewhere. */
export function metaOf(schema: z.core.$ZodType): FieldMeta {
  const meta = registry.get(schema);
  if (!meta) {
    throw new Error(
      'A field was not made by src/policy/field.ts. Use count, money, yesNo, choice, day, month, … there.',
    );
  }
  return meta;
}

/** The fields in the order in which they are asked. */
export function namedFields(fields: Fields): NamedField[] {
  return Object.entries(fields).map(([name, schema]) => ({ name, ...metaOf(schema) }));
}

function described<S extends z.core.$ZodType>(schema: S, meta: Wording & FieldShape): S {
  registry.add(schema, { optional: false, ...meta });
  return schema;
}

// A link or a JSON text cannot carry -0, so it must not come out of a field either.
const withoutNegativeZero = z.overwrite<number>((value) => (value === 0 ? 0 : value));

// By the decimal digits themselves: multiplying would refuse one in ten of the large sums with two decimals.
const hasDecimals = (value: number, places: number) => Number(value.toFixed(places)) === value;

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
  // Given to the schema, an error speaks for its checks as well: here and below.
  const error = () =>
    `“${rest.label}”要填 ${written(min, rest.unit)} 到 ${written(max, rest.unit)} 之间的整数（单位：${rest.unit}），例如 ${written(rest.example, rest.unit)}。`;
  return described(z.int({ error }).check(z.gte(min), z.lte(max), withoutNegativeZero), {
    kind: 'count',
    min,
    max,
    ...rest,
  });
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
  return described(
    z.number({ error }).check(
      z.gte(min),
      z.lte(max),
      z.refine((value) => hasDecimals(value, 2)),
      withoutNegativeZero,
    ),
    { kind: 'money', unit: '元', min, max, ...rest },
  );
}

/** A rate in per cent, from 0 to 100, with at most four decimals. */
export function percent(options: Wording & { example: number }) {
  const error = () =>
    `“${options.label}”要填 0 到 100 之间的百分数（最多四位小数），例如 ${options.example}。`;
  return described(
    z.number({ error }).check(
      z.gte(0),
      z.lte(100),
      z.refine((value) => hasDecimals(value, 4)),
      withoutNegativeZero,
    ),
    { kind: 'percent', unit: '%', max: 100, ...options },
  );
}

/** True or false. */
export function yesNo(options: Wording) {
  return described(z.boolean({ error: () => `“${options.label}”要选“是”或“否”。` }), {
    kind: 'yes-no',
    ...options,
  });
}

/** One of the options' values. */
export function choice<const V extends string | number>(
  options: Wording & { options: readonly { value: V; label: string }[] },
) {
  const labels = options.options.map((option) => option.label).join('、');
  const values = options.options.map((option) => option.value) as V[];
  return described(
    z.literal(values, { error: () => `“${options.label}”要从这些里选一个：${labels}。` }),
    { kind: 'choice', ...options },
  );
}

/** A day that exists, `YYYY-MM-DD`, from 1900 to 2100. */
export function day(options: Wording & { example: IsoDate }) {
  const error = () =>
    `“${options.label}”要填 ${FIRST_DAY} 至 ${LAST_DAY} 之间存在的日期（年-月-日），例如 ${options.example}。`;
  return described(
    z.custom<IsoDate>((value) => isIsoDate(value) && value >= FIRST_DAY && value <= LAST_DAY, {
      error,
    }),
    { kind: 'day', from: FIRST_DAY, through: LAST_DAY, ...options },
  );
}

/** A month that exists, `YYYY-MM`, from 1900 to 2100. */
export function month(options: Wording & { example: IsoMonth }) {
  const from = FIRST_DAY.slice(0, 7) as IsoMonth;
  const through = LAST_DAY.slice(0, 7) as IsoMonth;
  const error = () =>
    `“${options.label}”要填 ${from} 至 ${through} 之间存在的月份（年-月），例如 ${options.example}。`;
  return described(
    z.custom<IsoMonth>((value) => isIsoMonth(value) && value >= from && value <= through, {
      error,
    }),
    { kind: 'month', from, through, ...options },
  );
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
  const one = z.int({ error: item }).check(z.gte(0), z.lte(MOST_PEOPLE), withoutNegativeZero);
  return described(z.array(one, { error }).check(z.length(length)), {
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
  const row = z.strictObject(columns, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `没有这一列：${issue.keys.map(nameAsSent).join('、')}。`
        : `每一行要有：${namedFields(columns)
            .map((column) => column.label)
            .join('、')}。`,
  });
  return described(z.array(row, { error }).check(z.maxLength(MOST_ROWS)), {
    kind: 'rows',
    max: MOST_ROWS,
    columns: namedFields(columns),
    ...rest,
  });
}

/** The same field, which may be left out. */
export function optional<S extends z.core.$ZodType>(schema: S) {
  return described(z.optional(schema), { ...metaOf(schema), optional: true } as FieldMeta);
}
