import { beforeAll, describe, expect, it } from 'vitest';
import { progressOf } from '../../../src/components/estimate/progress.ts';
import { answered } from '../../../src/components/estimate/result/answered.ts';
import { answeredTexts } from '../../../src/components/estimate/result/filled-in.ts';
import { emptySituation, type Situation } from '../../../src/components/estimate/situation.ts';
import { loadEverything } from './catalogue.ts';

beforeAll(loadEverything);

const progressFor = ({ who, ...given }: Partial<Omit<Situation, 'who'>> & { who: string }) =>
  progressOf({ ...emptySituation, ...given, who: who.split(',') }, '2022-03-01');

const answerTo = (situation: Parameters<typeof progressFor>[0], path: string) =>
  progressFor(situation).given.find((one) => one.name === path);

describe('what was said', () => {
  it('marks what follows from another answer', () => {
    const { given } = progressFor({
      who: 'domestic-service',
      texts: { 'domestic-service-insurance.employeeBased': '是' },
    });
    expect(given.map(({ name, text, implied }) => [name, text, implied])).toEqual([
      // It follows from what a domestic-service firm is to the plan: an enterprise.
      ['disability-levy.organisation', 'enterprise', true],
      ['domestic-service-insurance.employeeBased', '是', false],
      ['domestic-service-headcount.employeeBased', 'true', true],
      ['domestic-service-loan.employeeBased', 'true', true],
    ]);
  });

  it('hands what an identity and a picked option say to the calculators, and lists the option alone', () => {
    const progress = progressFor({
      who: 'working,disabled',
      texts: { 'ask.insurance': 'pension' },
    });
    expect(progress.given.map(({ name, text }) => [name, text])).toEqual([
      ['ask.insurance', 'pension'],
    ]);
    expect(answeredTexts(progress)).toEqual({
      'flexible-employment.pension': 'true',
      'flexible-employment.medical': 'false',
      'free-training.group': 'disabled',
    });
  });

  it('lets an answer prevail over what would follow', () => {
    const given = answerTo(
      {
        who: 'employer',
        texts: { 'veteran-hire.employer': 'other', 'disability-levy.organisation': 'enterprise' },
      },
      'disability-levy.organisation',
    );
    expect(given).toMatchObject({ text: 'enterprise', implied: false });
  });

  it('keeps answers that nobody who they are needs apart', () => {
    const { given, unrelated } = progressFor({
      who: 'school',
      texts: { 'disability-levy.employees': '28', 'domestic-service-major.students': '3' },
    });
    expect(given.map(({ name }) => name)).toEqual(['domestic-service-major.students']);
    expect(unrelated.map(({ name }) => name)).toEqual(['disability-levy.employees']);
  });

  it('takes a list that is said to be empty for an answer, and hands it to no calculator', () => {
    const progress = progressFor({
      who: 'employer',
      texts: { 'veteran-hire.employer': 'enterprise', 'veteran-hire.hires': '无\t\t' },
    });
    expect(answered(progress).estimate.oneShort.map(({ measure }) => measure.id)).toContain(
      'veteran-hire',
    );
    expect(Object.keys(answeredTexts(progress))).not.toContain('veteran-hire.hires');
  });
});

describe('an answer that cannot be used', () => {
  it.each([
    { name: 'unreadable', path: 'disability-levy.employees', text: 'many' },
    { name: 'above its bound', path: 'disability-levy.employees', text: '1000001' },
    { name: 'below its bound', path: 'disability-levy.averageWage', text: '-1' },
    { name: 'a list with a cell missing', path: 'veteran-hire.hires', text: '2021-12-01\t\t12' },
    { name: 'a day that does not exist', path: 'small-firm-insurance.hiredOn', text: '2022-02-30' },
  ])('$name: is a problem at its question, and settles nothing', ({ path, text }) => {
    const { given, asking } = progressFor({ who: 'employer', texts: { [path]: text } });
    expect(given.find((one) => one.name === path)?.problems).toHaveLength(1);
    const id = path.split('.')[0];
    expect(asking.concerns.find(({ measure }) => measure.id === id)?.state).toBe('undecided');
  });

  it('is asked for first', () => {
    const texts = { 'domestic-service-headcount.monthlyHeadcounts': '25\t25\t25' };
    expect(progressFor({ who: 'domestic-service', texts }).next).toBe(
      'domestic-service-headcount.monthlyHeadcounts',
    );
    expect(progressFor({ who: 'domestic-service' }).next).toBe(
      'domestic-service-insurance.employeeBased',
    );
  });

  it('months that run backwards are told at the month that ends', () => {
    const texts = {
      'work-injury-rate-cut.from': '2022-04',
      'work-injury-rate-cut.through': '2021-10',
    };
    const given = answerTo({ who: 'employer', texts }, 'work-injury-rate-cut.through');
    expect(given?.problems.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('不能早于'),
    ]);
  });
});

describe('a link of before', () => {
  it('still shows a measure that it answers and its identity no longer has', () => {
    const { asking } = progressFor({
      who: 'seeking',
      texts: { 'free-training.group': 'low-income', 'overseas-returnee.studiedAbroad': 'true' },
    });
    const shown = asking.concerns.map(({ measure }) => measure.id);
    expect(shown).toContain('free-training');
    expect(shown).not.toContain('overseas-returnee');
  });
});
