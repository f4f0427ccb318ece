import { expect, test } from 'vitest';
import { rank } from '../../src/search/engine/rank.ts';
import type { TokenKind } from '../../src/search/engine/token.ts';
import type { Similarity } from '../../src/search/on-demand/questions.ts';
import { catalogueOf, type RecordStub, recordOf } from './catalogue-of.ts';

interface Case {
  records: readonly RecordStub[];
  /** The kind and code of each token, and its hits by record id. */
  tokens?: readonly (readonly [TokenKind, string, Record<string, number>])[];
  asks?: 'department' | 'sum';
  literal?: string;
  quantities?: string[];
  runs?: string[];
  /** The codes of each stem. */
  stems?: readonly (readonly string[])[];
  nearness?: Record<string, Similarity>;
}

function ranked({ records, tokens = [], asks, nearness = {}, stems = [], ...rest }: Case) {
  const byPlace = <T>(values: Record<string, T>) =>
    new Map(
      Object.entries(values).map(([id, value]) => [
        records.findIndex((one) => one.id === id),
        value,
      ]),
    );
  const answers = rank(
    tokens.map(([kind, code, hits]) => [{ kind, code }, byPlace(hits)] as const),
    {
      literal: '',
      quantities: [],
      runs: [],
      ...rest,
      asksForDepartment: asks === 'department',
      asksForSum: asks === 'sum',
      stems: stems.map((codes) => codes.map((code) => ({ code, kind: 'stem' }))),
    },
    catalogueOf(records),
    byPlace(nearness),
  );
  return answers.map(({ record: { id }, score }) => [id, Number(score.toFixed(3))]);
}

const A = { id: 'A' };
const B = { id: 'B' };
const C = { id: 'C' };

test.each<[string, Case, [string, number][]]>([
  [
    'a measure weighs 1.2, a clause 1, an explanation 0.75',
    {
      records: [
        { id: 'R', kind: 'reading' },
        { id: 'M', kind: 'measure' },
        { id: 'S', unit: 'segment' },
        { id: 'C' },
      ],
      tokens: [['pair', '甲乙', { R: 2, M: 2, S: 2, C: 2 }]],
    },
    // A segment weighs 0.9 of a sentence.
    [
      ['M', 2.4],
      ['C', 2],
      ['S', 1.8],
      ['R', 1.5],
    ],
  ],
  [
    'equal scores keep the order of the catalogue, and records without a hit are left out',
    { records: [A, B, C], tokens: [['pair', '甲乙', { C: 2, A: 2 }]] },
    [
      ['A', 2],
      ['C', 2],
    ],
  ],
  [
    'the scores of the tokens are added',
    {
      records: [A],
      tokens: [
        ['concept', '#0', { A: 2 }],
        ['quantity', 'y5', { A: 3 }],
        ['echo', '甲乙', { A: 4 }],
        ['stem', '丙丁', { A: 10 }],
        ['prose', '戊己', { A: 5 }],
        ['exact', '=', { A: 20 }],
      ],
    },
    // 1.6 × 2 + 2 × 3 + 0.5 × 4 + 0.05 × 10 + 0.8 × 5 + 0.1 × 20
    [['A', 17.7]],
  ],
  [
    'a record that has part of the query is reduced by the root of that part',
    {
      records: [A, B],
      tokens: [
        ['pair', '甲乙', { A: 4, B: 4 }],
        ['pair', '乙丙', { B: 5 }],
      ],
    },
    // B: 4 + 5, all of 9; A: 4 × √(4 / 9).
    [
      ['B', 9],
      ['A', 2.667],
    ],
  ],
  [
    'a token counts in full towards the query however low its score is in a record',
    { records: [A, B], tokens: [['pair', '甲乙', { A: 4, B: 1 }]] },
    [
      ['A', 4],
      ['B', 1],
    ],
  ],
  [
    'a token that no record has does not change the scores',
    {
      records: [A],
      tokens: [
        ['pair', '甲乙', { A: 4 }],
        ['pair', '乙丙', {}],
      ],
    },
    [['A', 4]],
  ],
  [
    'echoes and stems are no part of what a record must have',
    {
      records: [A, B],
      tokens: [
        ['pair', '甲乙', { A: 4, B: 4 }],
        ['echo', '乙丙', { B: 2 }],
        ['stem', '丙丁', { B: 10 }],
      ],
    },
    [
      ['B', 5.5],
      ['A', 4],
    ],
  ],
  [
    'a query of echoes alone is not reduced',
    { records: [A], tokens: [['echo', '甲乙', { A: 4 }]] },
    [['A', 2]],
  ],
  [
    'a record that has all pairs of a stem and nothing else is kept, at a tenth',
    {
      records: [A, B, C],
      tokens: [
        ['concept', '#0', { A: 10 }],
        ['stem', '甲乙', { B: 10, C: 10 }],
        ['stem', '乙丙', { B: 10 }],
        ['stem', '丁戊', { A: 10 }],
      ],
      stems: [
        ['丁戊', '丙丁'],
        ['甲乙', '乙丙'],
      ],
    },
    // A: 16 + 0.5; B: (0.5 + 0.5) × √0.1; C has one pair of two.
    [
      ['A', 16.5],
      ['B', 0.316],
    ],
  ],
  [
    'a record with all pairs of a stem is not reduced below what it has of the query',
    {
      records: [A, B],
      tokens: [
        ['pair', '甲乙', { A: 1, B: 1 }],
        ['pair', '丙丁', { B: 3 }],
        ['stem', '乙丙', { A: 20 }],
      ],
      stems: [['乙丙']],
    },
    // A: (1 + 1) × √(1 / 4)
    [
      ['B', 4],
      ['A', 1],
    ],
  ],
  [
    'what a record rests on counts as its own, at every depth, the best of it once',
    {
      records: [
        { id: 'M', kind: 'measure', basis: ['S', 'absent', 'R'] },
        { id: 'R', kind: 'reading' },
        { id: 'S', basis: ['P1', 'P2'] },
        { id: 'P1', unit: 'segment' },
        { id: 'P2', unit: 'segment' },
        { id: 'other' },
      ],
      tokens: [['pair', '甲乙', { P1: 2, P2: 3, R: 100, other: 1 }]],
    },
    // The clause R is not in the catalogue: the explanation of that id is no clause.
    [
      ['R', 75],
      ['M', 3.6],
      ['S', 3],
      ['P2', 2.7],
      ['P1', 1.8],
      ['other', 1],
    ],
  ],
  [
    'a record that states a sum weighs 1.25, for a query that asks how much',
    {
      records: [{ id: 'S', sum: true }, A],
      tokens: [['pair', '甲乙', { S: 2, A: 2 }]],
      asks: 'sum',
    },
    [
      ['S', 2.5],
      ['A', 2],
    ],
  ],
  [
    'for another query it does not',
    { records: [{ id: 'S', sum: true }, A], tokens: [['pair', '甲乙', { S: 2, A: 2 }]] },
    [
      ['S', 2],
      ['A', 2],
    ],
  ],
])('%s', (_, given, expected) => {
  expect(ranked(given)).toEqual(expected);
});

