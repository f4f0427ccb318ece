import { describe, expect, test } from 'vitest';
import { clausePlaces } from '../../src/policy/index.ts';
import {
  CATALOGUE_FILE,
  explanationFile,
  openEngine,
  PAIRS_FILE,
  QUESTIONS_FILE,
} from '../../src/search/engine/engine.ts';
import { packCatalogue, packQuestions, type SearchRecord } from '../../src/search/engine/record.ts';
import { catalogueOf, questionsAbout, type RecordStub, recordOf } from './catalogue-of.ts';

/** One record of each kind, which every catalogue has. No query below finds them. */
const others: RecordStub[] = [
  {
    id: 'plan-validity',
    kind: 'measure',
    titleWords: ['期'],
    basis: ['conclusions__para_1__sent_1'],
  },
  { id: 'preface__para_1', kind: 'reading', titleWords: ['文'], basis: ['preface__para_1'] },
];
const KINDS = ['measure', 'clause', 'reading'];
const placeOf = ({ kind = 'clause' }: RecordStub) => KINDS.indexOf(kind);

/** An engine for a small catalogue of clauses of the plan, and the files that it asks for. A broken file rejects. */
async function engineFor(
  records: readonly RecordStub[],
  rest: Parameters<typeof catalogueOf>[1] = {},
  isBroken: (name: string) => boolean = () => false,
) {
  const asked: string[] = [];
  const all = [...records, ...others].sort((a, b) => placeOf(a) - placeOf(b));
  const packed = packCatalogue(catalogueOf(all, rest), { places: clausePlaces() });
  const utf16 = (value: unknown) => new Response(Buffer.from(JSON.stringify(value), 'utf16le'));
  const engine = await openEngine({
    async file(name) {
      asked.push(name);
      if (isBroken(name)) throw new Error('No connection.');
      if (name === CATALOGUE_FILE) return utf16(packed);
      if (name === QUESTIONS_FILE) return utf16(packQuestions(questionsAbout(all)));
      return Response.json(
        name === PAIRS_FILE ? { from: '創業', to: '创业' } : `our words: ${name}`,
      );
    },
  });
  const scores = async (query: string) =>
    (await engine.search(query)).answers.map(({ record, score }) => [
      `${record.kind} ${record.id}`,
      Number(score.toFixed(4)),
    ]);
  return { engine, asked, scores };
}

// The title of a measure is not indexed here, so that only the clauses have the words.
const levy: RecordStub = {
  id: 'disability-levy',
  kind: 'measure',
  titleWords: ['征'],
  basis: ['art_1__para_1__sent_6'],
};
const clause = (id: string, ...lines: string[]): RecordStub => ({ id, lines });

test('a word scores as a pair and as a literal match', async () => {
  const { scores } = await engineFor([
    clause('art_1__para_1__sent_5', '修桥。'),
    clause('art_1__para_1__sent_6', '补路。'),
    clause('art_1__para_1__sent_7', '挖河。'),
  ]);
  // As a pair, in one of three clauses: ln(2.5 / 1.5 + 1) = 0.9808. Literally, in one of five records:
  // 0.1 × ln(4.5 / 1.5 + 1) = 0.1386.
  expect(await scores('修桥')).toEqual([['clause art_1__para_1__sent_5', 1.1195]]);
});

test('a word in two of three records is less rare', async () => {
  const { scores } = await engineFor([
    clause('art_1__para_1__sent_5', '修桥。'),
    clause('art_1__para_1__sent_6', '修桥补路。'),
    clause('art_1__para_1__sent_7', '挖河。'),
  ]);
  // ln(1.5 / 2.5 + 1) + 0.1 × ln(3.5 / 2.5 + 1)
  expect(await scores('修桥')).toEqual([
    ['clause art_1__para_1__sent_5', 0.5576],
    ['clause art_1__para_1__sent_6', 0.5576],
  ]);
});

