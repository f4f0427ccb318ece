import { describe, expect, it, test } from 'vitest';
import {
  type Answers,
  type FieldPath,
  fieldAt,
  leftOutOf,
  type MeasureId,
  measures,
  mostQuestionsLeft,
  type NamedField,
  nextQuestion,
  type Role,
  roles,
  servedBy,
  skippedBehind,
  standingsOf,
  withImplied,
} from '../../../src/policy/index.ts';

const ON = '2022-06-01';

function roleOf(id: string): Role {
  const role = roles.find((one) => one.id === id);
  if (!role) throw new Error(`There is no role ${id}.`);
  return role;
}

/** Every value of a field that stands for an answer of its kind. */
function sampleAnswers(field: NamedField): unknown[] {
  switch (field.kind) {
    case 'yes-no':
      return [true, false];
    case 'choice':
      return field.options.map(({ value }) => value);
    case 'counts':
      return [Array(field.length).fill(field.example)];
    case 'rows':
      return [
        [],
        [Object.fromEntries(field.columns.map((one) => [one.name, sampleAnswers(one)[0]]))],
      ];
    default:
      return [field.example];
  }
}

/** Answers every question with the `pick`th sample until none is left; returns the questions in their order. */
function walk(role: Role, pick: number, skips: readonly FieldPath[] = []) {
  const asked: FieldPath[] = [];
  let answers: Answers = {};
  for (;;) {
    const standings = standingsOf(role, answers, ON);
    const path = nextQuestion(standings, skips);
    if (path === null) return { asked, standings };
    if (asked.includes(path)) throw new Error(`${path} was asked twice.`);
    asked.push(path);
    const samples = sampleAnswers(fieldAt(path));
    answers = { ...answers, [path]: samples[pick % samples.length] };
  }
}

describe('the roles', () => {
  const inNoRole: Partial<Record<MeasureId, string>> = {
    'plan-validity': 'asks about a day, not about a person or a firm',
    'annual-assessment': 'is between the city and its districts',
  };

  it('hold every measure, but for those that concern nobody who applies', () => {
    const held = new Set(roles.flatMap((role) => role.measures));
    const left = measures.map(({ id }) => id).filter((id) => !held.has(id));
    expect(left.sort()).toEqual(Object.keys(inNoRole).sort());
  });

  it('name each measure once', () => {
    for (const role of roles) expect(new Set(role.measures).size).toBe(role.measures.length);
  });
});

describe('walking a situation', () => {
  test.each(roles.flatMap((role) => [0, 1, 2, 3].map((pick) => ({ role, pick, id: role.id }))))(
    'ends for $id, answer $pick to everything, with nothing undecided and nothing asked twice',
    ({ role, pick }) => {
      const { standings } = walk(role, pick);
      expect(standings.filter(({ state }) => state === 'undecided')).toEqual([]);
      expect(standings).toHaveLength(role.measures.length);
    },
  );

  it('leaves a measure undecided whose question is skipped, and asks nothing more for it', () => {
    const { asked, standings } = walk(roleOf('school'), 0, ['domestic-service-major.students']);
    expect(asked).not.toContain('domestic-service-major.students');
    expect(standings.filter(({ state }) => state === 'undecided').map((s) => s.measure.id)).toEqual(
      ['domestic-service-major'],
    );
  });

  it.each([
    {
      who: 'a domestic-service firm is asked first what settles three of its measures',
      role: 'domestic-service',
      first: 'domestic-service-insurance.employeeBased',
    },
    {
      who: 'an employer is asked first what settles both the levy and the veterans',
      role: 'employer',
      first: 'veteran-hire.employer',
    },
    {
      who: 'a flexible worker is asked first by tapping',
      role: 'working',
      first: 'flexible-employment.pension',
    },
  ])('$who', ({ role, first }) => {
    expect(walk(roleOf(role), 0).asked[0]).toBe(first);
  });
});

