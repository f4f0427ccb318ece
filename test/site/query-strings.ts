import fc from 'fast-check';
import type { Measure, NamedField } from '../../src/policy/index.ts';
import { takenBy } from '../policy/arbitrary.ts';

type Parameter = readonly [name: string, value: string];

const MARKUP = `"'><img src=x onerror=attacked=1><script>attacked=1</script>`;

const hostileTexts = [
  MARKUP,
  '',
  ' ',
  '0',
  '-0',
  '-1',
  '1e309',
  'NaN',
  '１２',
  '十二',
  '1,234.50',
  '1.5万',
  'true',
  'null',
  'undefined',
  '[object Object]',
  '__proto__',
  'constructor',
  '2021-02-29',
  '2021-10',
  '２０２２年１月',
  '\u0000',
  '\uFEFF12',
  '\u202E12',
  '\uD800',
  '🀄️',
  'a,b;c',
  ';;;',
  ',,,,,,,,,,,,,,,,',
  '%',
  '万'.repeat(300),
];

const anyText = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
);

const textOf = (value: unknown) => String(value);

/** A parameter value that is valid for a field. */
function validValue(field: NamedField): fc.Arbitrary<string> {
  if (field.kind === 'counts') {
    return takenBy(field).map((values) => (values as unknown[]).map(textOf).join(','));
  }
  if (field.kind !== 'rows') return takenBy(field).map(textOf);
  const row = fc.tuple(...field.columns.map((column) => takenBy(column).map(textOf)));
  return fc
    .array(row, { maxLength: 3 })
    .map((rows) => rows.map((cells) => cells.join(',')).join(';'));
}

/** A parameter of a measure: a field with a valid or arbitrary value, or an unknown name. */
function parameterOf({ id, fields }: Pick<Measure, 'id' | 'fields'>): fc.Arbitrary<Parameter> {
  const unknown = fc
    .oneof(
      fc.constantFrom('', 'surplus', '__proto__', 'toString', 'Months', '金额', MARKUP),
      anyText,
    )
    .chain((name) => anyText.map((value): Parameter => [`${id}.${name}`, value]));
  if (fields.length === 0) return unknown;
  const named = fc
    .constantFrom(...fields)
    .chain((field) =>
      fc
        .oneof({ weight: 2, arbitrary: validValue(field) }, { weight: 1, arbitrary: anyText })
        .map((value): Parameter => [`${id}.${field.name}`, value]),
    );
  return fc.oneof({ weight: 4, arbitrary: named }, { weight: 1, arbitrary: unknown });
}

const onDay = fc
  .oneof(fc.constantFrom('2021-09-30', '2022-03-31', '2023-12-31', '2024-01-01'), anyText)
  .map((value): Parameter => ['on', value]);
const foreign = fc.tuple(
  fc.constantFrom(
    'utm_source',
    '__proto__.polluted',
    'q',
    'who',
    'skip',
    'constructor[prototype]',
    MARKUP,
  ),
  anyText,
);

const encoded = (parameters: readonly Parameter[]) =>
  new URLSearchParams(parameters.map(([name, value]) => [name, value])).toString();

/** Almost unescaped, as a person or a broken program writes them. */
const unescaped = (parameters: readonly Parameter[]) =>
  parameters.map((pair) => pair.join('=').replace(/[&#\s]/g, '+')).join('&');

const written = (parameter: fc.Arbitrary<Parameter>, most: number) =>
  fc
    .tuple(fc.array(parameter, { maxLength: most }), fc.constantFrom(encoded, encoded, unescaped))
    // As a browser parses it: URL drops characters that no address can end in.
    .map(([parameters, write]) => new URL(`?${write(parameters)}`, 'http://localhost/').search);

/** Query strings for one measure's calculator. */
export const calculatorQueries = (measure: Measure): fc.Arbitrary<string> =>
  written(fc.oneof({ weight: 8, arbitrary: parameterOf(measure) }, onDay, foreign), 8);

/** Query strings for the estimate of some measures and roles. */
export const estimateQueries = (
  measures: readonly Measure[],
  roles: readonly string[],
): fc.Arbitrary<string> => {
  const answer = fc.constantFrom(...measures).chain(parameterOf);
  const who = fc
    .oneof(fc.constantFrom(...roles), anyText)
    .map((value): Parameter => ['who', value]);
  const skip = fc
    .oneof(
      fc.constantFrom(...measures).map(({ id, fields }) => `${id}.${fields[0]?.name}`),
      anyText,
    )
    .map((value): Parameter => ['skip', value]);
  return written(fc.oneof({ weight: 5, arbitrary: answer }, who, skip, onDay, foreign), 10);
};

/** Query strings for the search page. */
export const searchQueries: fc.Arbitrary<string> = written(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc
        .oneof(
          fc.constantFrom(
            '残疾人',
            '第五条第二款',
            '第十条',
            '273元',
            '江府〔2021〕14号',
            'art_5__para_2',
          ),
          anyText,
        )
        .map((value): Parameter => ['q', value]),
    },
    fc.tuple(
      fc.constantFrom('kind', 'who', 'state'),
      fc.oneof(fc.constantFrom('measure', 'worker', 'ended'), anyText),
    ),
    onDay,
    foreign,
  ),
  5,
);
