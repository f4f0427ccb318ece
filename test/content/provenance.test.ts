import { describe, expect, it } from 'vitest';
import { narrativeNumerals, noApplication } from '#content/coverage-notes.ts';
import { invalidClaims, misreadFigures, readWords } from '../../checks/provenance.ts';
import {
  type Claim,
  coverageOf,
  numeralCoverage,
  numeralsIn,
  passagesOf,
} from '../../src/components/coverage/coverage.ts';
import { measures, parsePlan, planFigures } from '../../src/policy/index.ts';
import { officialText } from '../policy/official-text.ts';
import { invalidNotes, unaccountedNumerals, unaccountedSentences } from './coverage-gaps.ts';

const plan = parsePlan(officialText);
const { passages, claims, numerals, sentences } = coverageOf(plan, measures);
const listed = noApplication.flatMap(({ clauses }) => clauses);

const allFigures = [
  ...measures.flatMap(({ id, figures }) =>
    Object.entries(figures).map(([name, figure]) => ({ name: `${id}.${name}`, ...figure })),
  ),
  ...Object.entries(planFigures).map(([name, figure]) => ({ name: `plan.${name}`, ...figure })),
];

describe('provenance of every figure', () => {
  it('has the value and unit that its official words state', () => {
    expect(misreadFigures(allFigures)).toEqual([]);
  });

  it('has words that occur once in their clause, as does every narrative entry', () => {
    expect(invalidClaims(claims, passages)).toEqual([]);
  });

  it('covers the plan’s first and last day', () => {
    const { from, through } = planFigures;
    expect([from, through].map(({ words }) => words)).toEqual(['2021年10月1日', '2023年12月31日']);
  });
});

describe('provenance of the whole text', () => {
  it('covers every character of the document', () => {
    expect(passages.map(({ text }) => text).join('')).toBe(officialText.replaceAll('\n', ''));
  });

  it('covers every numeral once', () => {
    expect(unaccountedNumerals(numerals, passages)).toEqual([]);
  });

  it('covers every sentence of the nine articles once', () => {
    expect(unaccountedSentences(sentences)).toEqual([]);
    expect(invalidNotes(listed, sentences)).toEqual([]);
  });

  it('has each reason once, with a text', () => {
    const reasons = [...narrativeNumerals, ...noApplication].map(({ reason }) => reason);
    expect(reasons.filter((reason) => reason.trim() === '')).toEqual([]);
    expect(new Set(reasons).size).toBe(reasons.length);
  });
});

describe('the independent parser of figures', () => {
  it.each([
    { words: '273元/人/月', value: 273, unit: '元/人/月' },
    { words: '每人每年1000元', value: 1000, unit: '元/人/年' },
    { words: '每人1万元', value: 10_000, unit: '元/人' },
    { words: '50万元', value: 500_000, unit: '元' },
    { words: '50%', value: 50, unit: '%' },
    { words: '30人（含）以下', value: 30, unit: '人' },
    { words: '不足1年', value: 1, unit: '年' },
    { words: '毕业5年内', value: 5, unit: '年' },
    { words: '八类', value: 8, unit: '类' },
    { words: '十二类', value: 12, unit: '类' },
    { words: '二十类', value: 20, unit: '类' },
    { words: '每两年', value: 2, unit: '年' },
    { words: '每月1次', value: 1, unit: '次/月' },
    { words: '每年度开展一次', value: 1, unit: '次/年' },
    { words: '2021届', value: 2021, unit: '届' },
    { words: '2021年度', value: 2021, unit: '年度' },
    { words: '2022年4月30日', value: '2022-04-30', unit: '日期' },
    { words: '一对一', value: 1, unit: '人' },
  ])('reads $words', ({ words, value, unit }) => {
    expect(readWords(words)).toEqual({ value, unit });
  });

  it('rejects unknown words', () => {
    expect(() => readWords('约30人')).toThrow('“约30人” is not read');
  });
});