describe('a shared fact', () => {
  it.each<{ fact: string; role: string; answers: Answers; implies: Answers }>([
    {
      fact: 'employee-based: said once for three measures',
      role: 'domestic-service',
      answers: { 'domestic-service-insurance.employeeBased': true },
      implies: {
        'domestic-service-headcount.employeeBased': true,
        'domestic-service-loan.employeeBased': true,
      },
    },
    {
      fact: 'a small firm: wider cover, insurance subsidy and central bank tools',
      role: 'employer',
      answers: { 'export-credit-insurance.firmSize': 'small-or-micro' },
      implies: {
        'small-firm-insurance.smallFirm': true,
        'central-bank-tools.firm': 'small-or-micro',
      },
    },
    {
      fact: 'a public institution is no enterprise to the levy',
      role: 'employer',
      answers: { 'veteran-hire.employer': 'public-institution' },
      implies: { 'disability-levy.organisation': 'other' },
    },
    {
      fact: 'what was said outright prevails over what follows',
      role: 'employer',
      answers: {
        'veteran-hire.employer': 'other',
        'disability-levy.organisation': 'enterprise',
      },
      implies: { 'disability-levy.organisation': 'enterprise' },
    },
  ])('$fact', ({ role, answers, implies }) => {
    expect(withImplied(roleOf(role), answers)).toMatchObject(implies);
  });

  it('implies only values that the other field takes', () => {
    for (const role of roles) {
      const paths = role.measures.flatMap((id) =>
        (measures.find((one) => one.id === id)?.fields ?? []).map(
          ({ name }): FieldPath => `${id}.${name}`,
        ),
      );
      for (const path of paths) {
        for (const value of sampleAnswers(fieldAt(path))) {
          expect(() => standingsOf(role, { [path]: value }, ON), path).not.toThrow();
        }
      }
    }
  });
});

describe('how a measure stands', () => {
  const standing = (role: string, answers: Answers, id: MeasureId) => {
    const found = standingsOf(roleOf(role), answers, ON).find((one) => one.measure.id === id);
    return { state: found?.state, fen: found?.verdict?.amount?.fen ?? null };
  };

  it.each<{
    name: string;
    role: string;
    answers: Answers;
    id: MeasureId;
    state: string;
    fen: number | null;
  }>([
    {
      name: 'left open: a flexible worker with both insurances for twelve months',
      role: 'working',
      answers: {
        'flexible-employment.pension': true,
        'flexible-employment.medical': true,
        'flexible-employment.months': 12,
      },
      id: 'flexible-employment',
      state: 'left-open',
      fen: 327_600,
    },
    {
      name: 'missed: neither insurance, before any month is asked for',
      role: 'working',
      answers: { 'flexible-employment.pension': false, 'flexible-employment.medical': false },
      id: 'flexible-employment',
      state: 'missed',
      fen: null,
    },
    {
      name: 'left open: a sum that the plan does not state',
      role: 'school',
      answers: { 'school-training-income.school': 'other' },
      id: 'school-training-income',
      state: 'left-open',
      fen: null,
    },
    {
      name: 'left open: a stated sum with a condition for the department to judge',
      role: 'village',
      answers: { 'rural-ecommerce-station.inVillage': true, 'rural-ecommerce-station.stations': 2 },
      id: 'rural-ecommerce-station',
      state: 'left-open',
      fen: 20_000_000,
    },
    {
      name: 'met: an enterprise of thirty, exempt before its wages are asked for',
      role: 'employer',
      answers: { 'veteran-hire.employer': 'enterprise', 'disability-levy.employees': 30 },
      id: 'disability-levy',
      state: 'met',
      fen: 0,
    },
    {
      name: 'undecided: one employee more',
      role: 'employer',
      answers: { 'veteran-hire.employer': 'enterprise', 'disability-levy.employees': 31 },
      id: 'disability-levy',
      state: 'undecided',
      fen: null,
    },
    {
      name: 'left open: a veteran who was hired, for the plan does not say what 稳定就业 is',
      role: 'employer',
      answers: {
        'veteran-hire.employer': 'enterprise',
        'veteran-hire.hires': [
          { dischargedOn: '2021-06-01', hiredOn: '2022-06-01', insuredMonths: 12 },
        ],
      },
      id: 'veteran-hire',
      state: 'left-open',
      fen: 1_000_000,
    },
    {
      name: 'undecided: nothing said',
      role: 'school',
      answers: {},
      id: 'school-skill-assessment',
      state: 'undecided',
      fen: null,
    },
  ])('$name', ({ role, answers, id, state, fen }) => {
    expect(standing(role, answers, id)).toEqual({ state, fen });
  });
});

