import { describe, expect, test } from 'vitest';
import { measures } from '../../src/policy/index.ts';
import { readQuestions } from '../../src/search/sources.ts';
import { idsFor, useBuiltIndex } from './built-index.ts';
import { judgedQueries } from './judged.ts';

const index = useBuiltIndex();
const asked = () =>
  index.engine.catalogue.records.flatMap(({ id, questions }) =>
    questions.map((question) => ({ id, question })),
  );

describe('the questions that people may ask', () => {
  test('stand with every measure, seven or more', () => {
    const questions = new Map(
      index.engine.catalogue.records
        .filter(({ kind }) => kind === 'measure')
        .map((record) => [record.id as string, record.questions.length]),
    );
    expect(measures.filter(({ id }) => (questions.get(id) ?? 0) < 7)).toEqual([]);
  });

  test('stand nowhere twice', () => {
    const all = asked().map(({ question }) => question);
    expect(all.filter((question, at) => all.indexOf(question) !== at)).toEqual([]);
  });

  test('are none of those that the search is judged by', () => {
    const judged = new Set(
      ['spoken-queries.tsv', 'spoken-again-queries.tsv'].flatMap((name) =>
        judgedQueries(name).map(({ query }) => query),
      ),
    );
    expect(asked().filter(({ question }) => judged.has(question))).toEqual([]);
  });

  test('bring what they ask about among the first three', async () => {
    const astray: string[] = [];
    const clauses = new Map(measures.map(({ id, basis }) => [id as string, basis]));
    for (const { id, question } of asked()) {
      const first = (await idsFor(index, question)).slice(0, 3);
      // What rests on the clause asked about answers too.
      const answers = (found: string) =>
        found === id || (clauses.get(found) ?? []).some((clause) => clause === id);
      if (!first.some(answers)) astray.push(`${question}: ${id}, not ${first}`);
    }
    expect(astray.length / asked().length, astray.join('\n')).toBeLessThanOrEqual(0.02);
  });
});

describe('a file of questions', () => {
  const ids = new Set(['one', 'two']);

  test('holds them below the ids that they ask about', () => {
    expect(readQuestions('# one\n甲吗\n乙吗\n\n# two\n丙吗\n', ids)).toEqual(
      new Map([
        ['one', ['甲吗', '乙吗']],
        ['two', ['丙吗']],
      ]),
    );
  });

  test.each([
    ['# three\n甲吗', 'line 1: three is no measure and no clause'],
    ['# one\n甲吗\n# one\n乙吗', 'line 3: one stands twice'],
    ['甲吗\n# one', 'line 1: no “# id” stands above it'],
  ])('that is wrong is refused with its line (%#)', (text, message) => {
    expect(() => readQuestions(text, ids)).toThrow(message);
  });
});