describe('the provenance checks detect', () => {
  const passage = {
    place: 'art_3__para_1__sent_2',
    text: '对创业带动就业5人以上，可提高至50万元。',
  } as const;
  const figure = (words: string): Claim => ({
    kind: 'figure',
    place: passage.place,
    words,
    name: 'm.f',
  });
  const note = (words: string): Claim => ({
    kind: 'narrative',
    place: passage.place,
    words,
    reason: '…',
  });
  const account = (...all: Claim[]) =>
    unaccountedNumerals(numeralCoverage([passage], all), [passage]);

  it.each([
    { what: 'a wrong value', value: 274, unit: '元/人/月' },
    { what: 'a wrong unit', value: 273, unit: '元/人' },
  ])('$what', ({ value, unit }) => {
    expect(misreadFigures([{ name: 'm.f', value, unit, words: '273元/人/月' }])).toEqual([
      `m.f says ${value} ${unit}, but its words “273元/人/月” state 273 元/人/月. Mend it in #plan/measures.`,
    ]);
  });

  it('words that the clause does not contain, contains twice, or that have no numeral', () => {
    const twice = { ...passage, text: '5人以上，5人以上' };
    expect(invalidClaims([figure('6人以上')], [passage])).toEqual([
      expect.stringContaining('“6人以上” of the figure m.f do not occur in “'),
    ]);
    expect(invalidClaims([note('5人以上')], [twice])).toEqual([expect.stringContaining('2 times')]);
    expect(
      invalidClaims([{ ...note('5人以上'), place: 'art_9__para_1__sent_9' as never }], [passage]),
    ).toEqual(['the narrative entry “5人以上” names art_9__para_1__sent_9, which has no text.']);
    expect(invalidClaims([note('创业')], [passage])).toEqual([
      expect.stringContaining('holds no numeral'),
    ]);
  });

  it('a numeral without a claim, with its place', () => {
    expect(account(figure('5人以上'))).toEqual([
      expect.stringContaining(
        'art_3__para_1__sent_2: the numeral “50” in “…人以上，可提高至50万元。…” is unclaimed',
      ),
      expect.stringContaining('the numeral “万”'),
    ]);
    expect(account(figure('5人以上'), figure('0万元'))).toHaveLength(1);
  });

  it('a numeral with two notes, unless a figure states it', () => {
    expect(account(note('5人以上'), note('5人'), note('50万元'))).toEqual([
      expect.stringContaining('by the narrative entry “5人以上” and by the narrative entry “5人”'),
    ]);
    expect(account(figure('5人以上'), figure('5人'), figure('50万元'))).toEqual([]);
    expect(account(note('5人以上'), figure('5人'), note('5人'), figure('50万元'))).toEqual([]);
  });

  it('a numeral added to the official text, in either script', () => {
    const grown = passagesOf(parsePlan(officialText.replace('打造一批兼具', '打造三十个兼具')));
    expect(unaccountedNumerals(numeralCoverage(grown, claims), grown)).toContainEqual(
      expect.stringContaining('art_3__para_2__sent_1: the numeral “三十”'),
    );
    expect(numeralsIn('１２名，两年，3')).toEqual([
      { numeral: '１２', index: 0 },
      { numeral: '两', index: 4 },
      { numeral: '3', index: 7 },
    ]);
  });

  it('a sentence without measure or reason, or listed twice', () => {
    const sentence = { clause: 'art_9__para_1__sent_1', text: '充分发挥' } as const;
    expect(
      unaccountedSentences([
        { ...sentence, measures: [], reasons: [] },
        { ...sentence, measures: [], reasons: ['r', 's'] },
        { ...sentence, measures: ['m'], reasons: [] },
        { ...sentence, measures: [], reasons: ['r'] },
      ]),
    ).toEqual([
      expect.stringContaining('has no measure and no reason'),
      expect.stringContaining('is listed twice'),
    ]);
    expect(invalidNotes(['art_9', 'art_9__para_1__sent_1'], sentences)).toEqual([
      expect.stringContaining('lists art_9,'),
    ]);
  });
});
