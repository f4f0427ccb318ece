import { beforeAll, describe, expect, it } from 'vitest';
import { asking, newDialogue, withText } from '../../../src/components/estimate/dialogue.ts';
import { atPlace, isSamePlace, placeIn, placeOf } from '../../../src/components/estimate/entry.ts';
import { loadEverything } from './catalogue.ts';

beforeAll(loadEverything);

const MONTHS = 'flexible-employment.months';
const PENSION = 'flexible-employment.pension';
const here = { who: ['working'], asking: MONTHS, asked: [PENSION, MONTHS] } as const;

describe('the position of a history entry', () => {
  it('is read as it was written', () => {
    expect(placeIn({ estimate: here })).toEqual(here);
    const start = { who: [], asking: null, asked: [] };
    expect(placeIn({ estimate: start })).toEqual(start);
  });

  it.each([
    { name: 'a jump within the page', state: null },
    { name: 'the state of another script', state: { page: 2 } },
    { name: 'a question that is gone', state: { estimate: { ...here, asking: 'old.field' } } },
    { name: 'a list with such a question', state: { estimate: { ...here, asked: ['old.field'] } } },
    { name: 'no list', state: { estimate: { ...here, asked: null } } },
    { name: 'identities that are no list', state: { estimate: { ...here, who: 'working' } } },
    { name: 'an identity that is no text', state: { estimate: { ...here, who: [1] } } },
  ])('is null: $name', ({ state }) => {
    expect(placeIn(state)).toBe(null);
  });

  it('differs with the question or the identities, not with an answer', () => {
    const dialogue = { ...newDialogue, ...here };
    const place = placeOf(dialogue);
    expect(isSamePlace(place, placeOf(withText(dialogue, MONTHS, '1')))).toBe(true);
    expect(isSamePlace(place, placeOf(asking(dialogue, PENSION)))).toBe(false);
    expect(isSamePlace(place, { ...place, who: ['working', 'seeking'] })).toBe(false);
  });
});

describe('going back to a position', () => {
  const search = '?flexible-employment.months=3&who=working';

  it('keeps the current answers', () => {
    const now = withText({ ...newDialogue, ...here, asking: PENSION }, MONTHS, '12');
    expect(atPlace(now, here, search)).toMatchObject({ ...here, texts: { [MONTHS]: '12' } });
  });

  it('restores the answers of the address after a restart', () => {
    expect(atPlace(newDialogue, here, search)).toMatchObject({ ...here, texts: { [MONTHS]: '3' } });
  });
});
