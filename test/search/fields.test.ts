import { expect, test } from 'vitest';
import { fieldsOf, proseFieldsOf } from '../../src/search/engine/fields.ts';
import { catalogueOf } from './catalogue-of.ts';

const catalogue = catalogueOf(
  [
    {
      id: 'measure',
      kind: 'measure',
      title: '退役军人补贴50元',
      titleWords: ['退役军人', '补贴', '5', '0元'],
      prose: ['租金'],
    },
    { id: 'clause', lines: ['补贴（每人）５０元，退役。', '市政府文件'] },
    {
      id: 'reading',
      kind: 'reading',
      title: '学校考评',
      titleWords: ['学校', '考评'],
      prose: ['手艺人'],
    },
    { id: 'silent' },
  ],
  {
    concepts: [
      { name: '退役军人', words: ['退役军人', '退役'], synonyms: [], leadsTo: [1, 0, 2] },
      { name: '考评', words: ['考评'], synonyms: [], leadsTo: [] },
      { name: '市政', words: ['市政'], synonyms: [], leadsTo: [0] },
    ],
  },
);

test('the fields of each record', () => {
  expect(fieldsOf(catalogue)).toEqual([
    [
      // A title: the pairs within its words, and its concepts.
      { weight: 5, codes: ['退役', '役军', '军人', '补贴', '#0'] },
      // Concepts that lead to it, as their second and first result.
      { weight: 6, codes: ['#0'] },
      { weight: 9, codes: ['#2'] },
    ],
    [
      // The first line: the pairs with and without the words in brackets; then its amounts and concepts.
      { weight: 1, codes: ['补贴', '贴每', '每人', '退役', '补贴', '退役'] },
      { weight: 2, codes: ['y50', '#0'] },
      { weight: 9, codes: ['#0'] },
    ],
    // Explanations are not in this index, even if a concept leads to one.
    [],
    [
      { weight: 1, codes: [] },
      { weight: 2, codes: [] },
    ],
  ]);
});

test('the fields of the explanations', () => {
  expect(proseFieldsOf(catalogue)).toEqual([
    [{ weight: 1, codes: ['租金'] }],
    [{ weight: 1, codes: [] }],
    [
      { weight: 3, codes: ['学校', '考评'] },
      { weight: 1, codes: ['手艺', '艺人'] },
    ],
    [{ weight: 1, codes: [] }],
  ]);
});
