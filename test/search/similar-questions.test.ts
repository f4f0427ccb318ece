import { expect, test } from 'vitest';
import { questionMatcher } from '../../src/search/on-demand/questions.ts';
import { catalogueOf, questionsAbout, type RecordStub } from './catalogue-of.ts';

const rounded = (n: number) => Number(n.toFixed(4));

function nearTo(query: string, records: readonly RecordStub[]) {
  const catalogue = catalogueOf(records, {
    concepts: [{ name: '宝妈', words: ['宝妈', '带娃'], synonyms: [], leadsTo: [] }],
    keptWords: ['技能'],
  });
  return [...questionMatcher(questionsAbout(records), catalogue)(query)].map(
    ([place, { best, score }]) => [place, rounded(best), rounded(score)],
  );
}

const question = (id: string, ...questions: string[]): RecordStub => ({ id, questions });

// A question of two characters has three terms: each character and the pair. In the first cases each term is in one of
// two records, so that all have the same rarity, ln(1.5 / 1.5 + 1); it cancels out.
test.each([
  {
    name: 'the same question is 1; its terms, each in one question of the record, cover half of it',
    query: '甲乙',
    records: [question('a', '甲乙'), question('b', '丙丁')],
    // near 2×3/(3+3); held 3 × (1/3 × 1/2); worth (1 + 0.5) / 1.5
    near: [[0, 1, 1]],
  },
  {
    name: 'question words are ignored, words of the text that hold one are not',
    query: '请问技能吗',
    records: [question('a', '技能'), question('b', '丙丁')],
    near: [[0, 1, 1]],
  },
  {
    name: 'a longer question is less near',
    query: '甲乙',
    records: [question('a', '甲乙丙'), question('b', '丁')],
    // 甲, 乙, 丙, 甲乙, 乙丙: near 2×3/(3+5) = 0.75; held 0.5; worth 1.25 / 1.5
    near: [[0, 0.75, 0.8333]],
  },
  {
    name: 'the second-best question counts 0.4, whichever comes first, and others do not',
    query: '甲乙',
    records: [question('a', '甲乙丙丁', '甲乙', '甲乙丙'), question('b', '戊')],
    // 2×3/(3+7) = 0.6, 1, 0.75: nearest 1 + 0.4 × 0.75; each term in three questions: held 3/4; worth (1.3 + 0.75) / 1.5
    near: [[0, 1.3, 1.3667]],
  },
  {
    name: 'the best question counts in full, though it comes last',
    query: '甲乙',
    records: [question('a', '甲乙丙', '甲乙'), question('b', '戊')],
    // held 3 × (1/3 × 2/3); worth (1.3 + 0.6667) / 1.5
    near: [[0, 1.3, 1.3111]],
  },
  {
    name: 'terms that no question has are left out',
    query: '甲乙己',
    records: [question('a', '甲乙'), question('b', '丙丁')],
    near: [[0, 1, 1]],
  },
  {
    name: 'a shared character alone is nothing',
    query: '甲己',
    records: [question('a', '甲乙'), question('b', '丙丁')],
    near: [],
  },
  {
    name: 'words of one concept are the same term',
    query: '带娃',
    records: [question('a', '宝妈'), question('b', '丙丁')],
    // 带, 娃 and 带娃 are in no question. Shared: the concept; near 2×1/(1+4); held 1/2; worth 0.9 / 1.5
    near: [[0, 0.4, 0.6]],
  },
  {
    name: 'a number of another unit matches nothing',
    query: '70天',
    records: [question('a', '50元'), question('b', '丙丁')],
    near: [],
  },
  {
    name: 'an unknown number matches its unit',
    query: '70元',
    records: [question('a', '50元'), question('b', '丙丁')],
    // Of the query: 元 and the unit y; of the question also y50. near 2×2/(2+3); held 1/2; worth 1.3 / 1.5
    near: [[0, 0.8, 0.8667]],
  },
])('$name', ({ query, records, near }) => {
  expect(nearTo(query, records)).toEqual(near);
});

test('a rare term weighs more', () => {
  // Of three records: 甲, 乙 and 甲乙 are in two, ln(1.5 / 2.5 + 1) = 0.47 each; 丙 and 乙丙 in one, ln(2.5 / 1.5 + 1) = 0.9808.
  const records = [question('a', '甲乙'), question('b', '甲乙丙'), question('c', '丁')];
  // Query 3 × 0.47 + 2 × 0.9808 = 3.3716. a shares 1.41: near 2.82 / (3.3716 + 1.41) = 0.5898; held half of 1.41 / 3.3716 = 0.2091.
  // b is the same question: held 0.5.
  expect(nearTo('甲乙丙', records)).toEqual([
    [0, 0.5898, 0.5326],
    [1, 1, 1],
  ]);
});

test('a record without questions does not change the rarity of terms', () => {
  const records = [question('a', '甲乙'), question('b', '甲乙丙'), question('c', '丁')];
  expect(nearTo('甲乙丙', [question('none'), ...records])).toEqual([
    [1, 0.5898, 0.5326],
    [2, 1, 1],
  ]);
});

test('without questions nothing is similar', () => {
  expect(nearTo('甲乙', [question('a')])).toEqual([]);
});