test('words are looked up in the explanations if the official text does not contain them', async () => {
  const { scores } = await engineFor([
    clause('art_1__para_1__sent_5', '修桥。'),
    {
      id: 'art_1__para_1__sent_5',
      kind: 'reading',
      titleWords: ['桥梁'],
      basis: ['art_1__para_1__sent_5'],
      prose: ['水坝', '修桥'],
    },
    clause('art_1__para_1__sent_6', '补路。'),
  ]);
  // In one of one explanation: ln(0.5 / 1.5 + 1) = 0.2877; weights: prose 0.8, explanation 0.75.
  expect(await scores('水坝')).toEqual([['reading art_1__para_1__sent_5', 0.1726]]);
  // Not 修桥, which the official text has: the explanation only has it through the clause that it is based on.
  // In one of two clauses: ln(1.5 / 1.5 + 1) + 0.1386.
  expect(await scores('修桥')).toEqual([
    ['clause art_1__para_1__sent_5', 0.8318],
    ['reading art_1__para_1__sent_5', 0.6238],
  ]);
});

test('of a run, only the part that the official text does not have is looked up in the explanations', async () => {
  const { scores } = await engineFor([
    clause('art_1__para_1__sent_5', '修桥。'),
    {
      id: 'art_1__para_1__sent_6',
      kind: 'reading',
      titleWords: ['路'],
      basis: ['art_1__para_1__sent_6'],
      prose: ['桥水', '水坝', '坝修'],
    },
  ]);
  // 水坝 is looked up, 桥水 and 坝修 are not. The explanation has 0.8 × 0.2877 of that and 0.6931 for each 修桥.
  expect(await scores('修桥水坝修桥')).toEqual([
    ['clause art_1__para_1__sent_5', expect.any(Number)],
    ['reading art_1__para_1__sent_6', expect.any(Number)],
  ]);
  // 水坝 is no part of this one, though 修桥 is between its characters.
  expect(await scores('水修桥坝')).toEqual([['clause art_1__para_1__sent_5', expect.any(Number)]]);
  expect(await scores('修桥水')).toEqual([['clause art_1__para_1__sent_5', expect.any(Number)]]);
});

const cited = [
  levy,
  clause('art_1__para_1__sent_5', '修桥。'),
  clause('art_1__para_1__sent_6', '补路。'),
  clause('art_1__para_1__sent_7', '挖河。'),
  clause('art_2__para_1__sent_1', '补路挖河。'),
];

test('a cited clause is first, then the records based on it', async () => {
  const { engine, scores } = await engineFor(cited);
  expect(await scores('第一条第6句')).toEqual([
    ['clause art_1__para_1__sent_6', 2],
    ['measure disability-levy', 0],
  ]);
  const { cited: found } = await engine.search('第一条第6句');
  expect(found?.title).toBe('第一条第6句');
});

test('a cited clause that is no record of its own is first, then its parts, measures before clauses', async () => {
  const { engine, scores } = await engineFor([cited[1] as RecordStub, levy, ...cited.slice(2)]);
  expect(await scores('第一条')).toEqual([
    ['clause art_1', 2],
    ['measure disability-levy', 0],
    ['clause art_1__para_1__sent_5', 0],
    ['clause art_1__para_1__sent_6', 0],
    ['clause art_1__para_1__sent_7', 0],
  ]);
  expect((await engine.search('第一条')).cited).toMatchObject({ id: 'art_1', unit: 'heading' });
});

test('of the parts, those with the words come before the others, and other results last', async () => {
  const { scores } = await engineFor(cited);
  const answers = await scores('第一条 补路');
  expect(answers.map(([id]) => id)).toEqual([
    'clause art_1',
    'measure disability-levy',
    'clause art_1__para_1__sent_6',
    'clause art_1__para_1__sent_5',
    'clause art_1__para_1__sent_7',
    'clause art_2__para_1__sent_1',
  ]);
  // Above the best score by words by one.
  expect(answers[0]?.[1]).toBe(Number(answers[1]?.[1]) + 1);
});

test('a cited clause is listed once, though it has the words too', async () => {
  const { scores } = await engineFor(cited);
  expect((await scores('第一条第6句 补路')).map(([id]) => id)).toEqual([
    'clause art_1__para_1__sent_6',
    'measure disability-levy',
    'clause art_2__para_1__sent_1',
  ]);
});

test('a citation is of the clause, not of an explanation of the same id', async () => {
  const id = 'art_1__para_1';
  const { engine } = await engineFor([
    ...cited,
    { id, kind: 'reading', titleWords: ['说'], basis: [id] },
  ]);
  expect((await engine.search('art_1__para_1')).cited).toMatchObject({ id, kind: 'clause' });
});

