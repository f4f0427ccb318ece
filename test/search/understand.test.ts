import { describe, expect, test } from 'vitest';
import { readCitation } from '../../src/policy/index.ts';
import { characterPairsFor } from '../../src/search/build/traditional.ts';
import { vocabulary } from '../../src/search/build/vocabulary.ts';
import {
  hasTraditional,
  normalise,
  simplifiedCharacters,
} from '../../src/search/engine/normalise.ts';
import type { Concept } from '../../src/search/engine/record.ts';
import { conceptToken, pairToken } from '../../src/search/engine/token.ts';
import {
  conceptsIn,
  hasFiller,
  mayCite,
  subjectOf,
  understand,
} from '../../src/search/engine/understand.ts';
import { withFormatCharacters } from '../format-characters.ts';
import { officialText } from '../policy/official-text.ts';

const pairs = characterPairsFor(`${officialText}去边度${JSON.stringify(vocabulary)}`);

const concepts: Concept[] = [
  { name: '退役军人', words: ['退役军人', '退伍军人', '退伍'], synonyms: [], leadsTo: [] },
  { name: '失业人员', words: ['失业人员', '失业'], synonyms: [], leadsTo: [] },
  { name: '失业保险金', words: ['失业保险金', '失业金'], synonyms: [], leadsTo: [] },
];

const read = (query: string) => {
  const words = normalise(query, pairs);
  return understand(words, mayCite(words) ? readCitation(words) : null, {
    // A copy, so that no words are known from an earlier query.
    concepts: structuredClone(concepts),
    absentWords: [],
    keptWords: [],
  });
};
const names = (query: string) => read(query).concepts.map(({ name }) => name);
const codes = (query: string) => read(query).tokens.map(({ code }) => code);

describe('a query is normalized', () => {
  test.each([
    ['創業貸款', '创业贷款'],
    ['失業登記去邊度', '失业登记去边度'],
    ['２７３元', '273元'],
    ['ＡＢＣ', 'abc'],
    ['５０％', '50%'],
    ['伍拾萬元', '五十万元'],
    ['3仟元', '3千元'],
    ['退伍', '退伍'],
  ])('%s as %s', (query, words) => {
    expect(normalise(query, pairs)).toBe(words);
  });

  test('without format characters at any position', () => {
    for (const typed of withFormatCharacters('残疾人就业')) {
      expect(normalise(typed, pairs)).toBe('残疾人就业');
    }
  });

  test.each([
    ['残 保 金', '残保金'],
    ['残　保  金', '残保金'],
    ['残 保金', '残 保金'],
    ['残疾人 补贴', '残疾人 补贴'],
    ['残', '残'],
  ])('“%s” is “%s”', (typed, words) => {
    expect(normalise(typed, pairs)).toBe(words);
  });

  test('with the most common typing errors corrected', () => {
    expect(normalise('应收帐款 补帖', pairs)).toBe('应收账款 补贴');
  });

  test('of limited length, counted without spaces around it', () => {
    const long = '残'.repeat(300);
    expect(normalise(long, pairs)).toBe('残'.repeat(200));
    expect(normalise(`  ${long}`, pairs)).toBe('残'.repeat(200));
    expect(normalise(`${' '.repeat(1_999)}残疾`, pairs)).toBe('残');
    expect(normalise(`${' '.repeat(2_000)}残疾`, pairs)).toBe('');
    expect(hasTraditional(`${'残'.repeat(199)}業`)).toBe(true);
    expect(hasTraditional(`${'残'.repeat(200)}業`)).toBe(false);
  });

  test('with the 6,763 characters of GB 2312 as the simplified ones', () => {
    const characters = [...simplifiedCharacters()].filter((char) => /\p{Script=Han}/u.test(char));
    expect(characters).toHaveLength(6_763);
    expect([characters[0], characters.at(-1)]).toEqual(['啊', '齄']);
  });

  test.each([
    ['創業', true],
    ['创業', true],
    ['補貼', true],
    ['创业贷款 50万 abc ？', false],
    ['囍', true],
    ['鳄鱼', false],
  ])('whether %s contains a character that is not simplified: %s', (words, is) => {
    expect(hasTraditional(words)).toBe(is);
  });
});

