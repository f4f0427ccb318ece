import { beforeAll, describe, expect, test } from 'vitest';
import { progressOf } from '../../../src/components/estimate/progress.ts';
import { promisedTo } from '../../../src/components/estimate/result/promised-to.ts';
import { loadEverything } from './catalogue.ts';

beforeAll(loadEverything);

const HIRED_VETERANS = 'art_4__para_2__sent_1';

const askingOf = (who: readonly string[]) =>
  progressOf({ who, texts: {}, skipped: [], services: false }, '2022-01-01').asking;

const clausesFor = (who: readonly string[]) =>
  promisedTo(askingOf(who)).map(({ clause }) => clause);

describe('the promises without a measure', () => {
  test('are those to the identities', () => {
    expect(clausesFor(['disabled'])).toEqual(['art_4__para_2__sent_2']);
    expect(clausesFor(['village'])).toEqual([]);
  });

  test('stand beside a measure of the same clause for another identity', () => {
    expect(clausesFor(['veteran', 'employer'])).toContain(HIRED_VETERANS);
  });

  test('are replaced by a measure of the same clause for the identity', () => {
    const asking = askingOf(['veteran', 'employer']);
    const concerns = asking.concerns.map((one) =>
      one.measure.id === 'veteran-hire'
        ? { ...one, measure: { ...one.measure, roles: ['veteran'] } }
        : one,
    );
    const clauses = promisedTo({ ...asking, concerns }).map(({ clause }) => clause);
    expect(clauses).not.toContain(HIRED_VETERANS);
    expect(clauses).toContain('art_3__para_2__sent_3');
  });
});