describe('what an answer also says', () => {
  const says = (answers: Answers) => {
    const all = withImplied({ id: 'none', label: '', measures: [], implies: {} }, answers);
    const said = Object.keys(answers);
    return Object.fromEntries(Object.entries(all).filter(([path]) => !said.includes(path)));
  };

  it.each<{ path: FieldPath; value: unknown; also: Answers }>([
    {
      path: 'domestic-service-insurance.employeeBased',
      value: false,
      also: {
        'domestic-service-headcount.employeeBased': false,
        'domestic-service-loan.employeeBased': false,
      },
    },
    {
      path: 'work-injury-rate-cut.monthlyBase',
      value: 500_000,
      also: { 'unemployment-rate-cut.monthlyBase': 500_000 },
    },
    {
      path: 'work-injury-rate-cut.from',
      value: '2021-10',
      also: { 'unemployment-rate-cut.from': '2021-10' },
    },
    {
      path: 'work-injury-rate-cut.through',
      value: '2022-04',
      also: { 'unemployment-rate-cut.through': '2022-04' },
    },
    {
      path: 'export-credit-insurance.firmSize',
      value: 'small-or-micro',
      also: {
        'small-firm-insurance.smallFirm': true,
        'central-bank-tools.firm': 'small-or-micro',
      },
    },
    // A firm that is not small may still be private or in farming: only one thing is certain.
    {
      path: 'export-credit-insurance.firmSize',
      value: 'larger',
      also: { 'small-firm-insurance.smallFirm': false },
    },
    {
      path: 'veteran-hire.employer',
      value: 'enterprise',
      also: { 'disability-levy.organisation': 'enterprise' },
    },
    {
      path: 'veteran-hire.employer',
      value: 'other',
      also: { 'disability-levy.organisation': 'other' },
    },
    {
      path: 'veteran-hire.employer',
      value: 'public-institution',
      also: {
        'disability-levy.organisation': 'other',
        'sector-support.sector': 'none',
        'export-credit-insurance.exporter': false,
        'central-bank-tools.firm': 'none',
        'receivables-factoring.hasReceivables': false,
        'small-firm-insurance.smallFirm': false,
        'recruitment-officer.firm': 'none',
      },
    },
    {
      path: 'free-training.group',
      value: 'hard-to-employ',
      also: { 'rural-public-post.situation': 'hard-to-employ' },
    },
    { path: 'free-training.group', value: 'disabled', also: {} },
    {
      path: 'rural-public-post.situation',
      value: 'hard-to-employ',
      also: { 'free-training.group': 'hard-to-employ' },
    },
    { path: 'rural-public-post.situation', value: 'poverty-risk', also: {} },
    {
      path: 'job-fair-service.institution',
      value: 'public-service',
      also: {
        'labour-cooperation-service.publicService': true,
        'labour-export.commercialAgency': false,
      },
    },
    {
      path: 'job-fair-service.institution',
      value: 'commercial',
      also: {
        'labour-cooperation-service.publicService': false,
        'labour-export.commercialAgency': true,
      },
    },
    {
      path: 'job-fair-service.institution',
      value: 'university',
      also: {
        'labour-cooperation-service.publicService': false,
        'labour-export.commercialAgency': false,
      },
    },
    { path: 'team-prize-difference.medal', value: 'gold', also: { 'startup-award.awarded': true } },
    { path: 'team-prize-difference.medal', value: 'none', also: {} },
    { path: 'flexible-employment.pension', value: true, also: {} },
  ])('$path: $value says $also', ({ path, value, also }) => {
    expect(says({ [path]: value })).toEqual(also);
  });
});

