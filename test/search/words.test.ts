import { expect, test } from 'vitest';
import {
  indexedForms,
  isDistinctive,
  isHanWord,
  lettersOf,
  runsIn,
  withoutMarks,
  wordsIn,
} from '../../src/search/engine/words.ts';

test.each([
  ['补贴273元，每人', ['补贴', '元', '每人']],
  ['abc 12', []],
  ['', []],
])('the Chinese runs of “%s” are %j', (text, runs) => {
  expect(runsIn(text)).toEqual(runs);
});

test.each([
  ['镇（街）', ['镇街', '镇']],
  ['出国（境）留学(研)生', ['出国境留学研生', '出国留学生']],
  ['“家·厨”', ['家厨']],
  ['留学', ['留学']],
  // Six characters in brackets are left out, seven are a remark of their own.
  ['甲（一二三四五六）', ['甲一二三四五六', '甲']],
  ['甲（一二三四五六七）', ['甲一二三四五六七']],
  ['甲（）', ['甲']],
])('“%s” is indexed as %j', (text, forms) => {
  expect(indexedForms(text)).toEqual(forms);
});

test('marks that can occur inside a word are removed, others are kept', () => {
  expect(withoutMarks(`()（）[]［］〔〕【】《》〈〉「」『』“”‘’"'·•・`)).toBe('');
  expect(withoutMarks('甲，乙。丙-丁 戊')).toBe('甲，乙。丙-丁 戊');
});

test.each([
  ['“ＡＢ” 5％，补 贴。', 'ab5%补贴'],
  ['？！', ''],
])('the letters of “%s” are “%s”', (text, letters) => {
  expect(lettersOf(text)).toBe(letters);
});

test.each([
  ['补贴', true],
  ['补', false],
  ['补贴2', false],
  ['a补贴', false],
  ['', false],
])('“%s” is a Chinese word: %s', (word, is) => {
  expect(isHanWord(word)).toBe(is);
});

test.each([
  ['购房', true],
  ['里程', true],
  ['店里', false],
  ['镇上', false],
  ['上海', true],
  ['做得', false],
  ['开个', false],
  ['两个', false],
  ['第三', true],
  ['不能', false],
  ['房', false],
])('“%s” is specific enough to be reported as missing: %s', (word, is) => {
  expect(isDistinctive(word)).toBe(is);
});

test('a text is split into words and punctuation', () => {
  expect(wordsIn('失业补贴，退役')).toEqual(['失业', '补贴', '，', '退役']);
});
