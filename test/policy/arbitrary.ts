import fc from 'fast-check';
import { addDays, daysBetween, type Measure, type NamedField } from '../../src/policy/index.ts';

// The same inputs in each run; others with `SEED=…`.
// With `RUNS=…`, as for mutants, each property tries fewer inputs and stops at the first failure.
const { SEED = '20211001', RUNS } = process.env;
fc.configureGlobal({
  seed: Number(SEED),
  numRuns: Number(RUNS ?? 150),
  endOnFailure: RUNS !== undefined,
});

type Answers = Record<string, unknown>;

const FEN_PER_YUAN = 100;
const MAX_ROWS_TRIED = 4;

/** Integers in a range, half of them near its ends and near small numbers. */
function wholeNumbers(min: number, max: number): fc.Arbitrary<number> {
  const near = fc.integer({ min, max: Math.min(max, min + 60) });
  return fc.oneof(near, fc.integer({ min, max }), fc.constantFrom(min, max));
}

/** Days in a span, most of them in the years of the plan. */
function days(from: string, through: string): fc.Arbitrary<string> {
  const first = from as `${number}-${number}-${number}`;
  const last = through as typeof first;
  const offset = fc.oneof(fc.integer({ min: 0, max: daysBetween(first, last) }), {
    weight: 4,
    arbitrary: fc.integer({
      min: daysBetween(first, '2021-07-01'),
      max: daysBetween(first, '2024-03-31'),
    }),
  });
  return offset.map((shift) => addDays(first, shift));
}

/** Valid values of a field, from its published metadata. */
export function takenBy(field: NamedField): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'count':
      return wholeNumbers(field.min, field.max);
    case 'money':
      return wholeNumbers(field.min * FEN_PER_YUAN, field.max * FEN_PER_YUAN).map(
        (fen) => fen / FEN_PER_YUAN,
      );
    case 'percent':
      return wholeNumbers(0, field.max * 10_000).map((units) => units / 10_000);
    case 'yes-no':
      return fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.boolean());
    case 'choice':
      return fc.constantFrom(...field.options.map(({ value }) => value));
    case 'day':
      return days(field.from, field.through);
    case 'month':
      return days(`${field.from}-01`, `${field.through}-01`).map((day) => day.slice(0, 7));
    case 'counts':
      return fc.array(wholeNumbers(0, field.max), {
        minLength: field.length,
        maxLength: field.length,
      });
    case 'rows':
      return fc.array(answersTo(field.columns), { maxLength: MAX_ROWS_TRIED });
  }
}

/** Valid answers; optional ones are omitted in half of the cases. */
export function answersTo(fields: readonly NamedField[]): fc.Arbitrary<Answers> {
  const taken = fields.map((field) => [field.name, takenBy(field)] as const);
  return fc.record<Answers>(Object.fromEntries(taken), {
    requiredKeys: fields.filter(({ optional }) => !optional).map(({ name }) => name),
  });
}

/** The answers of a measure's examples: yes, the first option, or the example of the field. */
export function examplesOf(fields: readonly NamedField[]): Answers {
  return Object.fromEntries(fields.map((field) => [field.name, exampleOf(field)]));
}

function exampleOf(field: NamedField): unknown {
  if (field.kind === 'yes-no') return true;
  if (field.kind === 'choice') return field.options[0]?.value;
  if (field.kind === 'counts') return Array(field.length).fill(field.example);
  if (field.kind === 'rows') return [examplesOf(field.columns)];
  return field.example;
}

class Stranger {
  months = 12;
}

const cycle = () => {
  const self: Answers = { months: 12 };
  self.self = self;
  return self;
};