describe('one measure alone', () => {
  const alone = (id: MeasureId): Role => ({ id, label: '', measures: [id], implies: {} });

  it.each<{ id: MeasureId; answers: Answers; why: string }>([
    { id: 'loan-publicity', answers: { 'loan-publicity.publishedOn': ON }, why: 'a span of days' },
    { id: 'plan-validity', answers: { 'plan-validity.date': ON }, why: 'a plain answer' },
  ])('$id is met without a sum, for it gives $why', ({ id, answers }) => {
    expect(standingsOf(alone(id), answers, ON)).toMatchObject([
      { state: 'met', failed: [], needs: [], missing: [], problems: [] },
    ]);
  });

  it('needs nothing while its answers do not go together', () => {
    const answers: Answers = {
      'work-injury-rate-cut.from': '2022-02',
      'work-injury-rate-cut.through': '2022-01',
    };
    expect(standingsOf(alone('work-injury-rate-cut'), answers, ON)).toMatchObject([
      { state: 'undecided', needs: [], missing: [], problems: [{ path: 'through' }] },
    ]);
  });

  it('counts no question that is skipped, even where others come first', () => {
    const standings = standingsOf(alone('flexible-employment'), {}, ON);
    expect(mostQuestionsLeft(standings, [])).toBe(3);
    expect(mostQuestionsLeft(standings, ['flexible-employment.months'])).toBe(2);
    expect(mostQuestionsLeft(standings, ['flexible-employment.pension'])).toBe(0);
  });

  it('is named by the question that it waits for', () => {
    const path = 'domestic-service-insurance.employeeBased';
    const titles = (role: Role) => servedBy(path, role).map(({ id }) => id);
    expect(titles(roleOf('domestic-service'))).toEqual([
      'domestic-service-insurance',
      'domestic-service-headcount',
      'domestic-service-loan',
    ]);
    expect(titles(roleOf('school'))).toEqual([]);
  });
});

describe('an answer that may be left out', () => {
  const levy: Answers = {
    'disability-levy.organisation': 'other',
    'disability-levy.employees': 500,
    'disability-levy.disabledEmployees': 2,
    'disability-levy.averageWage': 300_000,
  };
  const leftOut = (answers: Answers) =>
    standingsOf(roleOf('employer'), answers, ON)
      .flatMap(leftOutOf)
      .map(({ path }) => path);

  it('is told where the sum may be too high without it', () => {
    expect(leftOut(levy)).toEqual(['disability-levy.socialAverageWage']);
  });

  it.each<{ name: string; also: Answers }>([
    { name: 'it was given', also: { 'disability-levy.socialAverageWage': 90_000 } },
    // 500 × 1.5 % = 7.5 people
    { name: 'nobody is wanting', also: { 'disability-levy.disabledEmployees': 8 } },
    {
      name: 'the firm is exempt for its size',
      also: { 'disability-levy.organisation': 'enterprise', 'disability-levy.employees': 30 },
    },
  ])('is not told where $name', ({ also }) => {
    expect(leftOut({ ...levy, ...also })).toEqual([]);
  });
});

describe('a question that was skipped', () => {
  it.each<{ name: string; paths: FieldPath[]; skipped: FieldPath[]; again: FieldPath[] }>([
    {
      name: 'is asked again for the measure that asks it',
      paths: ['veteran-hire.employer', 'veteran-hire.hires'],
      skipped: ['veteran-hire.employer', 'over-quota-disabled.aboveQuota'],
      again: ['veteran-hire.employer'],
    },
    {
      name: 'is asked again for a measure that only shares its answer',
      paths: ['disability-levy.organisation', 'disability-levy.employees'],
      skipped: ['veteran-hire.employer'],
      again: ['veteran-hire.employer'],
    },
    {
      name: 'is not asked again for what it says nothing about',
      paths: ['disability-levy.employees'],
      skipped: ['veteran-hire.employer'],
      again: [],
    },
  ])('$name', ({ paths, skipped, again }) => {
    expect(skippedBehind(paths, skipped)).toEqual(again);
  });
});

it('a role says only what holds for the time of the plan, not for today', () => {
  expect(withImplied(roleOf('seeking'), {})).not.toHaveProperty(
    'unemployment-benefit-extension.stillUnemployed',
  );
});

it('a field that no measure has is told by its path', () => {
  expect(() => fieldAt('flexible-employment.salary')).toThrow(
    'No measure has the field “flexible-employment.salary”.',
  );
});
