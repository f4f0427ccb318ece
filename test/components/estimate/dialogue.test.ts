import { describe, expect, it } from 'vitest';
import { changed, startOf, undone } from '../../../src/components/calculator/form/history.ts';
import {
  asking,
  moved,
  newDialogue,
  previous,
  withSkip,
  withText,
} from '../../../src/components/estimate/dialogue.ts';

const MONTHS = 'flexible-employment.months';
const newHistory = startOf(newDialogue);
const PENSION = 'flexible-employment.pension';

describe('an undo step', () => {
  it('reverts a whole answer, not a letter', () => {
    const one = changed(newHistory, withText(newDialogue, MONTHS, '1'), MONTHS);
    const two = changed(one, withText(one.now, MONTHS, '12'), MONTHS);
    expect(two.now.texts).toEqual({ [MONTHS]: '12' });
    expect(undone(two).now).toEqual(newDialogue);
  });

  it('reverts an answer, not the navigation between questions', () => {
    const given = changed(newHistory, withText(newDialogue, MONTHS, '1'), MONTHS);
    const on = moved(given, asking(given.now, PENSION));
    expect(undone(on).now.texts).toEqual({});
  });

  it('reverts a restart', () => {
    const given = changed(newHistory, withText(newDialogue, MONTHS, '1'), MONTHS);
    expect(undone(changed(given, newDialogue)).now.texts).toEqual({ [MONTHS]: '1' });
  });

  it('changes nothing at the start', () => {
    expect(undone(newHistory)).toEqual(newHistory);
  });
});

describe('a question', () => {
  it('is either answered or skipped', () => {
    const skipped = withSkip(withText(newDialogue, MONTHS, '1'), MONTHS);
    expect(skipped).toMatchObject({ texts: {}, skipped: [MONTHS] });
    expect(withText(skipped, MONTHS, '2')).toMatchObject({ texts: { [MONTHS]: '2' }, skipped: [] });
  });

  it('has a previous one, also from the end', () => {
    const second = asking(asking(newDialogue, PENSION), MONTHS);
    expect(previous(second)).toBe(PENSION);
    expect(previous(asking(second, null))).toBe(MONTHS);
    expect(previous(asking(newDialogue, PENSION))).toBe(null);
  });

  it('keeps its number if it is asked again', () => {
    const back = asking(asking(asking(newDialogue, PENSION), MONTHS), PENSION);
    expect(back.asked).toEqual([PENSION, MONTHS]);
  });
});
