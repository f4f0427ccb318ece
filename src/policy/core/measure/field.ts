import * as z from 'zod/mini';
import { type IsoDate, type IsoMonth, isIsoDate, isIsoMonth } from '../date.ts';
import type { FieldMeta, FieldShape, NamedField, Option, Wording } from './field-shape.ts';

export type * from './field-shape.ts';

/** The fields of a measure by name: zod schemas with metadata in `fieldRegistry`. */
export type Fields = Record<string, z.ZodMiniType>;

/** The metadata of each field's schema: label, hint, unit, bounds, example. */
export const fieldRegistry = z.registry<FieldMeta>();

/** The metadata of a field. Throws for a schema without an entry in `fieldRegistry`. */
export function metaOf(schema: z.core.$ZodType): FieldMeta {
  const meta = fieldRegistry.get(schema);
  if (!meta) {
    throw new Error(
      'A field has no entry in fieldRegistry. Create it with count, money, yesNo, choice, day, month, … from field.ts.',
    );
  }
  return meta;
}

/** The fields in the order of the form. */
export function namedFields(fields: Fields): NamedField[] {
  return Object.entries(fields).map(([name, schema]) => ({ name, ...metaOf(schema) }));
}

function described<S extends z.ZodMiniType>(schema: S, meta: Wording & FieldShape): S {
  fieldRegistry.add(schema, { optional: false, ...meta });
  return schema;
}

const MAX_PEOPLE = 1_000_000;
/** Below every mobile number, so that one typed into an amount is invalid and not in a link. */
const MAX_YUAN = 10_000_000_000;
const FIRST_DAY: IsoDate = '1900-01-01';
const LAST_DAY: IsoDate = '2100-12-31';

const wholeNumber = (min: number, max: number) => z.number().check(z.int(), z.gte(min), z.lte(max));

const decimal = (min: number, max: number, places: number) =>
  z.number().check(
    z.gte(min),
    z.lte(max),
    // Not `10 ** -places`: for four places Node 20 computes 0.00009999999999999999.
    z.multipleOf(1 / 10 ** places),
    // `multipleOf` divides in floating point and accepts very small remainders.
    z.refine((value) => Number(value.toFixed(places)) === value),
  );

interface CountOptions extends Wording {
  unit: string;
  example: number;
  /** Default: 0. */
  min?: number;
  /** Default: 1,000,000. */
  max?: number;
}

/** An integer from `min` to `max`, both inclusive. */
export function count({ min = 0, max = MAX_PEOPLE, ...rest }: CountOptions) {
  return described(wholeNumber(min, max), { kind: 'count', min, max, ...rest });
}

const MAX_MONTHS = 600;

/** A number of months paid: an integer ≥ 1. */
export function months(options: Wording & { example: number }) {
  return count({ unit: '个月', min: 1, max: MAX_MONTHS, ...options });
}

interface MoneyOptions extends Wording {
  example: number;
  /** Default: 0. */
  min?: number;
  /** Default: 10,000,000,000. */
  max?: number;
}

/** An amount in 元, from `min` to `max`, with at most two decimals. */
export function money({ min = 0, max = MAX_YUAN, ...rest }: MoneyOptions) {
  return described(decimal(min, max, 2), { kind: 'money', unit: '元', min, max, ...rest });
}

/** A percentage from 0 to 100, with at most four decimals. */
export function percent(options: Wording & { example: number }) {
  const max = 100;
  return described(decimal(0, max, 4), { kind: 'percent', unit: '%', max, ...options });
}

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

/** An existing date between two, inclusive. The JSON Schema gets its patterns from the field's bounds. */
const dateBetween = <D extends string>(isDate: (text: unknown) => boolean, from: D, through: D) =>
  z
    .string()
    .check(
      z.refine((text) => isDate(text) && text >= from && text <= through),
    ) as z.ZodMiniType as z.ZodMiniType<D>;

interface DayOptions extends Wording {
  example: IsoDate;
  /** Default: 2100-12-31. */
  through?: IsoDate;
}

/** An existing day, `YYYY-MM-DD`, from 1900 to `through`, inclusive. */
export function day({ through = LAST_DAY, ...rest }: DayOptions) {
  const schema = dateBetween(isIsoDate, FIRST_DAY, through);
  return described(schema, { kind: 'day', from: FIRST_DAY, through, ...rest });
}

/** An existing month, `YYYY-MM`, from 1900 to 2100. */
export function month(options: Wording & { example: IsoMonth }) {
  const [from, through] = [FIRST_DAY, LAST_DAY].map((day) => day.slice(0, 7)) as [
    IsoMonth,
    IsoMonth,
  ];
  const schema = dateBetween(isIsoMonth, from, through);
  return described(schema, { kind: 'month', from, through, ...options });
}

interface CountsOptions extends Wording {
  unit: string;
  /** The exact number of items. */
  length: number;
  /** The noun after the ordinal of an item, as in `第 3 个月`. */
  each: string;
  example: number;
}

/** A fixed number of integers ≥ 0, such as twelve monthly headcounts. */
export function counts({ length, ...rest }: CountsOptions) {
  const schema = z.array(wholeNumber(0, MAX_PEOPLE)).check(z.length(length));
  return described(schema, { kind: 'counts', max: MAX_PEOPLE, length, ...rest });
}

/** The maximum number of rows of any field. */
export const MAX_ROWS = 10_000;

/** A list of rows with the same columns, at most 10,000. */
export function rows<C extends Fields>({
  columns,
  ...rest
}: Wording & {
  /** The measure word after the number of a row, as in `第 2 名`. */
  row: string;
  columns: C;
}) {
  const schema = z.array(z.strictObject(columns)).check(z.maxLength(MAX_ROWS));
  return described(schema, {
    kind: 'rows',
    max: MAX_ROWS,
    columns: namedFields(columns),
    ...rest,
  });
}

/** The same field, but optional. */
export function optional<S extends z.ZodMiniType>(schema: S) {
  return described(z.optional(schema), { ...metaOf(schema), optional: true } as FieldMeta);
}
