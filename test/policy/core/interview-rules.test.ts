import { describe, expect, test } from 'vitest';
import {
  type Asking,
  allAnswers,
  allPicks,
  answersByRole,
  type Candidate,
  candidatesOf,
  fieldsSetBy,
  hasAnyAnswer,
  type Interview,
  impliedFields,
  isPickName,
  isService,
  measuresAffectedBy,
  nextQuestion,
  opens,
  optionsFor,
  type PickQuestion,
  pathsOf,
  questionsLeft,
  type Responses,
} from '../../../src/policy/core/interview.ts';
import type { Measure } from '../../../src/policy/core/measure/measure.ts';

// An interview of its own: the measures a to e, two questions that set fields of them, and one field that sets others.
const kind: PickQuestion = {
  name: 'ask.kind',
  ask: '',
  options: [
    { value: 'x', label: '', says: { 'a.kind': 'X', 'a.more': 1 }, opens: ['a'] },
    { value: 'y', label: '', says: { 'a.kind': 'Y' }, opens: ['b', 'e'] },
    { value: 'z', label: '' },
  ],
  otherwise: { 'a.more': 0, 'a.rest': false },
};
const size: PickQuestion = {
  name: 'ask.size',
  ask: '',
  single: true,
  options: [
    { value: 'small', label: '', says: { 'd.size': 1 } },
    { value: 'big', label: '', says: { 'd.size': 2, 'd.big': true } },
  ],
};
const interview: Interview = {
  roles: [
    { id: 'worker', label: '', kind: 'person', says: { 'a.kind': 'W', 'd.size': 5 } },
    { id: 'boss', label: '', kind: 'organisation', picks: { 'ask.size': ['small'] } },
    { id: 'owner', label: '', kind: 'organisation', says: { 'a.kind': 'O' } },
  ],
  picks: [kind, size],
  first: ['b', 'd'],
  leftToDepartments: {},
  implications: { 'c.age': (age) => ({ 'd.age': age, 'd.adult': true }) },
};

const given = (stated: Partial<Responses> = {}): Responses => ({
  roles: [],
  answers: {},
  picks: {},
  skipped: [],
  ...stated,
});

interface Stub extends Partial<Omit<Candidate, 'measure'>> {
  gives?: Measure['gives'];
  fields?: readonly string[];
}

/** An undecided candidate that needs and misses its first field. */
function candidate(id: string, { gives = 'exact', fields = ['kind'], ...stated }: Stub = {}) {
  const path = `${id}.${fields[0]}`;
  return {
    measure: { id, gives, fields: fields.map((name) => ({ name })) },
    state: 'undecided',
    needs: [path],
    missing: [path],
    closedBy: null,
    ...stated,
  } as unknown as Candidate;
}

const asking = (
  candidates: readonly Candidate[],
  responses: Partial<Responses> = {},
  services = true,
): Asking => ({ interview, responses: given(responses), candidates, services });

describe('names and covered fields', () => {
  test('distinguish questions of the interview and fields', () => {
    expect([isPickName('ask.kind'), isPickName('a.ask.kind')]).toEqual([true, false]);
    expect([pathsOf(), pathsOf({ 'a.kind': 1 })]).toEqual([[], ['a.kind']]);
  });

  test('are listed for a question once, in the order of its options', () => {
    expect(fieldsSetBy(kind)).toEqual(['a.kind', 'a.more', 'a.rest']);
    expect(fieldsSetBy(size)).toEqual(['d.size', 'd.big']);
  });

  test('are listed for a field that sets other fields', () => {
    expect(impliedFields(interview, 'c.age')).toEqual(['d.age', 'd.adult']);
    expect(impliedFields(interview, 'a.kind')).toEqual([]);
  });

  test.each([
    ['a', true],
    ['b', true],
    ['e', true],
    ['c', false],
  ])('whether a question opens the measure %s', (id, does) => {
    expect(opens(kind, id)).toBe(does);
  });

  test.each([
    ['a', true],
    ['d', false],
    ['', false],
  ])('whether there is an answer of the measure “%s”', (id, is) => {
    expect(hasAnyAnswer(id, { 'a.kind': undefined })).toBe(is);
  });

  test.each([
    ['service', true],
    ['period', true],
    ['answer', true],
    ['exact', false],
    ['up-to', false],
    ['unstated', false],
  ] as const)('whether %s is a service', (gives, is) => {
    expect(isService({ gives })).toBe(is);
  });
});

