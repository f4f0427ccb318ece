import { describe, expect, it, test } from 'vitest';
import {
  type Answers,
  allAnswers,
  type FieldPath,
  fieldsSetBy,
  interview,
  isPickName,
  isService,
  leftOutOf,
  type Measure,
  type MeasureId,
  measureOf,
  measures,
  measuresAffectedBy,
  type NamedField,
  nextQuestion,
  optionsFor,
  type PickName,
  type PickQuestion,
  promised,
  type QuestionName,
  questionsLeft,
  skippedBehind,
  splitPath,
} from '../../../src/policy/index.ts';
import { askingOf, measuresOf } from './asking.ts';

const everyField = measures.flatMap(({ id, fields }) =>
  fields.map(({ name }): FieldPath => `${id}.${name}`),
);

function fieldAt(path: FieldPath): NamedField {
  const { id, name } = splitPath(path);
  const field = measureOf(id).fields.find((one) => one.name === name);
  if (!field) throw new Error(`No measure has the field “${path}”.`);
  return field;
}

function pickAt(name: PickName): PickQuestion {
  const pick = interview.picks.find((one) => one.name === name);
  if (!pick) throw new Error(`The interview has no question “${name}”.`);
  return pick;
}

/** Sample values of a field. */
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

/** Answers every question with its `turn`th sample; returns the questions in their order. */
function walk(roles: string, turn: number, skipped: readonly QuestionName[] = []) {
  const asked: QuestionName[] = [];
  const served: Measure[][] = [];
  let answers: Answers = {};
  let picks: Record<PickName, readonly string[]> = {};
  for (;;) {
    const asking = askingOf(roles, { answers, picks, skipped });
    const name = nextQuestion(asking);
    if (name === null) return { asked, served, asking };
    if (asked.includes(name)) throw new Error(`${name} was asked twice.`);
    const left = questionsLeft(asking);
    if (!left.includes(name)) throw new Error(`${name} is asked and was not counted.`);
    asked.push(name);
    served.push(measuresAffectedBy(asking, name));
    if (isPickName(name)) {
      const { options } = pickAt(name);
      const value = options[turn % options.length]?.value ?? '';
      picks = { ...picks, [name]: turn === options.length && !pickAt(name).single ? [] : [value] };
    } else {
      const samples = sampleAnswers(fieldAt(name));
      answers = { ...answers, [name]: samples[turn % samples.length] };
    }
  }
}

const roleIds = interview.roles.map(({ id }) => id);

describe('the roles', () => {
  const inNone: Partial<Record<MeasureId, string>> = {
    'plan-validity': 'asks about a day, not about a person or a firm',
    'annual-assessment': 'is between the city and its districts',
  };

  it('cover every measure, except those without an applicant', () => {
    const held = new Set(measuresOf(roleIds).map(({ id }) => id));
    const left = measures.map(({ id }) => id).filter((id) => !held.has(id));
    expect(left.sort()).toEqual(Object.keys(inNone).sort());
  });

  it('include every role that a measure names', () => {
    const named = new Set(measures.flatMap(({ roles }) => roles));
    expect([...named].filter((role) => !roleIds.includes(role))).toEqual([]);
    expect(roleIds.filter((id) => !named.has(id))).toEqual([]);
  });

  it('in published links still exist', () => {
    expect(roleIds).toEqual(
      expect.arrayContaining([
        ...['working', 'seeking', 'graduate', 'founder', 'contestant', 'employer'],
        ...['domestic-service', 'school', 'incubator', 'institution', 'village'],
      ]),
    );
  });

  it('chosen together have each shared measure once', () => {
    const ids = measuresOf(['seeking', 'working']).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(['flexible-employment', 'unemployment-assistance']));
  });

  it("are described as of the plan's time, not as of today", () => {
    const said = allAnswers(interview, { roles: ['seeking'], picks: {}, answers: {} });
    expect(said).not.toHaveProperty('unemployment-benefit-extension.stillUnemployed');
  });
});