test('a citation of a missing clause gives the nearest clause, or none', async () => {
  const { engine, scores } = await engineFor(cited);
  expect((await scores('第一条第二款'))[0]).toEqual(['clause art_1', 2]);
  expect(await engine.search('第二款')).toMatchObject({
    understanding: { citation: { kind: 'absent', nearest: null } },
    cited: null,
    answers: [],
  });
});

test('without a citation no clause is cited', async () => {
  const { engine } = await engineFor(cited);
  expect(await engine.search('补路')).toMatchObject({
    understanding: { citation: null },
    cited: null,
  });
});

test('the mapping of characters is loaded for a query in traditional characters only', async () => {
  const { engine, asked } = await engineFor(cited);
  await engine.search('补路');
  expect(asked).toEqual([CATALOGUE_FILE]);
  expect((await engine.search('補路')).understanding.words).toBe('補路');
  expect(asked).toEqual([CATALOGUE_FILE, PAIRS_FILE, QUESTIONS_FILE]);
  expect((await engine.search('創業')).understanding.words).toBe('创业');
});

describe('the questions', () => {
  const records: RecordStub[] = [
    { id: 'art_1__para_1__sent_5', lines: ['修桥补路。'], questions: ['挖河'] },
    { id: 'art_1__para_1__sent_6', lines: ['补路。'], questions: ['修桥补路种树'] },
  ];

  test.each([
    // At most five letters, or one word of the vocabulary: compared with words only.
    ['修桥', false],
    ['补路修桥路', false],
    ['创业担保贷款', false],
    // Amounts, counts and dates are not counted.
    ['补路273元273元', false],
    ['补路修桥路桥', true],
    ['补路创业担保贷款', true],
    ['创业担保贷款青年', true],
    // No record has the words.
    ['挖河', true],
    ['下岗', true],
    // Question words only.
    ['怎么', false],
  ])('are loaded for “%s”: %s', async (query, areLoaded) => {
    const { engine, asked } = await engineFor(records, {
      concepts: [
        { name: '创业担保贷款', words: ['创业担保贷款', '补路'], synonyms: [], leadsTo: [1] },
        { name: '青年', words: ['青年'], synonyms: [], leadsTo: [1] },
        { name: '下岗', words: ['下岗'], synonyms: [], leadsTo: [] },
      ],
    });
    await engine.search(query);
    await engine.search(query);
    expect(asked).toEqual(areLoaded ? [CATALOGUE_FILE, QUESTIONS_FILE] : [CATALOGUE_FILE]);
  });

  test('are loaded again after an error', async () => {
    let failures = 1;
    const { engine } = await engineFor(
      records,
      {},
      (name) => name === QUESTIONS_FILE && failures-- > 0,
    );
    await expect(engine.search('挖河')).rejects.toThrow('No connection.');
    expect((await engine.search('挖河')).answers).not.toEqual([]);
  });

  test('are not needed if they cannot be loaded and a record has the words', async () => {
    const { engine } = await engineFor(records, {}, (name) => name === QUESTIONS_FILE);
    const { answers, wordsOnly } = await engine.search('修桥补路修桥');
    expect(answers.map(({ record }) => record.id)).toContain('art_1__para_1__sent_5');
    expect(wordsOnly).toBe(true);
    expect((await engine.search('修桥')).wordsOnly).toBe(false);
  });
});

test.each([
  ['修桥挖隧道', ['隧道'], ['修桥']],
  ['修桥', [], ['修桥']],
  // The pair 桥补 is in no record, but each of its characters is in another.
  ['修桥补路', [], ['修桥补路']],
  // The text has it across a mark.
  ['高温', [], []],
  // Words that only explanations have, and words that answer a field.
  ['鹤山', [], []],
  ['租赁', [], []],
])('of %s, %j is missing and %j is not', async (query, missing, matched) => {
  const { engine } = await engineFor(
    [
      { ...levy, takes: ['+', '鹤山市'] },
      ...cited.slice(1),
      clause('art_2__para_1__sent_2', '高、温。'),
    ],
    {
      otherWords: ['租赁'],
    },
  );
  const found = await engine.search(query);
  expect(found.missing).toEqual(missing);
  expect(found.matched).toEqual(matched);
});

