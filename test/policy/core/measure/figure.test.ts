import { expect, test } from 'vitest';
import { dateFigure, figure, outsideFigure } from '../../../../src/policy/core/measure/figure.ts';

const CLAUSE = 'art_5__para_2__sent_5__seg_1';

test("a figure's words are its value and unit, unless other words are given", () => {
  expect(figure(273, '元/人/月', CLAUSE)).toEqual({
    value: 273,
    unit: '元/人/月',
    words: '273元/人/月',
    clause: CLAUSE,
  });
  expect(figure(500_000, '元', CLAUSE, '50万元').words).toBe('50万元');
});

test('a day is written in Chinese without leading zeros', () => {
  expect(dateFigure('2022-04-30', CLAUSE)).toEqual({
    value: '2022-04-30',
    unit: '日期',
    words: '2022年4月30日',
    clause: CLAUSE,
  });
});

test('a number from another document names that document', () => {
  expect(outsideFigure(1.5, '%', 'levy-ratio')).toEqual({
    value: 1.5,
    unit: '%',
    document: 'levy-ratio',
  });
});
