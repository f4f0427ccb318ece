import { beforeAll, describe, expect, test } from 'vitest';
import { progressOf } from '../../../src/components/estimate/progress.ts';
import { promisedTo } from '../../../src/components/estimate/result/promised-to.ts';
import { loadEverything } from './catalogue.ts';

beforeAll(loadEverything);

const HIRED_VETERANS = 'art_4__para_2__sent_1';

const askingOf = (roles: readonly string[]) =>
  progressOf({ roles, texts: {}, skipped: [], services: false }, '2022-01-01').asking;

const clausesFor = (roles: readonly string[]) =>
  promisedTo(askingOf(roles)).map(({ clause }) => clause);

describe('the promises without a measure', () => {
  test('are those to the chosen roles', () => {
    expect(clausesFor(['disabled'])).toEqual(['art_4__para_2__sent_2']);
    expect(clausesFor(['village'])).toEqual([]);
    // 返乡创业人员 are one of the six kinds of 第三条第二款第3句.
    expect(clausesFor(['farmer'])).toEqual(['art_3__para_2__sent_3']);
    // 第三条第四款第2句 is about people who work without an employment relation; its measure asks their unit.
    expect(clausesFor(['working'])).toContain('art_3__para_4__sent_2');
  });

  test('are kept beside a measure of the same clause for another role', () => {
    expect(clausesFor(['veteran', 'employer'])).toContain(HIRED_VETERANS);
  });

  test('are replaced by a measure of the same clause for the role', () => {
    const asking = askingOf(['veteran', 'employer']);
    const candidates = asking.candidates.map((one) =>
      one.measure.id === 'veteran-hire'
        ? { ...one, measure: { ...one.measure, roles: ['veteran'] } }
        : one,
    );
    const clauses = promisedTo({ ...asking, candidates }).map(({ clause }) => clause);
    expect(clauses).not.toContain(HIRED_VETERANS);
    expect(clauses).toContain('art_3__para_2__sent_3');
  });
});