describe('the data of the interview', () => {
  const fields = new Set<string>(everyField);
  const ids = new Set<string>(measures.map(({ id }) => id));

  it('names existing fields and measures, and valid values', () => {
    const { roles, picks, leftToDepartments } = interview;
    const said = [
      leftToDepartments,
      ...roles.map(({ says = {} }) => says),
      ...picks.flatMap(({ options, otherwise = {} }) => [
        otherwise,
        ...options.map(({ says = {} }) => says),
      ]),
    ];
    for (const answers of said) {
      for (const [path, value] of Object.entries(answers)) {
        expect(fields, path).toContain(path);
        const { id, name } = splitPath(path as FieldPath);
        expect(() =>
          measureOf(id).evaluatePartially({ [name]: value }, '2022-03-01'),
        ).not.toThrow();
      }
    }
    const opened = picks.flatMap(({ options }) => options.flatMap(({ opens = [] }) => opens));
    const formerly = roles.flatMap((one) => one.formerly ?? []);
    for (const id of [...opened, ...formerly, ...interview.first]) expect(ids).toContain(id);
  });

  it('phrases each question as a question to the reader', () => {
    const asked = everyField.filter(
      (path) =>
        interview.leftToDepartments[path] === undefined &&
        measureOf(splitPath(path).id).roles.length > 0,
    );
    const words = [
      ...asked.map((path) => fieldAt(path).ask ?? fieldAt(path).label),
      ...interview.picks.map(({ ask }) => ask),
    ];
    expect(words.filter((word) => !word.endsWith('？'))).toEqual([]);
  });

  it('lists promises only for existing roles', () => {
    for (const { roles } of promised) {
      for (const role of roles) expect(roleIds).toContain(role);
    }
  });
});

const turns = [0, 1, 2, 3, 4, 5];

describe('asking about a situation', () => {
  test.each(roleIds.flatMap((id) => turns.map((turn) => ({ id, turn }))))(
    'ends for $id with answer $turn to everything: only postponed measures are undecided, no question is repeated',
    ({ id, turn }) => {
      const { candidates } = walk(id, turn).asking;
      const undecided = candidates.filter(
        ({ state, closedBy }) => state === 'undecided' && !closedBy,
      );
      expect(undecided).toEqual([]);
      expect(candidates).toHaveLength(measuresOf([id]).length);
    },
  );

  it('leaves a measure undecided if its question is skipped, and asks nothing more for it', () => {
    const { asked, asking } = walk('school', 0, ['domestic-service-major.students']);
    expect(asked).not.toContain('domestic-service-major.students');
    const undecided = asking.candidates.filter(({ state }) => state === 'undecided');
    expect(undecided.map(({ measure }) => measure.id)).toEqual(['domestic-service-major']);
  });

  it.each([
    { roles: 'domestic-service', first: 'domestic-service-insurance.employeeBased' },
    { roles: 'employer', first: 'ask.hired' },
    { roles: 'working', first: 'ask.insurance' },
    { roles: 'seeking', first: 'ask.benefit' },
  ])('asks $roles first the question that decides most money: $first', ({ roles, first }) => {
    expect(nextQuestion(askingOf(roles))).toBe(first);
  });

  it('asks all questions about money before the first one about a service', () => {
    for (const roles of roleIds) {
      const kinds = walk(roles, 0).served.map((one) => one.some((measure) => !isService(measure)));
      expect(kinds, roles).toEqual([...kinds].sort().reverse());
    }
  });

  it('asks about no service unless services are requested', () => {
    const names = questionsLeft(askingOf('employer', {}, false));
    expect(names).not.toContain('sector-support.sector');
    expect(questionsLeft(askingOf('employer'))).toContain('sector-support.sector');
  });

  it('never asks about conditions that departments decide', () => {
    for (const roles of roleIds) {
      for (const turn of turns) {
        const ruled = walk(roles, turn).asked.filter(
          (name) => interview.leftToDepartments[name] !== undefined,
        );
        expect(ruled).toEqual([]);
      }
    }
  });

  // The sentence gives all four to people who register as unemployed.
  it('asks people without work about each place of registration, and settles none of them', () => {
    const places = optionsFor(interview, pickAt('ask.places'), ['seeking']);
    expect(places.map(({ value }) => value)).toEqual([
      'household',
      'residence',
      'work',
      'insurance',
    ]);
    const asking = askingOf('seeking', { picks: { 'ask.places': ['work'] } });
    const found = asking.candidates.find(
      ({ measure }) => measure.id === 'unemployment-registration',
    );
    expect(found?.verdict?.steps.map(({ text }) => text)).toEqual(['可以选择在就业地办理失业登记']);
  });

  it('asks people without a loan nothing about its publication', () => {
    const noLoan = askingOf('founder', { picks: { 'ask.published': ['no'] } });
    expect(questionsLeft(noLoan)).not.toContain('loan-publicity.publishedOn');
  });
});