describe('answers', () => {
  test.each([
    [[], {}],
    [['worker'], { 'a.kind': 'W', 'd.size': 5 }],
    [['owner', 'worker'], { 'a.kind': 'O', 'd.size': 5 }],
    [['boss'], {}],
  ])('that follow from being %j', (roles, answers) => {
    expect(answersByRole(interview, roles)).toEqual(answers);
  });

  test.each([
    [['boss'], {}, { 'ask.size': ['small'] }],
    [['boss'], { 'ask.size': ['big'] }, { 'ask.size': ['big'] }],
    [['worker'], { 'ask.kind': ['x'] }, { 'ask.kind': ['x'] }],
    [[], {}, {}],
  ])('to questions that follow from being %j, with %j picked', (roles, picks, all) => {
    expect(allPicks(interview, { roles, picks })).toEqual(all);
  });

  test.each<[string, Partial<Responses>, object]>([
    ['none', {}, {}],
    [
      'an option',
      { picks: { 'ask.kind': ['x'] } },
      { 'a.kind': 'X', 'a.more': 1, 'a.rest': false },
    ],
    [
      'an option, and what it does not set',
      { picks: { 'ask.kind': ['y'] } },
      { 'a.kind': 'Y', 'a.more': 0, 'a.rest': false },
    ],
    [
      'the first of two options',
      { picks: { 'ask.kind': ['y', 'x'] } },
      { 'a.kind': 'X', 'a.more': 1, 'a.rest': false },
    ],
    ['no option', { picks: { 'ask.kind': [] } }, { 'a.more': 0, 'a.rest': false }],
    [
      'a role before an option',
      { roles: ['worker'], picks: { 'ask.size': ['big'] } },
      { 'a.kind': 'W', 'd.size': 5, 'd.big': true },
    ],
    [
      'an answer before a role',
      { roles: ['worker'], answers: { 'd.size': 9 } },
      { 'a.kind': 'W', 'd.size': 9 },
    ],
    [
      'what an answer implies',
      { answers: { 'c.age': 7 } },
      { 'c.age': 7, 'd.age': 7, 'd.adult': true },
    ],
    [
      'an answer before what another implies',
      { answers: { 'c.age': 7, 'd.age': 8 } },
      { 'c.age': 7, 'd.age': 8, 'd.adult': true },
    ],
  ])('of all kinds: %s', (_, responses, answers) => {
    expect(allAnswers(interview, given(responses))).toEqual(answers);
  });
});

describe('a measure is closed by a question', () => {
  const measure = (id: string) =>
    ({
      id,
      fields: [],
      conditions: [],
      evaluatePartially: () => ({ decided: [], needs: [], problems: [] }),
      settle: () => null,
    }) as unknown as Measure;
  const closers = (responses: Partial<Responses>) =>
    candidatesOf(interview, ['a', 'b', 'c'].map(measure), given(responses), () => '2022-03-01').map(
      ({ closedBy }) => closedBy?.name ?? null,
    );

  test.each<[string, Partial<Responses>, readonly (string | null)[]]>([
    ['not before it is answered', {}, [null, null, null]],
    ['that is answered otherwise', { picks: { 'ask.kind': ['x'] } }, [null, 'ask.kind', null]],
    [
      'that is answered with nothing',
      { picks: { 'ask.kind': [] } },
      ['ask.kind', 'ask.kind', null],
    ],
    ['not if one option opens it', { picks: { 'ask.kind': ['x', 'y'] } }, [null, null, null]],
    [
      'not if one of its fields is answered',
      { picks: { 'ask.kind': ['z'] }, answers: { 'b.kind': 1 } },
      ['ask.kind', null, null],
    ],
    ['not by one that does not open it', { picks: { 'ask.size': ['big'] } }, [null, null, null]],
  ])('%s', (_, responses, expected) => {
    expect(closers(responses)).toEqual(expected);
  });
});

