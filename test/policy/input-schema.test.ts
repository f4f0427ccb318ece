import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AssessmentError, assess, inputSchema, measures } from '../../src/policy/index.ts';
import { answersTo, examplesOf, nearlyAnswersTo } from './arbitrary.ts';
import { IN_FORCE } from './case.ts';

/** The number of decimals. */
const places = (value: number) => {
  const [digits = '', exponent = '0'] = String(value).split('e');
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent));
};

// ajv divides by floating point, where 0.07 ÷ 0.01 is 7.000000000000001; the standard means the decimal numbers themselves.
const ajv = new Ajv2020({ allErrors: true }).removeKeyword('multipleOf').addKeyword({
  keyword: 'multipleOf',
  type: 'number',
  schemaType: 'number',
  validate: (step: number, value: number) => places(value) <= places(step),
});

/** Whether `assess` accepts an input, apart from rules between fields. */
function isTaken(id: string, input: unknown, broken: readonly string[]): boolean {
  try {
    assess(id, input, IN_FORCE);
    return true;
  } catch (error) {
    if (!(error instanceof AssessmentError)) throw error;
    return error.problems.every(({ reason }) => broken.some((words) => reason.includes(words)));
  }
}

/** The message of each rule between fields. */
const BETWEEN_FIELDS = ['不能早于', '不能高于'];

// Values without a JSON form cannot be checked by a JSON Schema.
const isJson = (input: unknown) => {
  try {
    return fc.stringify(JSON.parse(JSON.stringify(input))) === fc.stringify(input);
  } catch {
    return false;
  }
};

describe.each(measures.map((measure) => [measure.id, measure] as const))('%s', (id, { fields }) => {
  const schema = inputSchema(id);
  const validate = ajv.compile(schema);

  test('has a JSON Schema 2020-12 that accepts its own examples', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(ajv.validateSchema(schema)).toBe(true);
    expect(validate(examplesOf(fields))).toBe(true);
  });

  test('lists the fields in the order of the form', () => {
    const titles = Object.entries(schema.properties ?? {}).map(([name, property]) => [
      name,
      typeof property === 'object' && property.title,
    ]);
    expect(titles).toEqual(fields.map(({ name, label }) => [name, label]));
  });

  test('accepts and rejects by schema what it accepts and rejects in code', () => {
    fc.assert(
      fc.property(fc.oneof(answersTo(fields), nearlyAnswersTo(fields)), (input) => {
        fc.pre(isJson(input));
        expect(validate(input)).toBe(isTaken(id, input, BETWEEN_FIELDS));
      }),
    );
  });
});

test('an unknown id is rejected', () => {
  expect(() => inputSchema('nothing')).toThrow(AssessmentError);
});
