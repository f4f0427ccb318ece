import { expect, test } from 'vitest';
import type { Asking, Candidate, PickQuestion } from '../../../src/policy/core/interview.ts';
import type { Evaluation } from '../../../src/policy/core/situation.ts';
import { leftOutOf, skippedBehind } from '../../../src/policy/core/unanswered.ts';

const opening: PickQuestion = {
  name: 'ask.opening',
  ask: '',
  options: [{ value: 'x', label: '', opens: ['m'] }],
};
const covering: PickQuestion = {
  name: 'ask.covering',
  ask: '',
  options: [{ value: 'x', label: '', says: { 'm.covered': true } }],
};

const asking = (skipped: readonly string[]) =>
  ({
    interview: {
      picks: [opening, covering],
      implications: { 'other.source': (value: unknown) => ({ 'm.implied': value }) },
    },
    responses: { skipped },
  }) as unknown as Asking;

const candidate = (missing: readonly string[], closedBy: PickQuestion | null = null, id = 'm') =>
  ({ measure: { id }, missing, closedBy }) as unknown as Candidate;

test.each<[string, readonly string[], Candidate, readonly string[]]>([
  ['the field itself', ['m.own', 'm.answered'], candidate(['m.own']), ['m.own']],
  ['a question that sets the field', ['ask.covering'], candidate(['m.covered']), ['ask.covering']],
  ['no question that sets another field', ['ask.covering'], candidate(['m.own']), []],
  ['a field that implies it', ['other.source'], candidate(['m.implied']), ['other.source']],
  ['no field that implies another', ['other.source'], candidate(['m.own']), []],
  ['the question that opens the measure', ['ask.opening'], candidate([]), ['ask.opening']],
  ['no question that opens another measure', ['ask.opening'], candidate([], null, 'n'), []],
  [
    'all of them, in the order in which they were skipped',
    ['other.source', 'm.own', 'ask.opening', 'ask.covering'],
    candidate(['m.own', 'm.covered', 'm.implied']),
    ['other.source', 'm.own', 'ask.opening', 'ask.covering'],
  ],
  ['nothing, if nothing was skipped', [], candidate(['m.own', 'm.covered']), []],
  [
    'only the question that put the measure off',
    ['m.own', 'ask.opening'],
    candidate(['m.own'], covering),
    ['ask.covering'],
  ],
])('blocks a measure: %s', (_, skipped, one, expected) => {
  expect(skippedBehind(asking(skipped), one)).toEqual(expected);
});

test('an optional field is left out if the verdict warns of that', () => {
  const warning = { kind: 'left-blank', field: 'warned', text: '' };
  const standing = {
    measure: {
      id: 'm',
      fields: [
        { name: 'noted', optional: true },
        { name: 'required' },
        { name: 'warned', optional: true },
        { name: 'filled', optional: true },
      ],
    },
    verdict: {
      caveats: [
        { kind: 'note', field: 'noted', text: '' },
        { kind: 'left-blank', field: 'required', text: '' },
        { kind: 'note', field: 'warned', text: '' },
        warning,
      ],
    },
  };
  expect(leftOutOf(standing as unknown as Evaluation)).toEqual([{ path: 'm.warned', warning }]);
  expect(leftOutOf({ ...standing, verdict: null } as unknown as Evaluation)).toEqual([]);
});
