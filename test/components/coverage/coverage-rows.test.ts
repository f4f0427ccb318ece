import { describe, expect, test } from 'vitest';
import { coverageOf } from '../../../src/components/coverage/coverage.ts';
import { coverageTable, type Row } from '../../../src/components/coverage/coverage-rows.ts';
import { measures, parsePlan } from '../../../src/policy/index.ts';
import { officialText } from '../../policy/official-text.ts';

const plan = parsePlan(officialText);
const coverage = coverageOf(plan, measures);
const { groups, sentences } = coverageTable(coverage);
const rows = groups.flatMap(([, own]) => own);

/** The measures of a row, or the reason without its kind; the same for each of its groups of numerals. */
const shown = ({ measures, reason, numbers }: Row) => [
  [...measures, ...(reason ? [reason.slice(0, 2)] : [])].join(),
  ...numbers.map((group) => [
    group.words.join('、'),
    [...group.measures, ...(group.reason ? [group.reason.slice(0, 2)] : [])].join(),
  ]),
];

describe('the rows of the coverage table', () => {
  test.each<[string, string, ...unknown[]]>([
    [
      'two numerals of one measure stand together, a date as one of them',
      'art_1__para_1__sent_4',
      'work-injury-rate-cut',
      ['50%、2022年4月30日', 'work-injury-rate-cut'],
    ],
    [
      'what the measure does not claim stands apart, under its own reason',
      'art_3__para_3__sent_2',
      'team-prize-difference',
      ['1年内、3个月、3人以上', 'team-prize-difference'],
      ['同一单项赛', '叙述'],
      ['一次性补贴', '叙述'],
    ],
    [
      'a figure that two measures quote is listed once, for both',
      'art_4__para_1__sent_8',
      'grassroots-employment,small-firm-insurance',
      ['毕业2年内', 'grassroots-employment,small-firm-insurance'],
    ],
    [
      'a numeral stands with its segment',
      'art_5__para_2__sent_5__seg_2',
      'flexible-employment',
      ['191元/人/月', 'flexible-employment'],
    ],
    [
      'a sentence without an offer says why, and its numeral why it is none',
      'art_5__para_2__sent_1',
      '没有',
      ['四级', '叙述'],
    ],
    ['a sentence without a numeral has none', 'art_5__para_1__sent_1', 'unemployment-benefit'],
    ['a date outside the articles is a row by itself', 'issuedOn', '叙述'],
    ['an article’s number is a row by itself', 'art_5', '叙述'],
  ])('%s: %s', (_, place, ...expected) => {
    expect(rows.filter((row) => row.place === place).map(shown)).toEqual([expected]);
  });

  test('are grouped by the part of the text that contains them, in its order', () => {
    expect(groups.map(([name]) => name)).toEqual([
      '文号、通知和引言',
      ...['第一条', '第二条', '第三条', '第四条', '第五条', '第六条', '第七条', '第八条', '第九条'],
      '结尾',
    ]);
  });

  test('are one per sentence (93), of which four are split into nine segments', () => {
    expect(sentences.all).toBe(93 - 4 + 9);
  });

  test('count text without a measure separately', () => {
    const table = coverageTable({
      numerals: coverage.numerals.filter(({ place }) => place.startsWith('art_5__')),
      sentences: coverage.sentences.filter(({ clause }) => clause.startsWith('art_5__')),
    });
    // Sentences 1, 2 and 4 of the second paragraph offer nothing; 统一, 四 and 一批 are words.
    expect(table.sentences).toEqual({ all: 12, byMeasure: 9 });
    expect(table.numbers).toEqual({ all: 9, byMeasure: 6 });
  });
});
