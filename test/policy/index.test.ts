import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  AssessmentError,
  assess,
  type ClauseId,
  clausesOf,
  type Measure,
  measureOf,
  measures,
  measuresOfArticle,
  parsePlan,
} from '../../src/policy/index.ts';
import { officialText } from './official-text.ts';

const articleOf = (clause: ClauseId) => /^art_(\d+)/.exec(clause)?.[1] ?? 'closing';

/** The published ids by article, in the order of the text. */
const byArticle = [
  ...Map.groupBy(measures, ({ basis: [leading] }) => articleOf(leading as ClauseId)),
].map(([article, own]) => ({ article, own: own.map(({ id }) => id) }));
const ids = measures.map(({ id }) => id);

const errorOf = (call: () => unknown): AssessmentError => {
  try {
    call();
  } catch (error) {
    if (error instanceof AssessmentError) return error;
    throw error;
  }
  throw new Error('It should have been refused.');
};

describe('the measures', () => {
  test('have unique ids', () => {
    expect(new Set(measures.map(({ id }) => id)).size).toBe(measures.length);
  });

  test.each(ids)('%s is found by its id', (id) => {
    expect(measureOf(id).id).toBe(id);
  });

  test.each(byArticle)('of article $article can be loaded separately', async ({ article, own }) => {
    const loaded = await measuresOfArticle(article as unknown as Measure['article']);
    expect(loaded.map(({ id }) => id)).toEqual(own);
    expect(loaded.map((measure) => String(measure.article))).toEqual(own.map(() => article));
  });
});

describe('the departments', () => {
  const plan = parsePlan(officialText);

  /** The names in the bracket, without the words about their duties. */
  const namesIn = (bracket: string) =>
    bracket
      .slice(1, -1)
      .replace(/(按职能分工)?负责.*$/, '')
      .split('、');

  const brackets = plan.articles.map(({ number, departments }) => ({
    number,
    names: namesIn(departments.text),
  }));

  test.each(brackets)(
    'of article $number are those in its bracket, the lead department first',
    ({ number, names }) => {
      expect(names.length).toBeGreaterThan(2);
      const own = measures.filter(({ article }) => article === number);
      expect(own.length).toBeGreaterThan(0);
      for (const { departments } of own) expect(departments).toEqual(names);
    },
  );

  test('of the closing paragraph are those named by the covering notice', () => {
    const notice = plan.preface[1]?.text;
    const { departments } = measureOf('plan-validity');
    expect(departments).toEqual(['市人力资源社会保障局']);
    expect(notice).toContain(`请径向${departments[0]}反映`);
  });
});

describe('the basis of a measure', () => {
  const clauses = new Map(clausesOf(parsePlan(officialText)).map((clause) => [clause.id, clause]));

  test.each(measures.map((measure) => [measure.id, measure] as const))(
    '%s: its clauses exist, and they contain its figures',
    (_, { basis, figures }) => {
      expect(basis.filter((clause) => !clauses.has(clause))).toEqual([]);
      const unfound = Object.values(figures).filter(
        ({ clause, words }) => !clauses.get(clause)?.text.includes(words),
      );
      expect(unfound).toEqual([]);
    },
  );
});

describe('an unknown measure id', () => {
  test.each([
    '',
    ' ',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'FLEXIBLE-EMPLOYMENT',
    ' flexible-employment',
    'flexible-employment ',
    'flexible_employment',
    'art_5__para_2__sent_5',
    '灵活就业',
  ])('“%s” is rejected, and the error names it', (id) => {
    const error = errorOf(() => assess(id, {}, '2022-01-01'));
    expect(error.code).toBe('unknown-measure');
    expect(error.problems).toEqual([
      { path: 'id', reason: `没有 “${id}” 这项措施；全部措施的编号见 measures。` },
    ]);
  });

  test('is shortened in the error if it is long', () => {
    const { problems } = errorOf(() => measureOf('x'.repeat(1000)));
    expect(problems[0]?.reason).toBe(
      `没有 “${'x'.repeat(60)}…” 这项措施；全部措施的编号见 measures。`,
    );
  });

  test.each([[undefined], [null], [7], [{}], [['flexible-employment']], [Symbol('id')]])(
    'that is not a string, such as %o, is rejected',
    (id) => {
      const { problems } = errorOf(() => assess(id as unknown as string, {}, '2022-01-01'));
      expect(problems).toEqual([
        { path: 'id', reason: `没有 ${typeof id} 这项措施；全部措施的编号见 measures。` },
      ]);
    },
  );
});

describe('an invalid day', () => {
  test.each([
    '2023-02-29',
    '2023-02-30',
    '2023-04-31',
    '2023-13-01',
    '2023-00-01',
    '2023-01-00',
    '2023-1-1',
    '2023/01/01',
    '20230101',
    '2023-01-01T00:00:00Z',
    ' 2023-01-01',
    '10000-01-01',
    'today',
    '',
  ])('“%s” is rejected', (on) => {
    const error = errorOf(() => assess('unemployment-assistance', {}, on));
    expect(error.code).toBe('bad-date');
    expect(error.problems).toEqual([
      { path: 'on', reason: '日期要写成存在的“年-月-日”，例如 2023-12-31。' },
    ]);
  });

  test('is reported before the answers are read, and after the id', () => {
    expect(errorOf(() => assess('flexible-employment', {}, 'today')).code).toBe('bad-date');
    expect(errorOf(() => assess('nothing', {}, 'today')).code).toBe('unknown-measure');
  });
});

test('the message of an error contains every problem, for logs', () => {
  const error = errorOf(() => assess('flexible-employment', { months: 12, x: 1 }, '2022-01-01'));
  expect(error.name).toBe('AssessmentError');
  expect(error.code).toBe('bad-input');
  expect(error.message).toBe(
    [
      'pension: “参加了职工养老保险”要选“是”或“否”。',
      'medical: “参加了基本医疗保险”要选“是”或“否”。',
      'x: 这项措施没有这一项，请删去。',
    ].join('\n'),
  );
});

describe('in plain Node, without a build', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const node = (script: string) =>
    execFileSync(process.execPath, ['-e', script], {
      cwd: root,
      encoding: 'utf8',
      env: { NODE_NO_WARNINGS: '1', TZ: 'America/Los_Angeles' },
    });

  test('the core runs with type stripping in any time zone', () => {
    const printed = node(`
      import('./src/policy/index.ts').then(({ assess }) => {
        const input = { pension: true, medical: true, months: 12 };
        console.log(JSON.stringify(assess('flexible-employment', input, '2023-12-31')));
      });
    `);
    expect(JSON.parse(printed)).toMatchObject({
      measure: 'flexible-employment',
      lifecycle: 'ending-soon',
      eligible: true,
      amount: { kind: 'exact', fen: 327_600 },
    });
  });

  test('the core reports every problem of an invalid input', () => {
    const printed = node(`
      import('./src/policy/index.ts').then(({ assess }) => {
        try { assess('flexible-employment', { months: 0 }, '2022-01-01'); }
        catch (error) { console.log(JSON.stringify([error.name, error.problems.map((p) => p.path)])); }
      });
    `);
    expect(JSON.parse(printed)).toEqual(['AssessmentError', ['pension', 'medical', 'months']]);
  });
});