const near = (best: number, score = 0.5): Similarity => ({ best, score });

test.each<[string, Omit<Case, 'records'>, [string, number][]]>([
  ['eight letters are a question', { literal: '一二三四五六七八' }, [['A', 15]]],
  ['more are not more', { literal: '一二三四五六七八九十一二' }, [['A', 15]]],
  ['six are a third of one', { literal: '一二三四五六' }, [['A', 5]]],
  ['punctuation is not counted', { literal: '一二三，四五六？' }, [['A', 5]]],
  ['five are a name', { literal: '一二三四五' }, [['A', 0.15]]],
  ['one is a name', { literal: '一' }, [['A', 0.15]]],
  [
    'amounts are not counted',
    { literal: '一二273元三四五六10人', quantities: ['273元', '10人'] },
    [['A', 5]],
  ],
  [
    'the best score by words raises what a question is worth, and is added to it',
    { literal: '一二三四五六七八', tokens: [['pair', '甲乙', { A: 20, B: 4 }]] },
    // A: 20 + 0.5 × 20 × 3
    [
      ['A', 50],
      ['B', 4],
    ],
  ],
])('of a similar question (0.5): %s', (_, given, expected) => {
  expect(ranked({ records: [A, B], nearness: { A: near(0.5) }, ...given })).toEqual(expected);
});

test.each<[string, number, Omit<Case, 'records'>, number[]]>([
  ['no words', 0.35, { runs: ['甲乙'] }, [15]],
  ['no words', 0.34, { runs: ['甲乙'] }, []],
  ['no words of a query without any', 0.1, {}, [15]],
  ['no words of a query without any', 0.09, {}, []],
  ['words', 0.1, { runs: ['甲乙'], tokens: [['pair', '甲乙', { A: 2 }]] }, [17]],
  ['words', 0.09, { runs: ['甲乙'], tokens: [['pair', '甲乙', { A: 2 }]] }, [2]],
])('a record that has %s, with a question that is similar by %d', (_, nearest, given, scores) => {
  const literal = '一二三四五六七八';
  const answers = ranked({ records: [A], literal, nearness: { A: near(nearest) }, ...given });
  expect(answers.map(([, score]) => score)).toEqual(scores);
});

test('without similar questions, the words alone count', () => {
  const catalogue = catalogueOf([A]);
  const understanding = {
    asksForDepartment: false,
    asksForSum: false,
    literal: '一二三四五六七八',
    quantities: [],
    runs: [],
    stems: [],
  };
  const found = [[{ kind: 'pair', code: '甲乙' }, new Map([[0, 2]])]] as const;
  expect(rank(found, understanding, catalogue)).toEqual([{ record: recordOf(A), score: 2 }]);
});

const first = { id: 'D1', unit: 'departments', article: 1 } as const;
const second = { id: 'D2', unit: 'departments', article: 2 } as const;
const inSecond = { id: 'A', article: 2 };

test.each<[string, Case, [string, number][]]>([
  [
    'come first, of the article of the best result',
    { records: [first, second, inSecond, B], tokens: [['pair', '甲乙', { A: 10, B: 4 }]] },
    [
      ['D2', 11],
      ['A', 10],
      ['B', 4],
    ],
  ],
  [
    'are listed once, whatever they score',
    { records: [first, second, inSecond], tokens: [['pair', '甲乙', { D2: 5, D1: 20, A: 10 }]] },
    [
      ['D2', 11],
      ['D1', 20],
      ['A', 10],
    ],
  ],
  [
    'are not moved if the best result belongs to no article',
    { records: [first, { id: 'A', article: 0 }], tokens: [['pair', '甲乙', { A: 10, D1: 5 }]] },
    [
      ['A', 10],
      ['D1', 5],
    ],
  ],
  [
    'are not moved if nothing else is found',
    { records: [second, first, A], tokens: [['pair', '甲乙', { D1: 5, D2: 4 }]] },
    [
      ['D1', 5],
      ['D2', 4],
    ],
  ],
])('the departments asked for %s', (_, given, expected) => {
  expect(ranked({ ...given, asks: 'department' })).toEqual(expected);
});