test.each([
  ['修的桥', ['修桥'], []],
  ['请问修的桥', ['修桥'], ['clause art_1__para_1__sent_5']],
  ['修桥', ['修桥'], ['clause art_1__para_1__sent_5']],
])(
  'a query without two adjacent characters to look up is compared with questions from four letters on: %s',
  async (query, questions, ids) => {
    const { scores } = await engineFor([
      { id: 'art_1__para_1__sent_5', lines: ['挖河。'], questions },
      { id: 'art_1__para_1__sent_6', lines: ['补路。'], questions: ['补路'] },
    ]);
    expect((await scores(query)).map(([id]) => id)).toEqual(ids);
  },
);

test.each([
  ['找谁办', ['clause preface__para_2']],
  // Its words come after the clause on inquiries.
  ['怎么申请', ['clause preface__para_2', 'clause art_1__para_1__sent_5']],
  ['挖河找谁办', ['clause art_1__para_1__sent_6']],
])(
  'a question without a subject is answered by the clause on inquiries: %s',
  async (query, ids) => {
    const { scores, asked } = await engineFor([
      clause('art_1__para_1__sent_5', '申请。'),
      clause('art_1__para_1__sent_6', '挖河。'),
      clause('preface__para_2', '反映。'),
    ]);
    expect((await scores(query)).map(([id]) => id)).toEqual(ids);
    expect(asked).not.toContain(QUESTIONS_FILE);
  },
);

const explained: RecordStub = { ...levy, prose: ['租赁'] };
const part = clause('art_5__para_2__sent_5__seg_1', '一；');
const rest = clause('art_5__para_2__sent_5__seg_2', '二。');
const sentence: RecordStub = { id: 'art_5__para_2__sent_5', basis: [part.id, rest.id] };
const long: RecordStub = {
  id: 'founder-training',
  kind: 'measure',
  titleWords: ['训'],
  basis: [
    'art_1__para_1__sent_6',
    'art_5__para_2__sent_5',
    'art_1__para_1__sent_7',
    'art_1__para_1__sent_5',
  ],
};
const reading: RecordStub = {
  id: 'art_5__para_2__sent_5',
  kind: 'reading',
  titleWords: ['说'],
  basis: ['art_5__para_2__sent_5'],
  prose: ['租赁'],
};

test.each<[string, RecordStub, [string, string][]]>([
  [
    'a measure is its clauses',
    levy,
    [
      ['official', '补路。'],
      ['official', '又一行'],
    ],
  ],
  [
    'a measure with an explanation is that first',
    explained,
    [
      ['ours', 'our words: explanations/disability-levy.json'],
      ['official', '补路。'],
      ['official', '又一行'],
    ],
  ],
  ['a clause is its lines', clause('art_1__para_1__sent_7'), [['official', '挖河。']]],
  ['a clause without lines is those of its parts', sentence, [['official', '一；二。']]],
  [
    'a measure of many clauses is the first three',
    long,
    [
      ['official', '补路。'],
      ['official', '又一行'],
      ['official', '一；二。'],
      ['official', '挖河。'],
    ],
  ],
  [
    'an explanation is its own',
    reading,
    [['ours', 'our words: explanations/reading-art_5__para_2__sent_5.json']],
  ],
])('what is shown of %s', async (_, record, passages) => {
  const { engine } = await engineFor([
    levy,
    clause('art_1__para_1__sent_5', '修桥。'),
    clause('art_1__para_1__sent_6', '补路。', '又一行'),
    clause('art_1__para_1__sent_7', '挖河。'),
    sentence,
    part,
    rest,
  ]);
  const shown = await engine.passages(recordOf(record));
  expect(shown.map(({ voice, text }) => [voice, text])).toEqual(passages);
});

test('a measure and an explanation of the same id have files of their own', () => {
  const files = (['measure', 'clause', 'reading'] as SearchRecord['kind'][]).map((kind) =>
    explanationFile({ kind, id: 'art_1' }),
  );
  expect(files).toEqual([
    'explanations/art_1.json',
    'explanations/art_1.json',
    'explanations/reading-art_1.json',
  ]);
});