describe('a query is split into', () => {
  const three: Concept[] = [
    {
      name: '退役军人',
      words: ['退役军人', '退伍军人', '退伍'],
      synonyms: ['退伍军人', '退伍'],
      leadsTo: [],
    },
    { name: '村', words: ['村', '乡（镇）'], synonyms: [], leadsTo: [] },
    { name: '老兵', words: ['退伍军人'], synonyms: [], leadsTo: [] },
  ];
  const interpreted = (words: string, keptWords: string[] = []) =>
    understand(words, null, { absentWords: [], concepts: three, keptWords });

  test('concepts, amounts, pairs beyond them, pairs of all of it, and pairs of other words', () => {
    const pairs = (kind: string, codes: string) => codes.split(' ').map((code) => ({ code, kind }));
    expect(interpreted('请问退伍军人领273元补贴')).toEqual({
      words: '请问退伍军人领273元补贴',
      literal: '请问退伍军人领273元补贴',
      absent: [],
      citation: null,
      concepts: [
        { typed: '退伍军人', name: '退役军人', isSynonym: true },
        { typed: '退伍军人', name: '老兵', isSynonym: false },
      ],
      quantities: ['273元'],
      asksForDepartment: false,
      asksForSum: false,
      asksInGeneral: false,
      tokens: [
        { code: 'y273', kind: 'quantity' },
        { code: '#0', kind: 'concept' },
        { code: '#2', kind: 'concept' },
        ...pairs('pair', '补贴'),
        ...pairs('echo', '退伍 伍军 军人 人领'),
        ...pairs('stem', '退役 役军'),
      ],
      stems: [pairs('stem', '退伍 伍军 军人'), pairs('stem', '退役 役军 军人')],
      rest: `${'\0'.repeat(6)}领${'\0'.repeat(4)}补贴`,
      runs: ['领', '补贴'],
      marks: ['273元', '退役军人', '退伍军人', '退伍', '退伍军人'],
      typed: ['退伍军人领', '补贴'],
    });
  });

  test('a concept of one character, which has no pairs', () => {
    expect(interpreted('村')).toMatchObject({
      concepts: [{ typed: '村', name: '村', isSynonym: false }],
      tokens: [{ code: '#1', kind: 'concept' }],
      stems: [],
      runs: [],
      typed: ['村'],
    });
  });

  test('a concept that is typed twice, which counts once', () => {
    const { tokens, concepts: named, marks } = interpreted('村和村');
    expect(named).toHaveLength(2);
    expect(tokens).toEqual([{ code: '#1', kind: 'concept' }]);
    expect(marks).toEqual(['村', '乡（镇）']);
  });

  test.each([
    ['补贴273元每月82元发放', ['补贴', '每月', '发放']],
    ['申请请问补贴', ['申请', '补贴']],
    ['补贴归谁管发放', ['补贴', '发放']],
    ['补贴退伍发放', ['补贴', '发放']],
    ['乡镇（街）', ['街']],
  ])('runs at amounts, question words and concepts: %s', (words, runs) => {
    expect(interpreted(words).runs).toEqual(runs);
  });

  test('words of the official text, which keep their question words', () => {
    expect(interpreted('技能补贴能领吗', ['技能']).runs).toEqual(['技能补贴', '领']);
    expect(interpreted('技能补贴能领吗').runs).toEqual(['技', '补贴', '领']);
  });

  test.each([
    ['江府〔2021〕14号', '江府202114号'],
    ['江府2021年14号文件？', '江府202114号'],
    ['江府〔2021〕14号 残保金', '  残保金'],
    ['江府〔2021〕14号5', ' 5'],
    ['？！', '？！'],
    ['残保金', '残保金'],
  ])('the number of the plan only if nothing else is asked: %s', (words, literal) => {
    expect(interpreted(words).literal).toBe(literal);
  });

  test('absent words, which are not searched for, and the rest', () => {
    const absentWords = ['失业险金', '公积金'];
    const found = understand('失业险金和补贴', null, {
      absentWords,
      concepts: three,
      keptWords: [],
    });
    expect(found).toMatchObject({
      words: '失业险金和补贴',
      literal: `${'\0'.repeat(4)}和补贴`,
      absent: ['失业险金'],
      concepts: [],
      runs: ['补贴'],
      typed: ['补贴'],
    });
    expect(found.tokens.map(({ code }) => code)).toEqual(['补贴']);
  });

  test('what is left beside a citation', () => {
    const citation = readCitation('第三条 村');
    const { literal, words } = understand('第三条 村', citation, {
      absentWords: [],
      concepts: three,
      keptWords: [],
    });
    expect([words, literal]).toEqual(['第三条 村', '村']);
  });
});

test.each([
  [
    '退伍军人在村',
    [
      ['退伍军人', 0],
      ['退伍军人', 2],
      ['村', 1],
    ],
  ],
  ['乡（镇）', [['乡镇', 1]]],
  ['退（伍）', [['退伍', 0]]],
  ['军人', []],
])('the concepts in %s are %j', (words, found) => {
  const three: Concept[] = [
    { name: '', words: ['退伍', '退役军人', '退伍军人'], synonyms: [], leadsTo: [] },
    { name: '', words: ['村', '乡（镇）'], synonyms: [], leadsTo: [] },
    { name: '', words: ['退伍军人'], synonyms: [], leadsTo: [] },
  ];
  expect(conceptsIn(words, three)).toEqual(found);
});

