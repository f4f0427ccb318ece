import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lettersOf } from '../../src/search/engine/words.ts';
import { officialText } from '../policy/official-text.ts';
import { useBuiltIndex } from './built-index.ts';

const index = useBuiltIndex();
const lines = officialText.split('\n').filter(Boolean);

/** Whether a result or a clause of its basis contains some words, ignoring marks. */
async function isFound(words: string): Promise<boolean> {
  const { answers } = await index.engine.search(words);
  const asked = lettersOf(words);
  for (const { record } of answers) {
    const passages = await index.engine.passages(record);
    const official = passages.filter(({ voice }) => voice === 'official');
    if (lettersOf(official.map(({ text }) => text).join('')).includes(asked)) return true;
  }
  return false;
}

describe('in the official text', () => {
  test('every dictionary word of at least two characters is found, and none is reported as missing', async () => {
    const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
    const words = new Set(
      lines.flatMap((line) => [...segmenter.segment(line)].map(({ segment }) => segment)),
    );
    const telling = [...words].filter((word) => /^\p{Script=Han}{2,}$/u.test(word));
    expect(telling.length).toBeGreaterThan(600);
    const lost: string[] = [];
    for (const word of telling) {
      const { missing } = await index.engine.search(word);
      if (missing.length > 0 || !(await isFound(word))) lost.push(word);
    }
    expect(lost).toEqual([]);
  });

  const runs = fc
    .constantFrom(...lines.filter((line) => line.length > 12))
    .chain((line) =>
      fc.tuple(fc.constant(line), fc.nat(line.length - 3), fc.integer({ min: 2, max: 12 })),
    )
    .map(([line, from, length]) => line.slice(from, from + length))
    .filter((run) => lettersOf(run).length > 1);

  test('every run of at least two characters has results, and no part of it is reported as missing', async () => {
    await fc.assert(
      fc.asyncProperty(runs, async (run) => {
        const { answers, missing } = await index.engine.search(run);
        expect(answers.length, run).toBeGreaterThan(0);
        expect(missing, run).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('a number without a unit has no results unless the text has its digits', async () => {
    const letters = lettersOf(officialText);
    const others = Array.from({ length: 990 }, (_, i) => String(i + 10)).filter(
      (digits) => !letters.includes(digits),
    );
    expect(others.length).toBeGreaterThan(900);
    const fullWidth = (digits: string) =>
      digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    const found: string[] = [];
    for (const digits of others) {
      for (const typed of [digits, fullWidth(digits)]) {
        const { answers } = await index.engine.search(typed);
        if (answers.length > 0) found.push(`${typed}: ${answers.length}`);
      }
    }
    expect(found).toEqual([]);
  });

  test.each(['\u200b', '\u202d', '\u00ad', '\ufeff', '\u2060'])(
    'a word with an invisible character is found (%j)',
    async (invisible) => {
      const [plain, typed] = await Promise.all(
        ['残疾人', `残${invisible}疾人`].map((words) => index.engine.search(words)),
      );
      expect(typed?.answers).toEqual(plain?.answers);
    },
  );

  test.each([
    '镇（街）',
    '镇街',
    '家·厨',
    '家·教',
    '家厨',
    '乐业五邑贷',
    '“乐业五邑贷”',
    '出国留学',
  ])('brackets and dots make no difference: %s', async (words) => {
    const { answers, missing } = await index.engine.search(words);
    expect(answers.length).toBeGreaterThan(0);
    expect(missing).toEqual([]);
  });
});