describe('the next question', () => {
  test.each<[string, readonly Candidate[], Partial<Responses>, string | null]>([
    ['is none without measures', [], {}, null],
    ['is whether a measure applies', [candidate('a')], {}, 'ask.kind'],
    [
      'is its field, once that is answered',
      [candidate('a')],
      { picks: { 'ask.kind': ['x'] } },
      'a.kind',
    ],
    [
      'is its field, if another field of it is answered, which says that it applies',
      [candidate('a')],
      { answers: { 'a.more': 1 } },
      'a.kind',
    ],
    ['is a question that sets the field', [candidate('d', { fields: ['size'] })], {}, 'ask.size'],
    [
      'is the field, if the question is answered',
      [candidate('d', { fields: ['size'] })],
      { picks: { 'ask.size': [] } },
      'd.size',
    ],
    [
      'is the field, if another that the question sets is answered',
      [candidate('d', { fields: ['size', 'big'] })],
      { answers: { 'd.big': true } },
      'd.size',
    ],
    [
      'is a field of another measure that implies it',
      [candidate('d', { fields: ['age'] }), candidate('c', { fields: ['age'], state: 'met' })],
      {},
      'c.age',
    ],
    [
      'is the field itself, if that other measure is closed',
      [candidate('d', { fields: ['age'] }), candidate('c', { fields: ['age'], closedBy: kind })],
      {},
      'd.age',
    ],
    [
      'is the field itself, if that other field is answered',
      [candidate('d', { fields: ['age'] }), candidate('c', { fields: ['age'] })],
      { answers: { 'c.age': 3 } },
      'd.age',
    ],
    [
      'is the first field in the order of the measure that is needed',
      [candidate('c', { fields: ['one', 'two', 'three'], needs: ['c.three', 'c.two'] })],
      {},
      'c.two',
    ],
    ['is none of a measure that needs nothing', [candidate('c', { needs: [] })], {}, null],
    ['is none of a decided measure', [candidate('c', { state: 'missed' })], {}, null],
    ['is none of a closed measure', [candidate('c', { closedBy: kind })], {}, null],
    [
      'is not one that was skipped, nor another of the measure that it blocks',
      [candidate('a'), candidate('c')],
      { skipped: ['ask.kind', 'c.other'] },
      'c.kind',
    ],
    ['is none if all were skipped', [candidate('c')], { skipped: ['c.kind'] }, null],
  ])('%s', (_, candidates, responses, expected) => {
    expect(nextQuestion(asking(candidates, responses))).toBe(expected);
  });

  const service = candidate('s', { gives: 'service' });
  const unstated = candidate('u', { gives: 'unstated' });
  const stated = candidate('c');
  const second = candidate('d');
  const first = candidate('b');

  test.each([
    ['first of the plan', [service, unstated, stated, second, first], 'ask.kind'],
    ['second of the plan', [service, unstated, stated, second], 'd.kind'],
    ['a stated sum', [service, unstated, stated], 'c.kind'],
    ['the first of two', [service, candidate('c2'), stated], 'c2.kind'],
    ['no stated sum', [service, unstated], 'u.kind'],
    ['a service', [service], 's.kind'],
    // Though it is in the list of the first ones.
    ['a service last', [candidate('d', { gives: 'answer' }), unstated], 'u.kind'],
  ])('is about %s', (_, candidates, expected) => {
    expect(nextQuestion(asking(candidates))).toBe(expected);
  });

  test('is about services only if they are wanted', () => {
    expect(nextQuestion(asking([service, unstated], {}, false))).toBe('u.kind');
    expect(nextQuestion(asking([service], {}, false))).toBeNull();
  });
});

test.each<[string, readonly Candidate[], Partial<Responses>, readonly string[]]>([
  [
    'whether a measure applies, then what it misses',
    [candidate('e', { missing: ['e.kind', 'e.more'] })],
    {},
    ['ask.kind', 'e.kind', 'e.more'],
  ],
  [
    'a question that may leave the field open, and the field',
    [candidate('d', { fields: ['size'] })],
    {},
    ['ask.size', 'd.size'],
  ],
  [
    'a question that sets the field with every answer, and not the field',
    [candidate('c', { missing: ['a.more'] })],
    {},
    ['ask.kind'],
  ],
  [
    'a field that implies the field, and not the field',
    [
      candidate('d', { missing: ['d.age'], needs: ['d.age'], fields: ['age'] }),
      candidate('c', { fields: ['age'], state: 'met' }),
    ],
    {},
    ['c.age'],
  ],
  [
    'each question once, in the order of the measures',
    [candidate('c', { missing: ['c.kind', 'a.rest'] }), candidate('b', { missing: ['a.more'] })],
    {},
    ['ask.kind', 'c.kind'],
  ],
  [
    'none that was skipped',
    [candidate('c', { missing: ['c.kind', 'c.more'] })],
    { skipped: ['c.more'] },
    ['c.kind'],
  ],
  ['none of a decided measure', [candidate('c', { state: 'met' })], {}, []],
])('the questions left are %s', (_, candidates, responses, expected) => {
  expect(questionsLeft(asking(candidates, responses))).toEqual(expected);
});

test.each([
  [[], ['x', 'y', 'z']],
  // The role says a.kind, which is all that y sets.
  [['worker'], ['x', 'z']],
])('the options for being %j are %j', (roles, values) => {
  expect(optionsFor(interview, kind, roles).map(({ value }) => value)).toEqual(values);
});

test.each([
  ['ask.kind', ['a', 'e']],
  ['ask.size', ['d']],
  ['a.kind', ['a']],
  ['c.age', ['c', 'd']],
  ['d.age', ['d']],
] as const)('%s serves the measures %j', (name, ids) => {
  const candidates = [
    candidate('a'),
    candidate('b', { closedBy: kind }),
    ...['c', 'd', 'e'].map((id) => candidate(id)),
  ];
  expect(measuresAffectedBy(asking(candidates), name).map(({ id }) => id)).toEqual(ids);
});
