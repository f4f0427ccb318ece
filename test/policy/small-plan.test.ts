import { describe, expect, test } from 'vitest';
import { measureDefiner } from '../../src/policy/core/measure/define-measure.ts';
import { money, months } from '../../src/policy/core/measure/field.ts';
import { dateFigure, figure } from '../../src/policy/core/measure/figure.ts';
import { exact } from '../../src/policy/core/measure/verdict.ts';
import { monthsOf } from '../../src/policy/core/plan-frame.ts';
import type { ClauseId } from '../../src/policy/core/register.ts';
import { citer, fullCitation } from '../../src/policy/text/citation.ts';
import { CitationReader } from '../../src/policy/text/citation-reading.ts';
import { clausesOf, parsePlan } from '../../src/policy/text/clause.ts';
import { frameOf, outlineOf } from '../../src/policy/text/outline.ts';
import { officialText as smallPlanText } from '../small-plan/policy/official-text.ts';

const document = parsePlan(smallPlanText);
const outline = outlineOf(document);
const frame = frameOf(document);
const cite = citer(outline);
const reader = new CitationReader(outline, frame.number);
const id = (text: string) => text as ClauseId;

describe('a plan of twelve articles', () => {
  test('has the metadata of its text', () => {
    expect(frame).toEqual({
      number: '某府〔2030〕5号',
      title: '某市试验方案',
      issuer: '某市人民政府',
      issuedOn: '2029-12-08',
      from: '2030-01-01',
      through: '2031-02-28',
      validity: 'conclusions__para_1__sent_1',
      repeals: null,
    });
  });

  test('has the outline of its text', () => {
    expect(outline).toEqual({
      preface: 3,
      preamble: 2,
      articles: [[1], [2, 1], [1], [1], [1], [1], [1], [1], [1], [1], [1], [2]],
      segments: { art_10__para_1__sent_1: 2 },
      conclusions: 2,
    });
  });

  test.each([
    ['art_10', '第十条'],
    ['art_12__para_1__sent_2', '第十二条第2句'],
    ['art_10__para_1__sent_1__seg_2', '第十条第1句第2分句'],
    ['art_2__para_2', '第二条第二款'],
    ['art_11__resp', '第十一条责任单位'],
    ['preface__para_3', '印发通知第三款'],
  ])('%s is cited as %s', (clause, citation) => {
    expect(cite(id(clause))).toBe(citation);
  });

  test('is named in a full citation', () => {
    const citation = fullCitation(frame, cite(id('art_12')), true);
    expect(citation).toBe('《某市试验方案》（某府〔2030〕5号）第十二条（已失效）');
  });

  test('every clause is found by its id and by its citation', () => {
    const ids = clausesOf(document).map((clause) => clause.id);
    expect(ids).toContain('art_12__para_1__sent_2');
    for (const clause of ids) {
      expect(reader.read(clause)).toMatchObject({ kind: 'clause', id: clause });
      const read = reader.read(fullCitation(frame, cite(clause), false));
      expect(read?.kind === 'clause' && cite(read.id)).toBe(cite(clause));
    }
  });

  test.each([
    ['某府(2030)5号文第十二条第2句', { kind: 'clause', id: 'art_12__para_1__sent_2' }],
    ['最后一条', { kind: 'clause', id: 'art_12' }],
    ['十二、2', { kind: 'clause', id: 'art_12__para_1__sent_2' }],
    ['第十三条', { kind: 'absent', reason: '方案共有十二条，没有第 13 条。' }],
    ['印发通知第四款', { kind: 'absent', reason: '印发通知只有三款，没有第四款。' }],
  ])('%s is read', (words, reading) => {
    expect(reader.read(words)).toMatchObject(reading);
  });

  test('a text without dates in its closing paragraph is rejected', () => {
    const without = smallPlanText.replace('，有效期至2031年2月28日', '');
    expect(() => frameOf(parsePlan(without))).toThrow('must state its first and last day');
  });
});

describe('a measure of that plan', () => {
  const span = { from: frame.from, through: frame.through };
  const defineMeasure = measureDefiner({
    span,
    months: monthsOf(span),
    validity: frame.validity,
    laterPolicy: frame.validity,
    inquiries: id('preface__para_3'),
  });
  const clause = id('art_12__para_1__sent_1');
  const measure = defineMeasure({
    id: 'made-up',
    title: '试验补贴',
    who: 'employer',
    roles: ['employer'],
    gives: 'exact',
    basis: [clause],
    departments: ['市甲局', '市乙局'],
    figures: { grant: figure(3000, '元', clause), through: dateFigure('2030-06-30', clause) },
    fields: {
      months: months({ label: '月数', example: 1 }),
      cost: money({ label: '费用', example: 1 }),
    },
    conditions: [],
    monthsPaid: (input) => input.months,
    outcome: () => ({ amount: exact(300_000) }),
  });

  test('has the article, the last day and the departments of its clause', () => {
    expect(measure).toMatchObject({
      article: 12,
      departmentsClause: 'art_12__resp',
      span: { from: '2030-01-01', through: '2030-06-30' },
    });
  });

  test.each([
    ['2029-12-31', 'upcoming'],
    ['2030-01-01', 'in-force'],
    ['2030-05-31', 'ending-soon'],
    ['2030-06-30', 'ending-soon'],
    ['2030-07-01', 'ended'],
  ])('is on %s %s', (on, lifecycle) => {
    expect(measure.assess({ months: 1, cost: 0 }, on).lifecycle).toBe(lifecycle);
  });

  test('warns about more months than the plan has', () => {
    const kinds = (count: number) =>
      measure.assess({ months: count, cost: 0 }, '2030-01-01').caveats.map(({ kind }) => kind);
    expect(kinds(14)).toEqual(['later-policy']);
    expect(kinds(15)).toEqual(['beyond-plan', 'later-policy']);
  });
});
