import { describe, expect, test } from 'vitest';
import { readQuestions } from '../../src/search/build/sources.ts';

describe('a questions file', () => {
  const ids = new Set(['one', 'two']);

  test('lists questions below ids', () => {
    expect(readQuestions('# one\n甲吗\n乙吗\n\n# two\n丙吗\n', ids)).toEqual(
      new Map([
        ['one', ['甲吗', '乙吗']],
        ['two', ['丙吗']],
      ]),
    );
  });

  test('ignores blanks around a line, and takes a line with more than an id as a question', () => {
    expect(readQuestions('#one\n  甲吗 \n   \n甲# two\n# 乙 吗\n#  two\n', ids)).toEqual(
      new Map([
        ['one', ['甲吗', '甲# two', '# 乙 吗']],
        ['two', []],
      ]),
    );
  });

  test.each([
    ['# three\n甲吗', 'line 1: three is no clause of the index'],
    ['# one\n甲吗\n# one\n乙吗', 'line 3: one occurs twice'],
    ['甲吗\n# one', 'line 1: no “# id” is above it'],
  ])('that is invalid is rejected with the line (%#)', (text, message) => {
    expect(() => readQuestions(text, ids)).toThrow(message);
  });
});
