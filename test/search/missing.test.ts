import { expect, test } from 'vitest';
import { matchedAndMissing } from '../../src/search/engine/missing.ts';
import type { Understanding } from '../../src/search/engine/understand.ts';
import { runsIn, wordsIn } from '../../src/search/engine/words.ts';

const understanding = ({ rest = '', ...stated }: Partial<Understanding>) =>
  ({
    absent: [],
    concepts: [],
    quantities: [],
    literal: rest,
    rest,
    runs: runsIn(rest),
    ...stated,
  }) as unknown as Understanding;

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
  const found = matchedAndMissing(understanding({ rest: run }), covers(unknown), () => false);
  expect(found).toEqual({ matched, missing });
});

/** A query, and what is left of it without concepts and filler words: `_` is a placeholder. */
test.each([
  ['三支一扶考公务员', '____考_务员', []],
  ['留学生回江门工作', '__生回江门工作', []],
  ['工伤险打五折', '__险打__', []],
  ['我妈做家政', '_妈做__', []],
  ['帮创业的人做孵化', '帮__的人做__', []],
  ['打架的规定', '打架___', ['打架']],
])('of “%s” no remainder of other words is a word', (literal, left, missing) => {
  const rest = left.replaceAll('_', '\0');
  const query = understanding({ literal, rest });
  expect(
    matchedAndMissing(query, covers('打架人做妈务员险生回帮考江门工的'), () => false).missing,
  ).toEqual(missing);
});

test('a word of the text is not reported as missing', () => {
  const found = matchedAndMissing(
    understanding({ rest: '高温补贴' }),
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
      rest: '高温，高温',
    }),
    covers(''),
    () => false,
  );
  expect(found).toEqual({ matched: ['补贴', '5元', '高温'], missing: [] });
});
