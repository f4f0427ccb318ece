import { describe, expect, test } from 'vitest';
import { type Candidate, type Estimate, estimateOf } from '../../../src/policy/index.ts';

interface Made {
  id?: string;
  state: Candidate['state'];
  gives?: 'exact' | 'up-to' | 'unstated' | 'service' | 'period' | 'answer';
  flow?: 'paid' | 'saved' | 'due' | 'lent';
  /** The amount in fen; none if absent. */
  fen?: number;
  kind?: 'exact' | 'up-to';
  closed?: 'by an answer' | 'put off';
  /** Each condition: whether it is met, and whether a person can change it. */
  conditions?: readonly [met: boolean | null, changeable: boolean][];
  unjudged?: number;
}

/** A candidate with only what the groups depend on. */
function candidate(made: Made): Candidate {
  const { id = 'one', state, gives = 'exact', flow = 'paid', kind = 'exact', closed } = made;
  const conditions = made.conditions ?? [];
  const named = conditions.map(([met, changeable], i) => ({ text: `${i}`, met, changeable }));
  return {
    measure: { id, title: id, who: 'school', gives, flow, conditions: named },
    state,
    verdict: 'fen' in made ? { amount: { kind, fen: made.fen } } : null,
    decided: named,
    unjudged: made.unjudged ?? 0,
    closedBy: closed ? { putsOff: closed === 'put off' } : null,
  } as unknown as Candidate;
}

const groupsOf = (made: Made) =>
  Object.entries(estimateOf([candidate(made)]) as unknown as Record<keyof Estimate, unknown[]>)
    .filter(([, members]) => members.length > 0)
    .map(([name]) => name);

describe('each measure is in one group', () => {
  test.each<[Made, keyof Estimate]>([
    [{ state: 'met', fen: 100 }, 'met'],
    [{ state: 'met', fen: 0 }, 'nothing'],
    [{ state: 'met', fen: 0, flow: 'due' }, 'met'],
    [{ state: 'met', gives: 'service' }, 'services'],
    [{ state: 'met', gives: 'period' }, 'services'],
    [{ state: 'met', gives: 'answer' }, 'services'],
    [{ state: 'left-open', fen: 100 }, 'conditional'],
    [{ state: 'left-open', gives: 'unstated' }, 'leftOpen'],
    [{ state: 'left-open', gives: 'service' }, 'services'],
    [{ state: 'undecided' }, 'undecided'],
    [{ state: 'undecided', closed: 'put off' }, 'undecided'],
    [{ state: 'met', fen: 100, closed: 'put off' }, 'undecided'],
    [{ state: 'met', fen: 100, closed: 'by an answer' }, 'closed'],
    [{ state: 'undecided', closed: 'by an answer' }, 'closed'],
  ])('%j: %s', (made, group) => {
    expect(groupsOf(made)).toEqual([group]);
  });
});

describe('one condition short', () => {
  test.each<[string, Made['conditions'], number, keyof Estimate]>([
    [
      'one fails that can change, one is met',
      [
        [false, true],
        [true, false],
      ],
      0,
      'oneShort',
    ],
    ['none is met', [[false, true]], 0, 'short'],
    [
      'the other is left to departments',
      [
        [false, true],
        [null, false],
      ],
      0,
      'short',
    ],
    [
      'the failed one cannot change',
      [
        [false, false],
        [true, true],
      ],
      0,
      'short',
    ],
    [
      'two fail',
      [
        [false, true],
        [false, true],
        [true, false],
      ],
      0,
      'short',
    ],
    [
      'another is not decided',
      [
        [false, true],
        [true, false],
      ],
      1,
      'short',
    ],
    ['none fails', [[true, true]], 0, 'short'],
  ])('%s', (_, conditions, unjudged, group) => {
    expect(groupsOf({ state: 'missed', conditions, unjudged })).toEqual([group]);
  });
});

describe('a total', () => {
  const total = (...made: Made[]) =>
    estimateOf(made.map((one, i) => candidate({ id: `${i}`, ...one }))).totals.map(
      ({ flow, fen, parts }) => [flow, fen, parts.length],
    );
  const met = { state: 'met', fen: 100 } as const;

  test.each<[string, Made[], unknown[]]>([
    ['adds two exact sums of one flow', [met, { ...met, fen: 250 }], [['paid', 350, 2]]],
    ['needs two', [met], []],
    ['keeps flows apart', [met, { ...met, flow: 'saved' }], []],
    [
      'adds no loan',
      [
        { ...met, flow: 'lent' },
        { ...met, flow: 'lent' },
      ],
      [],
    ],
    [
      'adds no levy',
      [
        { ...met, flow: 'due' },
        { ...met, flow: 'due' },
      ],
      [],
    ],
    ['adds no upper limit', [met, { ...met, kind: 'up-to' }], []],
    ['adds nothing that departments decide', [met, { ...met, state: 'left-open' }], []],
    ['adds nothing without an amount', [met, { state: 'met' }], []],
  ])('%s', (_, made, expected) => {
    expect(total(...made)).toEqual(expected);
  });
});
