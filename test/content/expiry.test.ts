import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import {
  builtOn,
  endedSince,
  endingSoon,
  endingsOf,
  staleDocuments,
} from '../../scripts/expiry.ts';
import { type IsoDate, measures } from '../../src/policy/index.ts';

const endings = endingsOf(measures);

describe('what can end', () => {
  test.each([
    ['the plan (#plan/plan.ts)', '2023-12-31'],
    ['the measure work-injury-rate-cut (#plan/measures)', '2022-04-30'],
    ['the measure unemployment-rate-cut (#plan/measures)', '2022-04-30'],
    ['the measure disability-levy (#plan/measures)', '2022-12-31'],
    ['the later policy rates-2024 beside unemployment-rate-cut (#plan/measures)', '2025-12-31'],
    ['the later policy levy-tiers-2023 beside disability-levy (#plan/measures)', '2027-12-31'],
  ])('is %s, on %s', (what, through) => {
    expect(endings).toContainEqual({ what, through });
  });

  test('is no measure that ends with the plan', () => {
    expect(endings.filter(({ what }) => what.includes('flexible-employment'))).toEqual([]);
  });
});

describe('what ended since the last build', () => {
  test.each<[string, IsoDate, IsoDate, number]>([
    ['on its last day', '2027-12-31', '2027-12-31', 0],
    ['on the day after, built on its last day', '2027-12-31', '2028-01-01', 1],
    ['on the day after, built on that day', '2028-01-01', '2028-01-01', 0],
    ['years after, built before', '2026-11-24', '2030-01-01', 1],
    ['years after, built after', '2028-01-01', '2030-01-01', 0],
  ])('is told %s', (_, built, on, count) => {
    expect(endedSince(endings, built, on)).toHaveLength(count);
  });

  test('is everything, for a build of the plan’s first day', () => {
    expect(endedSince(endings, '2021-10-01', '2028-01-01')).toHaveLength(endings.length);
  });
});

describe('what ends soon', () => {
  test.each<[IsoDate, number]>([
    ['2027-11-30', 0],
    ['2027-12-01', 1],
    ['2027-12-31', 1],
    ['2028-01-01', 0],
  ])('on %s is told within thirty days', (on, count) => {
    expect(endingSoon(endings, on)).toHaveLength(count);
  });
});

describe('a document from outside', () => {
  const documents = {
    old: { number: '甲', checkedOn: '2026-11-24' },
    leap: { number: '乙', checkedOn: '2024-02-29' },
  } as const;

  test.each<[string, IsoDate, string[]]>([
    ['a year after 29 February', '2025-02-28', []],
    ['a year and a day after 29 February', '2025-03-01', ['乙']],
    ['a year after the check', '2027-11-24', ['乙']],
    ['a year and a day after the check', '2027-11-25', ['甲', '乙']],
  ])('is stale: %s', (_, on, numbers) => {
    const told = staleDocuments(documents, on).map((line) => /again: (\S+)/.exec(line)?.[1]);
    expect(told).toEqual(numbers);
  });
});

describe('the day of the last build', () => {
  test('is read from build.json', () => {
    expect(builtOn('{"day":"2026-11-24"}', 'dist/build.json')).toBe('2026-11-24');
  });

  test.each(['{}', 'null', '{"day":"2026-02-30"}', '{"day":20261124}', '[]'])(
    'is not read from %s',
    (json) => {
      expect(() => builtOn(json, 'dist/build.json')).toThrow('dist/build.json does not say');
    },
  );
});

describe('npm run check:expiry', () => {
  const folder = mkdtempSync(join(tmpdir(), 'expiry-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const script = fileURLToPath(new URL('../../scripts/check-expiry.ts', import.meta.url));
  const run = (build: string | null, ...args: string[]) => {
    const file = join(folder, 'build.json');
    rmSync(file, { force: true });
    if (build !== null) writeFileSync(file, build);
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [script, '--built', file, ...args],
      { encoding: 'utf8' },
    );
    return { status, said: stdout + stderr };
  };
  const built = (day: string) => JSON.stringify({ day });

  test.each([
    [
      'nothing is due',
      0,
      built('2026-11-24'),
      '2026-12-01',
      'Nothing ended, ends soon, or is stale.',
    ],
    [
      'something ended',
      1,
      built('2022-04-30'),
      '2022-05-01',
      'Ended: the measure work-injury-rate-cut',
    ],
    ['something ends soon', 1, built('2023-11-01'), '2023-12-01', 'Ends soon: the plan'],
    ['a fact is stale', 1, built('2027-11-25'), '2027-11-25', 'Look up again: 财税〔2015〕72号'],
    ['there is no build', 2, null, '2026-12-01', 'build.json is not there. Run `npm run build`'],
    ['the build says no day', 2, '{}', '2026-12-01', 'does not say {"day": "YYYY-MM-DD"}'],
    ['the build is no JSON', 2, '<html>', '2026-12-01', 'It could not check'],
    ['the day is no day', 2, built('2026-11-24'), '2026-02-30', '--on 2026-02-30 is no day'],
  ])('where %s, ends with %i', (_, status, build, on, told) => {
    const result = run(build, '--on', on);
    expect(result.said).toContain(told);
    expect(result.status).toBe(status);
  });

  test('refuses an option that it does not know', () => {
    expect(run(built('2026-11-24'), '--om', '2026-12-01').status).toBe(2);
  });
});