test.each([
  ['请问怎么申请“技能”补贴吗', ['技能'], '申请技能补贴'],
  ['请问怎么申请技能补贴吗', [], '申请技补贴'],
])('the subject of %s, with the words %j kept, is %s', (question, kept, subject) => {
  expect(subjectOf(question, kept)).toBe(subject);
});

test.each([
  ['技能', true],
  ['能力', true],
  ['补贴', false],
])('%s contains a question word: %s', (word, is) => {
  // Twice: a search keeps no position.
  expect([hasFiller(word), hasFiller(word)]).toEqual([is, is]);
});

describe('concepts', () => {
  test('are found by colloquial words', () => {
    expect(names('招退伍军人补贴')).toEqual(['退役军人']);
  });

  test('are matched by the longest word: 失业金 is not 失业', () => {
    expect(names('失业金领完了')).toEqual(['失业保险金']);
  });

  test('can be adjacent', () => {
    expect(names('退伍军人失业')).toEqual(['退役军人', '失业人员']);
  });

  test('do not remove the typed words', () => {
    expect(codes('退伍军人')).toEqual(
      expect.arrayContaining([conceptToken(0).code, pairToken('军人').code]),
    );
  });

  test('have echo tokens for pairs inside them, and full tokens for other pairs', () => {
    const kinds = new Map(read('退伍待遇').tokens.map(({ code, kind }) => [code, kind]));
    expect(kinds.get(pairToken('退伍').code)).toBe('echo');
    expect(kinds.get(pairToken('待遇').code)).toBe('pair');
  });
});

describe('a question', () => {
  test.each([
    '哪个部门负责养老保险',
    '养老保险归谁管',
    '残保金找谁',
    '失业登记哪个局管',
    '谁负责创业贷款',
    '创业贷款的主管部门',
    '養老保險係邊個部門負責',
  ])('%s asks for the department', (query) => {
    expect(read(query).asksForDepartment).toBe(true);
  });

  test.each(['招聘会', '部门之间数据共享', '谁能借创业贷款'])('%s does not', (query) => {
    expect(read(query).asksForDepartment).toBe(false);
  });

  test.each([
    '找谁',
    '找谁办',
    '谁管',
    '哪个部门',
    '找哪个部门',
    '去哪里办',
    '在哪里可以申请？',
    '怎么办',
    '怎样申请补贴',
    '请问补贴去哪里领',
    '要什么材料',
    '交什么材料',
    '材料',
    '需要哪些手续',
    '要带什么',
    '今天问谁',
    '咨询电话',
    '12345',
  ])('%s names no subject', (query) => {
    expect(read(query).asksInGeneral).toBe(true);
  });

  test.each([
    '残保金找谁',
    '失业登记去哪里办',
    '失业怎么办',
    '怎么找工作',
    '谁可以申请',
    '有什么补贴',
    '能领什么补贴',
    '申请',
    '怎么',
    '',
  ])('“%s” has a subject, or does not ask whom or how', (query) => {
    expect(read(query).asksInGeneral).toBe(false);
  });

  test.each(['灵活就业补贴多少钱', '能领几多', '补贴标准'])('%s asks for an amount', (query) => {
    expect(read(query).asksForSum).toBe(true);
  });

  test.each(['多少人可以参加', '灵活就业补贴'])('%s does not', (query) => {
    expect(read(query).asksForSum).toBe(false);
  });

  test('is read without question words', () => {
    expect(codes('请问怎么申请退伍')).toEqual(codes('申请退伍'));
  });
});

describe('a citation', () => {
  test('is removed from the words', () => {
    const { citation, tokens } = read('第三条第二款');
    expect(citation).toMatchObject({ kind: 'clause', id: 'art_3__para_2' });
    expect(tokens).toEqual([]);
  });

  test('keeps the other words for the search', () => {
    expect(codes('第三条 退伍')).toContain(conceptToken(0).code);
  });

  test.each([
    '第五条',
    '五、2',
    '五条2款',
    '3.2',
    '末段',
    '结尾第4句',
    'art_5__resp',
    'preamble__para_1',
    '江府〔2021〕14号第四条第二款',
    '引言',
  ])('is possible in %s', (words) => {
    expect(mayCite(words)).toBe(true);
  });

  test.each(['灵活就业社保补贴', '创业贷款', '条件', '273元', '残保金', '2022年12月31日'])(
    'is not parsed in %s',
    (words) => {
      expect(mayCite(words)).toBe(false);
    },
  );
});

test.each(['', '   ', '？！。', '😀', 'a'.repeat(5000), '的'.repeat(300)])(
  'an empty query is not an error (%#)',
  (query) => {
    expect(() => read(query)).not.toThrow();
  },
);
