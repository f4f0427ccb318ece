import { expect, test } from 'vitest';
import { matchedAndMissing } from '../../src/search/engine/missing.ts';
import type { Understanding } from '../../src/search/engine/understand.ts';
import { wordsIn } from '../../src/search/engine/words.ts';

const understanding = (stated: Partial<Understanding>) =>
  ({ concepts: [], quantities: [], runs: [], ...stated }) as unknown as Understanding;

/** Which characters of a run are indexed: those that are not in `unknown`. */
const covers = (unknown: string) => (run: string) =>
  [...run].map((char) => !unknown.includes(char));

test('the segmenter cuts the words below as the tests assume', () => {
  const cut = ['购房补贴', '购房车补贴', '租补贴', '高温补贴', '高温租购'].map((run) =>
    wordsIn(run).join('|'),
  );
  expect(cut).toEqual(['购|房|补贴', '购|房车|补贴', '租|补贴', '高温|补贴', '高温|租|购']);
});

test.each([
  ['all of it is indexed', '高温补贴', '', [], ['高温补贴']],
  ['a word is not', '高温补贴', '高温', ['高温'], ['补贴']],
  ['half a word is not', '高温补贴', '温', [], ['高', '补贴']],
  ['two characters that stand alone are one word', '购房补贴', '购房', ['购房'], ['补贴']],
  ['also at the end', '高温租购', '租购', ['租购'], ['高温']],
  ['one character is no word', '租补贴', '租', [], ['补贴']],
  ['all is unknown', '高温补贴', '高温补贴', ['高温', '补贴'], []],
])('of a run of which %s', (_, run, unknown, missing, matched) => {
  const found = matchedAndMissing(understanding({ runs: [run] }), covers(unknown), () => false);
  expect(found).toEqual({ matched, missing });
});

test('a word of the text is not reported as missing', () => {
  const runs = ['高温补贴'];
  const found = matchedAndMissing(
    understanding({ runs }),
    covers('高温补贴'),
    (word) => word === '高温',
  );
  expect(found).toEqual({ matched: [], missing: ['补贴'] });
});

test('concepts as typed, quantities and other words are matched, each once', () => {
  const found = matchedAndMissing(
    understanding({
      concepts: [
        { typed: '补贴', name: '补助', isSynonym: true },
        { typed: '补贴', name: '奖补', isSynonym: true },
      ],
      quantities: ['5元'],
      runs: ['高温', '高温'],
    }),
    covers(''),
    () => false,
  );
  expect(found).toEqual({ matched: ['补贴', '5元', '高温'], missing: [] });
});
