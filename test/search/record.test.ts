import { describe, expect, test } from 'vitest';
import { cite, clausePlaces, measures } from '../../src/policy/index.ts';
import { type Catalogue, packCatalogue, unpackCatalogue } from '../../src/search/record.ts';
import { useBuiltIndex } from './built-index.ts';

const index = useBuiltIndex();
const plan = { places: clausePlaces(), cite };

describe('the catalogue', () => {
  test('is unchanged after packing and unpacking', () => {
    const { catalogue } = index.engine;
    expect(unpackCatalogue(packCatalogue(catalogue, plan), plan)).toEqual(catalogue);
  });

  test('of one measure, one clause and one reading is unchanged after packing and unpacking', () => {
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
      keptWords: ['技能'],
      otherWords: ['日子'],
    };
    expect(unpackCatalogue(packCatalogue(catalogue, plan), plan)).toEqual(catalogue);
  });

  test('contains every measure, with its audience, last day and basis', () => {
    const found = index.engine.catalogue.records
      .filter(({ kind }) => kind === 'measure')
      .map(({ id, title, who, through, basis }) => ({ id, title, who, through, basis }));
    expect(found).toEqual(
      measures.map(({ id, title, who, span, basis }) => ({
        id,
        title,
        who,
        through: span.through,
        basis: [...basis],
      })),
    );
  });
});

test('every result has a text to show, marked as official or ours', async () => {
  const { engine } = index;
  for (const record of engine.catalogue.records) {
    const passages = await engine.passages(record);
    expect(passages.length, record.id).toBeGreaterThan(0);
    const voices = new Set(passages.map(({ voice }) => voice));
    if (record.kind === 'clause') expect([...voices]).toEqual(['official']);
    if (record.kind === 'reading') expect([...voices]).toEqual(['ours']);
  }
});