describe('the remaining questions', () => {
  it.each<{ roles: string; names: QuestionName[] }>([
    {
      roles: 'working',
      names: ['ask.insurance', 'flexible-employment.months', 'ask.certificates'],
    },
    {
      roles: 'school',
      names: [
        'school-skill-assessment.freeAssessment',
        'school-skill-assessment.certifiedStudents',
        'domestic-service-major.students',
        'school-training-income.school',
      ],
    },
    {
      roles: 'village',
      names: ['rural-ecommerce-station.inVillage', 'rural-ecommerce-station.stations'],
    },
  ])('before the first answer of $roles include $names, in this order', ({ roles, names }) => {
    const left = questionsLeft(askingOf(roles));
    expect(left.filter((name) => names.includes(name))).toEqual(names);
  });

  it('have none that another one answers', () => {
    const left = questionsLeft(askingOf('working'));
    expect(left).not.toContain('flexible-employment.pension');
    expect(left).not.toContain('flexible-employment.medical');
  });

  it.each(roleIds)('are none for %s if every question was skipped', (roles) => {
    const skipped: QuestionName[] = [];
    for (;;) {
      const asking = askingOf(roles, { skipped });
      const next = nextQuestion(asking);
      expect(questionsLeft(asking).length === 0).toBe(next === null);
      if (next === null) break;
      skipped.push(next);
    }
  });

  it('never increase after an answer', () => {
    for (const roles of roleIds) {
      for (const turn of turns) {
        const { asked } = walk(roles, turn);
        expect(asked.length, roles).toBeLessThanOrEqual(questionsLeft(askingOf(roles)).length);
      }
    }
  });
});

describe('a question of the interview itself', () => {
  it('answers every field that it covers', () => {
    const says = (values: string[]) =>
      allAnswers(interview, { roles: [], picks: { 'ask.insurance': values }, answers: {} });
    expect(says(['pension'])).toEqual({
      'flexible-employment.pension': true,
      'flexible-employment.medical': false,
    });
    expect(says([])).toEqual({
      'flexible-employment.pension': false,
      'flexible-employment.medical': false,
    });
  });

  it('uses the first of several options that set the same field', () => {
    const picks = { 'ask.hardship': ['low-income', 'hard-to-employ'] } as const;
    const said = allAnswers(interview, { roles: [], picks, answers: {} });
    expect(said['free-training.group']).toBe('hard-to-employ');
  });

  // 专项职业能力证书和培训合格证 of any trade, if the province lists them; a certificate of skill level is neither.
  it.each([
    ['chef-skill', 'specific-skill'],
    ['chef-training', 'training'],
    ['chef-level', 'none'],
  ])('counts %s for the certificates of every trade as %s', (value, certificate) => {
    const picks = { 'ask.certificates': [value] };
    const said = allAnswers(interview, { roles: [], picks, answers: {} });
    expect(said['skill-upgrade.certificate']).toBe(certificate);
  });

  it.each([
    ['hardship', 'low-income', undefined],
    ['hardship', 'hard-to-employ', 'hard-to-employ'],
    ['seeking', 'low-income', 'unemployed'],
  ])('says of %s with %s for the monthly visits: %s', (role, value, situation) => {
    const picks = { 'ask.hardship': [value] };
    const said = allAnswers(interview, { roles: [role], picks, answers: {} });
    expect(said['monthly-follow-up.situation']).toBe(situation);
  });

  it('is not asked if a link answers one of its fields: the other field is asked', () => {
    const asking = askingOf('working', { answers: { 'flexible-employment.pension': true } });
    expect(nextQuestion(asking)).toBe('flexible-employment.medical');
  });

  it('closes the measures of options that are not picked; a link that answers one reopens it', () => {
    const picks = { 'ask.hired': ['graduate'] } as const;
    const closed = (answers: Answers) =>
      askingOf('employer', { picks, answers })
        .candidates.filter(({ closedBy }) => closedBy)
        .map(({ measure }) => measure.id);
    expect(closed({})).toEqual(['veteran-hire', 'over-quota-disabled', 'poverty-alleviated-hire']);
    expect(closed({ 'veteran-hire.hires': [] })).not.toContain('veteran-hire');
  });

  it('covers fields that no other question covers', () => {
    const covered = interview.picks.flatMap(fieldsSetBy);
    expect(new Set(covered).size).toBe(covered.length);
  });
});

