import * as z from 'zod/mini';
import type { IsoDate, IsoMonth } from '../date.ts';
import type { FieldMeta, FieldShape, NamedField, Option, Wording } from './field-shape.ts';

export type * from './field-shape.ts';

/** The fields of a measure by name: zod schemas, each with its label, unit and bounds in `fieldRegistry`. */
export type Fields = Record<string, z.ZodMiniType>;

/** What each field's schema says of itself beside its checks: label, hint, unit, bounds, example. */
export const fieldRegistry = z.registry<FieldMeta>();

/** The label, unit, bounds and hints of a field. Throws for a schema without an entry in `fieldRegistry`. */
export function metaOf(schema: z.core.$ZodType): FieldMeta {
  const meta = fieldRegistry.get(schema);
  if (!meta) {
    throw new Error(
      'A field has no entry in fieldRegistry. Make it with count, money, yesNo, choice, day, month, … of field.ts.',
    );
  }
  return meta;
}

/** The fields in the order in which they are asked. */
export function namedFields(fields: Fields): NamedField[] {
  return Object.entries(fields).map(([name, schema]) => ({ name, ...metaOf(schema) }));
}

function described<S extends z.ZodMiniType>(schema: S, meta: Wording & FieldShape): S {
  fieldRegistry.add(schema, { optional: false, ...meta });
  return schema;
}

const MOST_PEOPLE = 1_000_000;
const MOST_YUAN = 1_000_000_000_000;
const FIRST_DAY: IsoDate = '1900-01-01';
const LAST_DAY: IsoDate = '2100-12-31';
const YEAR = /^(?:19|20|2100)/;
const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;

const wholeNumber = (min: number, max: number) => z.number().check(z.int(), z.gte(min), z.lte(max));

const decimal = (min: number, max: number, places: number) =>
  z.number().check(
    z.gte(min),
    z.lte(max),
    z.multipleOf(10 ** -places),
    // zod divides by floating point and lets the smallest remainders pass.
    z.refine((value) => Number(value.toFixed(places)) === value),
  );

interface CountOptions extends Wording {
  unit: string;
  example: number;
  /** 0 by default. */
  min?: number;
  /** 1,000,000 by default. */
  max?: number;
}

/** A whole number from `min` to `max`, both included. */
export function count({ min = 0, max = MOST_PEOPLE, ...rest }: CountOptions) {
  return described(wholeNumber(min, max), { kind: 'count', min, max, ...rest });
}

const MOST_MONTHS = 600;

/** Months of payment: a whole number from 1. */
export function months(options: Wording & { example: number }) {
  return count({ unit: '个月', min: 1, max: MOST_MONTHS, ...options });
}

interface MoneyOptions extends Wording {
  example: number;
  /** 0 by default. */
  min?: number;
  /** 1,000,000,000,000 by default. */
  max?: number;
}

/** 元, from `min` to `max`, with at most two decimals. */
export function money({ min = 0, max = MOST_YUAN, ...rest }: MoneyOptions) {
  return described(decimal(min, max, 2), { kind: 'money', unit: '元', min, max, ...rest });
}

/** A rate in per cent, from 0 to 100, with at most four decimals. */
export function percent(options: Wording & { example: number }) {
  const max = 100;
  return described(decimal(0, max, 4), { kind: 'percent', unit: '%', max, ...options });
}

/** True or false. */
export function yesNo(options: Wording) {
  return described(z.boolean(), { kind: 'yes-no', ...options });
}

/** One of the options' values. */
export function choice<const V extends string | number>(
  options: Wording & { options: readonly (Option & { value: V })[] },
) {
  const values = options.options.map(({ value }) => value);
  return described(z.literal(values), { kind: 'choice', ...options });
}

/** A day that exists, `YYYY-MM-DD`, from 1900 to 2100. */
export function day(options: Wording & { example: IsoDate }) {
  const schema = z.iso.date().check(z.regex(YEAR)) as z.ZodMiniType<IsoDate>;
  return described(schema, { kind: 'day', from: FIRST_DAY, through: LAST_DAY, ...options });
}

/** A month that exists, `YYYY-MM`, from 1900 to 2100. */
export function month(options: Wording & { example: IsoMonth }) {
  const schema = z.string().check(z.regex(MONTH), z.regex(YEAR)) as z.ZodMiniType<IsoMonth>;
  const from = FIRST_DAY.slice(0, 7) as IsoMonth;
  const through = LAST_DAY.slice(0, 7) as IsoMonth;
  return described(schema, { kind: 'month', from, through, ...options });
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
  const schema = z.array(wholeNumber(0, MOST_PEOPLE)).check(z.length(length));
  return described(schema, { kind: 'counts', max: MOST_PEOPLE, length, ...rest });
}

/** The most rows that any field takes. */
export const MOST_ROWS = 10_000;

/** A list of rows with the same columns, at most 10,000. */
export function rows<C extends Fields>({
  columns,
  ...rest
}: Wording & {
  /** What one row is, as in `第 2 名`: the word that counts rows. */
  row: string;
  columns: C;
}) {
  const schema = z.array(z.strictObject(columns)).check(z.maxLength(MOST_ROWS));
  return described(schema, {
    kind: 'rows',
    max: MOST_ROWS,
    columns: namedFields(columns),
    ...rest,
  });
}

/** The same field, which may be left out. */
export function optional<S extends z.ZodMiniType>(schema: S) {
  return described(z.optional(schema), { ...metaOf(schema), optional: true } as FieldMeta);
}
