import { afterEach, describe, expect, test } from 'vitest';
import { answerReaders } from '../../../../src/policy/core/measure/answers.ts';
import { count, counts, rows, yesNo } from '../../../../src/policy/core/measure/field.ts';
import { AssessmentError } from '../../../../src/policy/core/measure/verdict.ts';
import { assess, measures } from '../../../../src/policy/index.ts';
import { IN_FORCE } from '../../case.ts';

const people = count({ label: '人数', unit: '人', example: 1 });
const { readAll } = answerReaders({
  hired: yesNo({ label: '就业' }),
  months: counts({ label: '人数', unit: '人', length: 2, each: '个月', example: 1 }),
  list: rows({ label: '名单', row: '名', columns: { people } }),
});

const good = { hired: true, months: [1, 2], list: [{ people: 1 }] };

function refusal(read: () => unknown): AssessmentError {
  try {
    read();
  } catch (error) {
    if (error instanceof AssessmentError) return error;
    throw error;
  }
  throw new Error('It was taken.');
}

const pathsOf = (read: () => unknown) => refusal(read).problems.map(({ path }) => path);

test('valid answers are read', () => {
  expect(readAll(good)).toEqual(good);
});

describe('a list with a custom iterator', () => {
  const iterating = <T>(values: T[], iterator: () => Iterator<T>) =>
    Object.assign(values, { [Symbol.iterator]: iterator });
  const never = (): never => {
    throw new Error('must not be asked');
  };

  test('is read by index', () => {
    const input = {
      ...good,
      months: iterating([1, 2], never),
      list: iterating([{ people: 3 }], never),
    };
    expect(readAll(input)).toEqual({ ...good, list: [{ people: 3 }] });
  });

  test('is rejected for its items, independent of its iterator', () => {
    const lies = iterating([-1, -1], () => [1, 2][Symbol.iterator]());
    expect(pathsOf(() => readAll({ ...good, months: lies }))).toEqual(['months.0', 'months.1']);
  });
});

describe('the message about many errors has a limited length', () => {
  const LONGEST = 20_000;
  const many = (length: number, key: (i: number) => string) =>
    Object.fromEntries(Array.from({ length }, (_, i) => [key(i), 1]));

  test.each([
    {
      name: '80,000 unknown names',
      input: { ...good, ...many(80_000, (i) => `名称${i}`) },
      most: 101,
    },
    {
      name: '10,000 bad rows',
      input: { ...good, list: Array(10_000).fill({ people: -1 }) },
      most: 101,
    },
    {
      name: 'a row with 80,000 unknown columns',
      input: { ...good, list: [{ people: 1, ...many(80_000, (i) => `列${i}`) }] },
      most: 1,
    },
  ])('$name', ({ input, most }) => {
    const { problems, message } = refusal(() => readAll(input));
    expect(problems).toHaveLength(most);
    expect(message.length).toBeLessThan(LONGEST);
  });

  test('lists a hundred errors, and the number of the others', () => {
    const bad = (length: number) => ({ ...good, list: Array(length).fill({ people: -1 }) });
    const last = (length: number) => refusal(() => readAll(bad(length))).problems.at(-1)?.path;
    expect([last(100), last(101)]).toEqual(['list.99.people', 'input']);
  });
});

describe('with a polluted Object.prototype', () => {
  afterEach(() => {
    for (const name of ['hired', 'months', 'list', 'people', 'kind', 'toJSON', 'path'])
      Reflect.deleteProperty(Object.prototype, name);
  });

  test.each([true, false])('nothing is read from it (enumerable: %s)', (enumerable) => {
    for (const [name, value] of Object.entries({ ...good, people: 1 })) {
      Object.defineProperty(Object.prototype, name, {
        value,
        enumerable,
        configurable: true,
        writable: true,
      });
    }
    expect(pathsOf(() => readAll({}))).toEqual(expect.arrayContaining(['hired', 'months', 'list']));
    expect(pathsOf(() => readAll({ hired: true, months: [1, 2], list: [{}] }))).toContain(
      'list.0.people',
    );
  });

  test('valid answers are read as usual, and no polluted name counts as an extra answer', () => {
    for (const name of ['people', 'kind', 'toJSON', 'path'])
      Object.defineProperty(Object.prototype, name, {
        value: 'polluted',
        enumerable: true,
        configurable: true,
        writable: true,
      });
    expect(readAll(good)).toEqual(good);
  });

  test('no measure with required fields accepts an empty input', () => {
    const asking = measures.filter(({ fields }) => fields.some(({ optional }) => !optional));
    const names = new Set(asking.flatMap(({ fields }) => fields.map(({ name }) => name)));
    for (const name of names) {
      Object.defineProperty(Object.prototype, name, {
        value: true,
        configurable: true,
        writable: true,
      });
    }
    try {
      for (const { id } of asking)
        expect(refusal(() => assess(id, {}, IN_FORCE)).code).toBe('bad-input');
    } finally {
      for (const name of names) Reflect.deleteProperty(Object.prototype, name);
    }
  });
});

test.each([
  { name: 'x'.repeat(59), length: 60 },
  { name: 'x'.repeat(58), length: 60 },
])('a long name is never cut inside a character: $length', ({ name }) => {
  const sent = `${name}😀😀😀`;
  const [path = ''] = pathsOf(() => readAll({ ...good, [sent]: 1 }));
  expect(path.isWellFormed()).toBe(true);
  expect(sent.startsWith(path.slice(0, -1))).toBe(true);
});