describe('the state of a measure', () => {
  const standing = (role: string, answers: Answers, id: MeasureId) => {
    const found = askingOf(role, { answers }).candidates.find((one) => one.measure.id === id);
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
      name: 'undecided: a labour dispatch unit of thirty, which may be an enterprise',
      role: 'employer',
      answers: {
        'veteran-hire.employer': 'labour-dispatch',
        'disability-levy.employees': 30,
        'disability-levy.disabledEmployees': 0,
        'disability-levy.averageWage': 60_000,
      },
      id: 'disability-levy',
      state: 'undecided',
      fen: null,
    },
    {
      name: 'undecided: a veteran hired by a domestic-service firm, which may be a labour dispatch unit',
      role: 'domestic-service',
      answers: {
        'veteran-hire.hires': [
          { dischargedOn: '2021-06-01', hiredOn: '2022-06-01', insuredMonths: 12 },
        ],
      },
      id: 'veteran-hire',
      state: 'undecided',
      fen: null,
    },
    {
      name: 'met: a domestic-service firm of thirty, which is an enterprise',
      role: 'domestic-service',
      answers: { 'disability-levy.employees': 30 },
      id: 'disability-levy',
      state: 'met',
      fen: 0,
    },
    {
      name: 'undecided: the industry of a public institution, for the plan supports industries',
      role: 'employer',
      answers: { 'veteran-hire.employer': 'public-institution' },
      id: 'sector-support',
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

describe('implied answers', () => {
  const says = (answers: Answers) => {
    const all = allAnswers(interview, { roles: [], picks: {}, answers });
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
    // A firm that is not small may still be private or in farming: only the size is certain.
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
      value: 'labour-dispatch',
      also: {},
    },
    {
      path: 'veteran-hire.employer',
      value: 'public-institution',
      also: {
        'disability-levy.organisation': 'other',
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
  ])('$path: $value implies $also', ({ path, value, also }) => {
    expect(says({ [path]: value })).toEqual(also);
  });
});

describe('an optional answer', () => {
  const levy: Answers = {
    'disability-levy.organisation': 'other',
    'disability-levy.employees': 500,
    'disability-levy.disabledEmployees': 2,
    'disability-levy.averageWage': 300_000,
  };
  const leftOut = (answers: Answers) =>
    askingOf('employer', { answers })
      .candidates.flatMap(leftOutOf)
      .map(({ path }) => path);

  it('is mentioned if the sum may be too high without it', () => {
    expect(leftOut(levy)).toEqual(['disability-levy.socialAverageWage']);
  });

  it.each<{ name: string; also: Answers }>([
    { name: 'it was given', also: { 'disability-levy.socialAverageWage': 90_000 } },
    // 500 × 1.5 % = 7.5 people
    {
      name: 'enough disabled people are employed',
      also: { 'disability-levy.disabledEmployees': 8 },
    },
    {
      name: 'the firm is exempt for its size',
      also: { 'disability-levy.organisation': 'enterprise', 'disability-levy.employees': 30 },
    },
  ])('is not mentioned if $name', ({ also }) => {
    expect(leftOut({ ...levy, ...also })).toEqual([]);
  });
});

describe('a skipped question', () => {
  const again = (roles: string, skipped: QuestionName[], id: MeasureId) => {
    const asking = askingOf(roles, { skipped });
    const concern = asking.candidates.find(({ measure }) => measure.id === id);
    return concern ? skippedBehind(asking, concern) : [];
  };

  it.each<{ name: string; skipped: QuestionName[]; id: MeasureId; asked: QuestionName[] }>([
    {
      name: 'is asked again for the measure that asks it',
      skipped: ['veteran-hire.employer', 'poverty-alleviated-hire.hiresPovertyAlleviated'],
      id: 'veteran-hire',
      asked: ['veteran-hire.employer'],
    },
    {
      name: 'is asked again for a measure that only shares its answer',
      skipped: ['veteran-hire.employer'],
      id: 'disability-levy',
      asked: ['veteran-hire.employer'],
    },
    {
      name: 'is asked again for a measure that it opens',
      skipped: ['ask.hired'],
      id: 'veteran-hire',
      asked: ['ask.hired'],
    },
    {
      name: 'is not asked again for what it says nothing about',
      skipped: ['veteran-hire.employer'],
      id: 'poverty-alleviated-hire',
      asked: [],
    },
  ])('$name', ({ skipped, id, asked }) => {
    expect(again('employer', skipped, id)).toEqual(asked);
  });

  it('is not asked again by another measure', () => {
    const path = 'domestic-service-insurance.employeeBased';
    const { asked } = walk('domestic-service', 0, [path]);
    expect(asked.filter((name) => name.endsWith('.employeeBased'))).toEqual([]);
  });

  it('postpones the measures that it opens; they can still be computed', () => {
    const asking = askingOf('employer', { picks: { 'ask.rates': ['no'] } });
    const cut = asking.candidates.find(({ measure }) => measure.id === 'work-injury-rate-cut');
    expect(cut && skippedBehind(asking, cut)).toEqual(['ask.rates']);
    expect(questionsLeft(asking)).not.toContain('work-injury-rate-cut.monthlyBase');
  });
});

it('a question lists the measures that need its answer', () => {
  const path = 'domestic-service-insurance.employeeBased';
  expect(measuresAffectedBy(askingOf('domestic-service'), path).map(({ id }) => id)).toEqual([
    'domestic-service-insurance',
    'domestic-service-headcount',
    'domestic-service-loan',
  ]);
  expect(measuresAffectedBy(askingOf('school'), path)).toEqual([]);
});
