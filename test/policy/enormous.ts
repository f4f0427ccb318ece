import type { Measure } from '../../src/policy/index.ts';

const MEGABYTE = 1_000_000;
const MAX_ROWS = 10_000;

/** A very large value, and its name. */
export interface Enormous {
  name: string;
  value: unknown;
}

const long = '9'.repeat(MEGABYTE);

/** Very large values: strings of a megabyte, arrays of a million items, a hundred thousand keys, deep nesting. */
export const enormousValues: readonly Enormous[] = [
  { name: 'a megabyte of digits', value: long },
  { name: 'a megabyte of white space', value: ' '.repeat(MEGABYTE) },
  { name: 'a megabyte of Chinese', value: '万'.repeat(MEGABYTE) },
  { name: 'a day with a megabyte after it', value: `2022-01-01${long}` },
  { name: 'a million holes', value: Array(MEGABYTE) },
  { name: 'a million numbers', value: Array(MEGABYTE).fill(1) },
  { name: 'one row more than a list takes', value: Array(MAX_ROWS + 1).fill({}) },
  { name: 'ten thousand objects in each other', value: nested(10_000) },
  { name: 'a key of a megabyte', value: { [long]: 1 } },
  { name: 'a row with a column of a megabyte', value: [{ [long]: 1 }] },
];

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let i = 0; i < depth; i += 1) value = { value };
  return value;
}

/** The value in place of all answers, of each answer, and as an extra answer with a name of a megabyte. */
export function enormousInputs(
  { fields }: Pick<Measure, 'fields'>,
  good: Readonly<Record<string, unknown>>,
): Enormous[] {
  const inPlaceOf = (field: string) =>
    enormousValues.map(({ name, value }) => ({
      name: `${name} as ${field}`,
      value: { ...good, [field]: value },
    }));
  return [
    ...enormousValues,
    { name: 'a surplus name of a megabyte', value: { ...good, [long]: 1 } },
    ...fields.flatMap(({ name }) => inPlaceOf(name)),
  ];
}