const HOSTILE: readonly unknown[] = [
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  -0,
  1e308,
  Number.MAX_SAFE_INTEGER,
  Number.MIN_VALUE,
  2n ** 80n,
  Symbol('months'),
  Symbol.iterator,
  () => true,
  class {},
  cycle(),
  new Stranger(),
  Object.create(null),
  Object.create({ months: 12 }),
  JSON.parse('{"__proto__": {"months": 12}}'),
  { constructor: 1, toString: 2, hasOwnProperty: 3 },
  { months: { valueOf: () => 12 } },
  {
    get months(): number {
      throw new RangeError('a getter that throws');
    },
  },
  new Proxy({}, { ownKeys: () => ['months'], get: () => 12 }),
  Array(3),
  [[[[]]]],
  '万'.repeat(100_000),
  '\u0000\uD800\u202E',
  '__proto__',
  '0000-00-00',
  '0000-01-01',
  '2021-02-29',
  '9999-12-31',
  '10000-01-01',
  '-000001-01-01',
  '2022-13',
  '２０２２-01-01',
  '2022-01-01 ',
  '2022-01-01T00:00:00Z',
  new Date(0),
  new Date(Number.NaN),
  new Map([['months', 12]]),
  new Set([12]),
  Object(12),
  Object(true),
  Promise.resolve(12),
  null,
  undefined,
];

/** Hostile values. */
export const garbage: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.anything({
    withBigInt: true,
    withBoxedValues: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withObjectString: true,
    withSet: true,
    withSparseArray: true,
    withTypedArray: true,
    withUnicodeString: true,
  }),
);

/** A value just out of bounds, or garbage. */
function nearlyTakenBy(field: NamedField): fc.Arbitrary<unknown> {
  const taken = takenBy(field);
  const wrong: fc.Arbitrary<unknown>[] = [
    garbage,
    taken.map((value) => JSON.stringify(value)),
    taken.map((value) => [value]),
  ];
  if (field.kind === 'count') wrong.push(fc.constantFrom(field.min - 1, field.max + 1));
  if (field.kind === 'money')
    wrong.push(fc.constantFrom(field.min - 0.01, field.max + 0.01, 0.001));
  if (field.kind === 'percent') wrong.push(fc.constantFrom(-0.0001, field.max + 0.0001, 0.00001));
  if (field.kind === 'counts') {
    wrong.push(fc.array(fc.oneof(garbage, fc.integer()), { maxLength: field.length + 1 }));
  }
  if (field.kind === 'rows') {
    wrong.push(fc.array(fc.oneof(garbage, nearlyAnswersTo(field.columns)), { maxLength: 3 }));
  }
  return fc.oneof(...wrong);
}

/** Answers with one invalid, missing or extra field. */
export function nearlyAnswersTo(fields: readonly NamedField[]): fc.Arbitrary<Answers> {
  const surplus = fc
    .constantFrom('surplus', '__proto__', 'constructor', 'toString', '', '金额')
    .map((name) => (answers: Answers) => withOwn(answers, name, 1));
  if (fields.length === 0) return surplus.map((change) => change({}));
  const without = fc.constantFrom(...fields).map(
    ({ name }) =>
      ({ [name]: _, ...rest }: Answers) =>
        rest,
  );
  const wrong = fc
    .constantFrom(...fields)
    .chain((field) =>
      nearlyTakenBy(field).map(
        (value) => (answers: Answers) => withOwn(answers, field.name, value),
      ),
    );
  const change = fc.oneof(surplus, without, wrong, wrong);
  return fc.tuple(answersTo(fields), change).map(([answers, apply]) => apply(answers));
}

// Not by assignment: `__proto__` must become a property, as with JSON.parse.
const withOwn = (answers: Answers, name: string, value: unknown): Answers =>
  Object.defineProperty({ ...answers }, name, {
    value,
    configurable: true,
    enumerable: true,
    writable: true,
  });

/** Inputs of every kind: valid, nearly valid, and garbage. */
export const anyInputTo = ({ fields }: Measure): fc.Arbitrary<unknown> =>
  fc.oneof(answersTo(fields), nearlyAnswersTo(fields), garbage);
