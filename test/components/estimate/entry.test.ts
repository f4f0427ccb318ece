import { beforeAll, describe, expect, it } from 'vitest';
import { asking, newDialogue, withText } from '../../../src/components/estimate/dialogue.ts';
import {
  atPosition,
  isSamePosition,
  positionIn,
  positionOf,
  situationOfEntry,
} from '../../../src/components/estimate/entry.ts';
import { loadEverything } from './catalogue.ts';

beforeAll(loadEverything);

const MONTHS = 'flexible-employment.months';
const PENSION = 'flexible-employment.pension';
const here = { roles: ['working'], asking: MONTHS, asked: [PENSION, MONTHS] } as const;

describe('the position of a history entry', () => {
  it('is read as it was written', () => {
    expect(positionIn({ estimate: here })).toEqual(here);
    const start = { roles: [], asking: null, asked: [] };
    expect(positionIn({ estimate: start })).toEqual(start);
  });

  it.each([
    { name: 'a jump within the page', state: null },
    { name: 'the state of another script', state: { page: 2 } },
    { name: 'a question that is gone', state: { estimate: { ...here, asking: 'old.field' } } },
    { name: 'a list with such a question', state: { estimate: { ...here, asked: ['old.field'] } } },
    { name: 'no list', state: { estimate: { ...here, asked: null } } },
    { name: 'roles that are no list', state: { estimate: { ...here, roles: 'working' } } },
    { name: 'a role that is no text', state: { estimate: { ...here, roles: [1] } } },
  ])('is null: $name', ({ state }) => {
    expect(positionIn(state)).toBe(null);
  });

  it('differs with the question or the roles, not with an answer', () => {
    const dialogue = { ...newDialogue, ...here };
    const position = positionOf(dialogue);
    expect(isSamePosition(position, positionOf(withText(dialogue, MONTHS, '1')))).toBe(true);
    expect(isSamePosition(position, positionOf(asking(dialogue, PENSION)))).toBe(false);
    expect(isSamePosition(position, { ...position, roles: ['working', 'seeking'] })).toBe(false);
  });
});

describe('going back to a position', () => {
  const search = '?flexible-employment.months=3&who=working';

  it('keeps the current answers', () => {
    const now = withText({ ...newDialogue, ...here, asking: PENSION }, MONTHS, '12');
    expect(atPosition(now, here, null, search)).toMatchObject({
      ...here,
      texts: { [MONTHS]: '12' },
    });
  });

  it('restores the answers of the address after a restart', () => {
    expect(atPosition(newDialogue, here, null, search)).toMatchObject({
      ...here,
      texts: { [MONTHS]: '3' },
    });
  });

  it('restores the texts of the state, not what the address has in their place', () => {
    const state = { estimate: here, texts: { [MONTHS]: '约半年', [PENSION]: 'true' } };
    const omitted = '?flexible-employment.months=略&flexible-employment.pension=true&who=working';
    const { situation, rejected } = situationOfEntry(state, omitted);
    expect(situation.texts).toEqual({ [MONTHS]: '约半年', [PENSION]: 'true' });
    expect(rejected).toEqual([]);
    expect(atPosition(newDialogue, here, state, omitted)).toMatchObject({
      texts: { [MONTHS]: '约半年' },
    });
  });
});
