import { expect, test } from 'vitest';
import { clean, visible } from '../../../src/policy/core/clean.ts';
import { everyCharacter, formatCharacters, withFormatCharacters } from '../../format-characters.ts';

test('Unicode has more than 150 format characters, including the soft hyphen', () => {
  expect(formatCharacters.length).toBeGreaterThan(150);
  expect(formatCharacters).toContain('\u00ad');
});

test.each(['1200', '2022年3月1日', '第五条第二款', '残疾人'])(
  'a format character at any position does not change “%s”',
  (text) => {
    for (const typed of withFormatCharacters(text)) expect(clean(typed)).toBe(text);
  },
);

test('cleaning is idempotent for every character that is not a plain letter', () => {
  const isPlain = (char: string) => /[\p{L}\p{Co}]/u.test(char) && char.normalize('NFKC') === char;
  const restless = everyCharacter
    .filter((char) => !isPlain(char) && /\P{Cn}/u.test(char))
    .filter((char) => {
      const cleaned = clean(`${char}12${char}第${char}`);
      return clean(cleaned) !== cleaned || visible(cleaned) !== cleaned;
    });
  expect(restless).toEqual([]);
});

test('a radical is replaced by the character that it looks like', () => {
  expect(visible('⽉⺝⼼⺗⾧⻓⿓⻰')).toBe('月月心心長长龍龙');
});

test.each([
  ['１２０００．５', '12000.5'],
  ['\u202d12\u202c', '12'],
  ['12\u200b', '12'],
  ['\ufeff残\u00ad疾人', '残疾人'],
  ['农⺠工', '农民工'],
  ['⻚⻓', '页长'],
  ['⼯作', '工作'],
  ['\u00a0 12\u3000', '12'],
  ['12。', '12'],
  ['12.', '12'],
  ['.5', '.5'],
  ['-5', '-5'],
  ['，12；', '12'],
  ['“12”', '12'],
  ["'12", '12'],
  ['12)', '12'],
  ['（12', '12'],
  ['(12)', '(12)'],
  ['《方案》第五条', '《方案》第五条'],
  ['《方案》', '《方案》'],
  ['“双百”和“家政”', '“双百”和“家政”'],
  ['第五条（二）', '第五条(二)'],
  ['2022-03-01。', '2022-03-01'],
  ['2022-03-01…', '2022-03-01'],
  ['50%', '50%'],
  ['', ''],
  ['。。。', ''],
])('“%s” is cleaned to “%s”', (text, cleaned) => {
  expect(clean(text)).toBe(cleaned);
});

test('tabs and line breaks of a table are kept', () => {
  expect(visible('１\t２\r\n３\u200b\t４')).toBe('1\t2\r\n3\t4');
});

test('a long run of marks is cleaned in linear time', () => {
  expect(clean('。'.repeat(2_000))).toBe('');
  expect(clean('。'.repeat(1_000_000)).length).toBe(1_000_000);
  expect(clean(` ${'。'.repeat(2_001)} `)).toBe('。'.repeat(2_001));
});

test.each([
  ['“a”', 'a'],
  ['""', ''],
  ['"', ''],
  ['“', ''],
  ['"a"', 'a'],
  ['“a”和“b”', '“a”和“b”'],
  ['"a" "b"', '"a" "b"'],
  ['“a“b”', '“a“b”'],
  ['(a)', '(a)'],
  ['(a', 'a'],
  ['a)', 'a'],
  ['a(b', 'a(b'],
  ['“(a”', 'a'],
  ['  b c  ', 'b c'],
])('quotation marks and brackets around “%s” are removed', (typed, expected) => {
  expect(clean(typed)).toBe(expected);
});
