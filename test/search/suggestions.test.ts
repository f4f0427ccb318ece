import { expect, test } from 'vitest';
import { suggestionsFor } from '../../src/search/on-demand/suggestions.ts';
import { catalogueOf } from './catalogue-of.ts';

const concept = (...words: string[]) => ({ name: '', words, synonyms: [], leadsTo: [] });
const measure = (title: string) => ({ id: title, kind: 'measure', title }) as const;
const catalogue = catalogueOf(
  [
    measure('丙丁'),
    measure('甲乙与乙丙'),
    { id: 'clause', title: '甲乙' },
    { id: 'reading', kind: 'reading', title: '甲乙' },
    measure('甲丙'),
    measure('甲乙'),
  ],
  { concepts: [concept('乙丙', '甲乙丙'), concept('甲', '乙丙'), concept('😀😁')] },
);

test.each([
  // Two pairs of the query before one; of equal ones the first.
  [['甲乙丙'], ['甲乙与乙丙', '甲乙'], ['甲乙丙', '乙丙']],
  [['丙丁'], ['丙丁'], []],
  // A single character counts if there is nothing longer.
  [['甲'], ['甲乙与乙丙', '甲丙', '甲乙'], ['甲乙丙', '甲']],
  [['甲', '丙丁'], ['丙丁'], []],
  [['😀😁'], [], ['😀😁']],
  [['戊己'], [], []],
  [[], [], []],
])('near %j are the measures %j and the words %j', (typed, measures, words) => {
  const near = suggestionsFor({ typed }, catalogue);
  expect(near.measures.map(({ title }) => title)).toEqual(measures);
  expect(near.words).toEqual(words);
});

test('at most five are suggested', () => {
  const titles = ['甲1', '甲2', '甲3', '甲4', '甲5', '甲6'];
  const near = suggestionsFor({ typed: ['甲'] }, catalogueOf(titles.map(measure)));
  expect(near.measures.map(({ title }) => title)).toEqual(titles.slice(0, 5));
});
