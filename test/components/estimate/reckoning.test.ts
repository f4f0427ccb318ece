import { describe, expect, it } from 'vitest';
import { reckon, textsSaid } from '../../../src/components/estimate/reckoning.ts';
import { roleOf, type Situation } from '../../../src/components/estimate/situation.ts';

function reckoned(situation: Partial<Situation> & { who: string }) {
  const whole = { texts: {}, skipped: [], ...situation };
  const role = roleOf(whole);
  if (!role) throw new Error(`There is no role ${whole.who}.`);
  return reckon(role, whole, '2022-03-01');
}

const saidOf = (situation: Parameters<typeof reckoned>[0], path: string) =>
  reckoned(situation).said.find((one) => one.path === path);

describe('what was said', () => {
  it('marks what follows from another answer, and what follows from the role', () => {
    const { said } = reckoned({
      who: 'domestic-service',
      texts: { 'domestic-service-insurance.employeeBased': '是' },
    });
    expect(said.map(({ path, text, implied }) => [path, text, implied])).toEqual([
      ['domestic-service-insurance.employeeBased', '是', false],
      ['domestic-service-headcount.employeeBased', 'true', true],
      ['domestic-service-loan.employeeBased', 'true', true],
      ['disability-levy.organisation', 'enterprise', true],
      ['sector-support.sector', 'domestic-service', true],
      ['veteran-hire.employer', 'enterprise', true],
    ]);
  });

  it('lets an answer prevail over what would follow', () => {
    const said = saidOf(
      {
        who: 'employer',
        texts: { 'veteran-hire.employer': 'other', 'disability-levy.organisation': 'enterprise' },
      },
      'disability-levy.organisation',
    );
    expect(said).toMatchObject({ text: 'enterprise', implied: false });
  });

  it('keeps answers that another role needs apart', () => {
    const { said, besides } = reckoned({
      who: 'school',
      texts: { 'disability-levy.employees': '28', 'domestic-service-major.students': '3' },
    });
    expect(said.map(({ path }) => path)).toEqual(['domestic-service-major.students']);
    expect(besides.map(({ path }) => path)).toEqual(['disability-levy.employees']);
  });

  it('takes a list that is said to be empty for an answer, and hands it to no calculator', () => {
    const { said, estimate } = reckoned({
      who: 'employer',
      texts: { 'veteran-hire.employer': 'enterprise', 'veteran-hire.hires': '无\t\t' },
    });
    expect(estimate.oneShort.map(({ measure }) => measure.id)).toContain('veteran-hire');
    expect(Object.keys(textsSaid(said))).not.toContain('veteran-hire.hires');
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
    const { said, standings } = reckoned({ who: 'employer', texts: { [path]: text } });
    expect(said.find((one) => one.path === path)?.problems).toHaveLength(1);
    const id = path.split('.')[0];
    expect(standings.find(({ measure }) => measure.id === id)?.state).toBe('undecided');
  });

  it('is asked for first', () => {
    const texts = { 'domestic-service-headcount.monthlyHeadcounts': '25\t25\t25' };
    expect(reckoned({ who: 'domestic-service', texts }).next).toBe(
      'domestic-service-headcount.monthlyHeadcounts',
    );
    expect(reckoned({ who: 'domestic-service' }).next).toBe(
      'domestic-service-insurance.employeeBased',
    );
  });

  it('months that run backwards are told at the month that ends', () => {
    const texts = {
      'work-injury-rate-cut.from': '2022-04',
      'work-injury-rate-cut.through': '2021-10',
    };
    const said = saidOf({ who: 'employer', texts }, 'work-injury-rate-cut.through');
    expect(said?.problems.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('不能早于'),
    ]);
  });
});
