import { beforeAll, describe, expect, it } from 'vitest';
import { progressOf } from '../../../src/components/estimate/progress.ts';
import { evaluated } from '../../../src/components/estimate/result/evaluated-situation.ts';
import { answeredTexts } from '../../../src/components/estimate/result/measure-link.ts';
import { emptySituation, type Situation } from '../../../src/components/estimate/situation.ts';
import { loadEverything } from './catalogue.ts';

beforeAll(loadEverything);

const progressFor = ({ roles, ...given }: Partial<Omit<Situation, 'roles'>> & { roles: string }) =>
  progressOf({ ...emptySituation, ...given, roles: roles.split(',') }, '2022-03-01');

const answerTo = (situation: Parameters<typeof progressFor>[0], path: string) =>
  progressFor(situation).given.find((one) => one.name === path);

describe('the given answers', () => {
  it('mark what is implied by another answer', () => {
    const { given } = progressFor({
      roles: 'domestic-service',
      texts: { 'domestic-service-insurance.employeeBased': '是' },
    });
    expect(given.map(({ name, text, implied }) => [name, text, implied])).toEqual([
      ['domestic-service-insurance.employeeBased', '是', false],
      ['domestic-service-headcount.employeeBased', 'true', true],
      ['domestic-service-loan.employeeBased', 'true', true],
    ]);
  });

  it('pass what a role and a picked option imply to the calculators, and list only the option', () => {
    const progress = progressFor({
      roles: 'working,disabled',
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

  it('prefer an explicit answer to an implied one', () => {
    const given = answerTo(
      {
        roles: 'employer',
        texts: { 'veteran-hire.employer': 'other', 'disability-levy.organisation': 'enterprise' },
      },
      'disability-levy.organisation',
    );
    expect(given).toMatchObject({ text: 'enterprise', implied: false });
  });

  it('separate answers that the roles do not need', () => {
    const { given, unrelated } = progressFor({
      roles: 'school',
      texts: { 'disability-levy.employees': '28', 'domestic-service-major.students': '3' },
    });
    expect(given.map(({ name }) => name)).toEqual(['domestic-service-major.students']);
    expect(unrelated.map(({ name }) => name)).toEqual(['disability-levy.employees']);
  });

  it('treat a list marked as empty as an answer, and pass it to no calculator', () => {
    const progress = progressFor({
      roles: 'employer',
      texts: { 'veteran-hire.employer': 'enterprise', 'veteran-hire.hires': '无\t\t' },
    });
    expect(evaluated(progress).estimate.oneShort.map(({ measure }) => measure.id)).toContain(
      'veteran-hire',
    );
    expect(Object.keys(answeredTexts(progress))).not.toContain('veteran-hire.hires');
  });
});

describe('an invalid answer', () => {
  it.each([
    { name: 'unreadable', path: 'disability-levy.employees', text: 'many' },
    { name: 'above its bound', path: 'disability-levy.employees', text: '1000001' },
    { name: 'below its bound', path: 'disability-levy.averageWage', text: '-1' },
    { name: 'a list with a cell missing', path: 'veteran-hire.hires', text: '2021-12-01\t\t12' },
    { name: 'a day that does not exist', path: 'small-firm-insurance.hiredOn', text: '2022-02-30' },
  ])('$name: is a problem at its question, and leads to no verdict', ({ path, text }) => {
    const { given, asking } = progressFor({ roles: 'employer', texts: { [path]: text } });
    expect(given.find((one) => one.name === path)?.problems).toHaveLength(1);
    const id = path.split('.')[0];
    expect(asking.candidates.find(({ measure }) => measure.id === id)?.state).toBe('undecided');
  });

  it('is asked for first', () => {
    const texts = { 'domestic-service-headcount.monthlyHeadcounts': '25\t25\t25' };
    expect(progressFor({ roles: 'domestic-service', texts }).next).toBe(
      'domestic-service-headcount.monthlyHeadcounts',
    );
    expect(progressFor({ roles: 'domestic-service' }).next).toBe(
      'domestic-service-insurance.employeeBased',
    );
  });

  it('a last month before the first one is reported at the last month', () => {
    const texts = {
      'work-injury-rate-cut.from': '2022-04',
      'work-injury-rate-cut.through': '2021-10',
    };
    const given = answerTo({ roles: 'employer', texts }, 'work-injury-rate-cut.through');
    expect(given?.problems.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('不能早于'),
    ]);
  });
});

describe('an older link', () => {
  it('still shows a measure that it answers although its role no longer includes it', () => {
    const { asking } = progressFor({
      roles: 'seeking',
      texts: { 'free-training.group': 'low-income', 'overseas-returnee.studiedAbroad': 'true' },
    });
    const shown = asking.candidates.map(({ measure }) => measure.id);
    expect(shown).toContain('free-training');
    expect(shown).not.toContain('overseas-returnee');
  });
});

// 2021-10-01 to 2023-12-31; 创办5年内 has no day of its own in the text.
describe('a measure is evaluated on the day of its span nearest to the reader, as its calculator does', () => {
  it.each([
    ['2026-11-28', '2018-12-31', true],
    ['2026-11-28', '2018-12-30', false],
    ['2022-06-01', '2017-06-01', true],
    ['2022-06-01', '2017-05-31', false],
    ['2021-01-01', '2016-10-01', true],
    ['2021-01-01', '2016-09-30', false],
  ] as const)(
    'asked on %s, a firm founded on %s is within five years: %s',
    (on, foundedOn, met) => {
      const texts = {
        'founder-training.runsFirm': '是',
        'founder-training.foundedOn': foundedOn,
      };
      const progress = progressOf({ ...emptySituation, roles: ['founder'], texts }, on);
      const { short, undecided, leftOpen } = evaluated(progress).estimate;
      const training = [...short, ...undecided, ...leftOpen].find(
        ({ measure }) => measure.id === 'founder-training',
      );
      const conditions = training?.verdict?.conditions ?? training?.decided;
      const within = conditions?.find(({ text }) => text === '企业创办5年内');
      expect(within?.met).toBe(met);
    },
  );
});
