import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contentFolder } from '../../integrations/plan-folders.ts';
import { readMdx, textOf, textsOf } from '../../src/mdx/read-mdx.ts';
import { clausePlaces, measures } from '../../src/policy/index.ts';
import { readQuestions } from '../../src/search/build/sources.ts';
import { QUESTIONS_FILE } from '../../src/search/engine/engine.ts';
import { unpackQuestions } from '../../src/search/engine/record.ts';
import { idsFor, useBuiltIndex } from './built-index.ts';
import { judgedQueries } from './judged.ts';

const index = useBuiltIndex();
const contentFile = (name: string) => readFileSync(`${contentFolder}${name}`, 'utf8');
const aboutMeasures = readdirSync(contentFolder)
  .filter((name) => name.endsWith('.mdx'))
  .flatMap((name) => readMdx(contentFile(name)).blocks)
  .filter(({ name }) => name === 'Measure')
  .map((block) => [textOf(block, 'id'), textsOf(block, 'asked')] as const);
const aboutClauses = readQuestions(
  contentFile('questions.txt'),
  new Set(clausePlaces().map(({ id }) => id)),
);
const written = new Map([...aboutMeasures, ...aboutClauses]);
const asked = () =>
  [...written].flatMap(([id, questions]) => questions.map((question) => ({ id, question })));

describe('the stored questions', () => {
  test('are at least seven for every measure', () => {
    const few = measures
      .map(({ id }) => ({ id, count: written.get(id)?.length ?? 0 }))
      .filter(({ count }) => count < 7)
      .map(
        ({ id, count }) =>
          `${id} has ${count} of at least 7 questions in \`asked\` of its explanation.`,
      );
    expect(few).toEqual([]);
  });

  test('are unique', () => {
    const all = asked().map(({ question }) => question);
    expect(all.filter((question, at) => all.indexOf(question) !== at)).toEqual([]);
  });

  test('contain no evaluation query', () => {
    const judged = new Set(
      readdirSync(new URL('.', import.meta.url))
        .filter((name) => /^spoken.*\.tsv$/.test(name))
        .flatMap((name) => judgedQueries(name).map(({ query }) => query)),
    );
    expect(asked().filter(({ question }) => judged.has(question))).toEqual([]);
  });

  test('are stored without question words', async () => {
    const packed = await (await index.source.file(QUESTIONS_FILE)).arrayBuffer();
    const subjects = unpackQuestions(JSON.parse(new TextDecoder('utf-16le').decode(packed)));
    const { records } = index.engine.catalogue;
    const questions = subjects[records.findIndex(({ id }) => id === 'skill-upgrade')] ?? [];
    // From 技能提升补贴, 考了证能领多少技能补贴 and 学完技能有没有补贴; 技能 and 能力 keep their 能.
    expect(questions).toEqual(
      expect.arrayContaining(['技能提升补贴', '考证领技能补贴', '学完技能补贴']),
    );
    expect(questions.join('')).not.toMatch(/有没有|吗/);
  });

  test('find their record among the first three', async () => {
    const astray: string[] = [];
    const clauses = new Map(measures.map(({ id, basis }) => [id as string, basis]));
    for (const { id, question } of asked()) {
      const first = (await idsFor(index, question)).slice(0, 3);
      // Records based on the expected clause are accepted too.
      const answers = (found: string) =>
        found === id || (clauses.get(found) ?? []).some((clause) => clause === id);
      if (!first.some(answers)) astray.push(`${question}: ${id}, not ${first}`);
    }
    expect(astray.length / asked().length, astray.join('\n')).toBeLessThanOrEqual(0.02);
  });
});
