import { expect, test } from 'vitest';
import { type ClausePlace, cite, clausePlaces } from '../../src/policy/index.ts';
import {
  type Catalogue,
  citedRecord,
  isPartOf,
  packCatalogue,
  packQuestions,
  placesById,
  unpackCatalogue,
  unpackQuestions,
} from '../../src/search/engine/record.ts';
import { catalogueOf } from './catalogue-of.ts';

const directory = () => ({ places: clausePlaces(), cite });

test('a catalogue of one measure, one clause and one reading is unchanged after packing and unpacking', () => {
  const common = {
    who: null,
    sum: false,
    through: '2022-12-31',
    takes: [],
    lines: [],
    prose: [],
  } as const;
  const catalogue: Catalogue = {
    records: [
      {
        ...common,
        kind: 'measure',
        id: 'disability-levy',
        article: 1,
        unit: null,
        title: '残保金',
        titleWords: ['残保', '金'],
        who: 'employer',
        takes: ['+', '企业', '公司'],
        sum: true,
        basis: ['art_1__para_1__sent_6', 'art_1__para_1__sent_7'],
      },
      {
        ...common,
        kind: 'clause',
        id: 'preamble__para_1__sent_1',
        article: 0,
        unit: 'sentence',
        title: '引言第1句',
        titleWords: [],
        basis: [],
        lines: ['为扎实做好工作，制定本方案。', '一行'],
      },
      {
        ...common,
        kind: 'reading',
        id: 'art_6__para_2__sent_1__seg_2',
        article: 6,
        unit: 'segment',
        title: '学校可以给学生考评手艺',
        titleWords: ['学校', '可以给学生考评手艺'],
        prose: ['考评', '手艺'],
        basis: ['art_6__para_2__sent_1__seg_2'],
      },
    ],
    concepts: [
      {
        name: '残疾人就业保障金',
        words: ['残疾人就业保障金', '残保金'],
        synonyms: ['残保金'],
        leadsTo: [0],
      },
      { name: '免费培训', words: ['宝妈', '带娃'], synonyms: [], leadsTo: [] },
    ],
    absentWords: ['社保卡'],
    keptWords: ['技能'],
    otherWords: ['日子'],
  };
  expect(unpackCatalogue(packCatalogue(catalogue, directory()), directory())).toEqual(catalogue);
});

test('a packed catalogue has one string for each column', () => {
  const catalogue = catalogueOf(
    [
      {
        id: 'disability-levy',
        kind: 'measure',
        who: 'employer',
        sum: true,
        titleWords: ['残保', '金'],
        takes: ['+', '企业'],
        basis: ['preface__para_1', 'preface__para_2'],
        prose: ['租金', '房租'],
        through: '2022-12-31',
      },
      {
        id: 'plan-validity',
        kind: 'measure',
        who: 'everyone',
        titleWords: ['期限'],
        basis: ['preamble__para_1'],
      },
      { id: 'preface__para_2', lines: ['一', '二'] },
      { id: 'preface__para_1', basis: ['preamble__para_1'], through: '2022-04-30' },
      {
        id: 'preamble__para_1',
        kind: 'reading',
        titleWords: ['说', '明'],
        basis: ['preamble__para_1', 'preface__para_1'],
        prose: ['手艺', '考评'],
      },
    ],
    {
      concepts: [
        { name: '残保金', words: ['残保金', '残金'], synonyms: ['残金'], leadsTo: [0, 2] },
        { name: '培训', words: ['学艺', '学徒'], synonyms: ['学徒'], leadsTo: [] },
      ],
      absentWords: ['社保卡', '稳岗'],
      keptWords: ['技能', '有关'],
      otherWords: ['杂货', '铺子'],
    },
  );
  // Clauses are numbered in the order of the text: the two paragraphs of the notice, then the preamble.
  expect(packCatalogue(catalogue, directory())).toEqual({
    measures: {
      ids: 'disability-levy|plan-validity',
      titles: '残保^金|期限',
      who: '+employer|everyone',
      through: '2022-12-31|',
      takes: '+ 企业|',
      basis: '\u3000\u3001|\u3002',
      prose: '租金 房租|',
    },
    clauses: {
      ids: '\u3001|\u3000',
      through: '|2022-04-30',
      basis: '|\u3002',
      lines: '一^二|',
    },
    readings: { titles: '说^明', through: '', basis: '\u3002\u3000', prose: '手艺 考评' },
    concepts: '残保金|~残金>\u3000\u3002^培训=学艺|~学徒>',
    absentWords: '社保卡|稳岗',
    keptWords: '技能|有关',
    otherWords: '杂货|铺子',
  });
});

const place = (id: string, within: string | null) => ({ id, within }) as ClausePlace;
const places = () =>
  placesById({ places: [place('a', null), place('b', 'a'), place('c', 'b'), place('d', 'a')] });

test.each([
  ['a', 'a', true],
  ['b', 'a', true],
  ['c', 'a', true],
  ['c', 'b', true],
  ['a', 'b', false],
  ['d', 'b', false],
  // Neither is a clause of the document.
  ['x', 'a', false],
  ['x', 'x', true],
])('%s is %s or a part of it: %s', (clause, whole, is) => {
  expect(isPartOf(places(), clause, whole)).toBe(is);
});

test('the record of a clause that only a citation finds has a title and nothing to search', () => {
  const cited = { id: 'art_1', article: 1, kind: 'heading' } as ClausePlace;
  expect(citedRecord(cited, '第一条')).toEqual({
    kind: 'clause',
    id: 'art_1',
    article: 1,
    unit: 'heading',
    title: '第一条',
    titleWords: [],
    who: null,
    sum: false,
    through: '2023-12-31',
    takes: [],
    basis: [],
    lines: [],
    prose: [],
  });
});

test('packed questions have one cell for each record', () => {
  const questions = [['要交', '谁交'], [], ['甲']];
  expect(packQuestions(questions)).toBe('要交 谁交||甲');
  expect(unpackQuestions('要交 谁交||甲')).toEqual(questions);
});

test.each(['measure', 'clause', 'reading', 'nothing'])(
  'a catalogue of which only the kind “%s” has a record, without concepts, is unchanged',
  (kind) => {
    const all = [
      {
        id: 'plan-validity',
        kind: 'measure',
        titleWords: ['期'],
        basis: ['conclusions__para_1__sent_1'],
      },
      { id: 'preamble__para_1__sent_1', kind: 'clause', article: 0 },
      { id: 'preface__para_1', kind: 'reading', titleWords: ['文'], basis: ['preface__para_1'] },
    ] as const;
    const packed = packCatalogue(catalogueOf(all.filter((one) => one.kind === kind)), directory());
    const { records, concepts } = unpackCatalogue(packed, directory());
    expect(records.map((record) => [record.kind, record.id])).toEqual(
      all.filter((one) => one.kind === kind).map((one) => [one.kind, one.id]),
    );
    expect(concepts).toEqual([]);
  },
);
