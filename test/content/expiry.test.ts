import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import {
  endedSince,
  endingSoon,
  endingsOf,
  marksAsEnded,
  staleDocuments,
} from '../../scripts/expiry.ts';
import { type IsoDate, measures } from '../../src/policy/index.ts';

const endings = endingsOf(measures);

/** A span as shown on pages, and as written by a build on some day. */
const sign = (through: IsoDate, builtOn: IsoDate) =>
  `<span class="status-sign" data-from="2021-10-01" data-through="${through}"${through < builtOn ? ' data-lifecycle="ended"' : ''}>`;

/** The pages with ending periods, as written by a build on some day. */
function pagesBuiltOn(day: IsoDate): Map<string, string> {
  const pages = new Map<string, string>();
  for (const { page, through } of endings)
    pages.set(page, (pages.get(page) ?? '') + sign(through, day));
  return pages;
}

describe('everything that can end', () => {
  test.each([
    ['the plan (#plan/plan.ts)', '2023-12-31'],
    ['the measure work-injury-rate-cut (#plan/measures)', '2022-04-30'],
    ['the measure unemployment-rate-cut (#plan/measures)', '2022-04-30'],
    ['the measure disability-levy (#plan/measures)', '2022-12-31'],
    ['the later policy rates-2024 beside unemployment-rate-cut (#plan/measures)', '2025-12-31'],
    ['the later policy levy-tiers-2023 beside disability-levy (#plan/measures)', '2027-12-31'],
  ])('includes %s, on %s', (what, through) => {
    expect(endings).toContainEqual(expect.objectContaining({ what, through }));
  });

  test('does not include measures that end with the plan', () => {
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
  ])('is reported %s', (_, built, on, count) => {
    expect(endedSince(endings, pagesBuiltOn(built), on)).toHaveLength(count);
  });

  test('is everything for a build on the plan’s first day', () => {
    expect(endedSince(endings, pagesBuiltOn('2021-10-01'), '2028-01-01')).toHaveLength(
      endings.length,
    );
  });
});

describe('what ends soon', () => {
  test.each<[IsoDate, number]>([
    ['2027-11-30', 0],
    ['2027-12-01', 1],
    ['2027-12-31', 1],
    ['2028-01-01', 0],
  ])('on %s is reported within thirty days', (on, count) => {
    expect(endingSoon(endings, on)).toHaveLength(count);
  });
});

describe('an outside document', () => {
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
    const reported = staleDocuments(documents, on).map((line) => /again: (\S+)/.exec(line)?.[1]);
    expect(reported).toEqual(numbers);
  });
});

describe('a page', () => {
  const ending = { what: 'it', through: '2022-04-30', page: 'plan/' } as const;

  test.each([
    ['marks it where all signs of its end do', sign('2022-04-30', '2022-05-01'), true],
    [
      'does not where one is left',
      sign('2022-04-30', '2022-05-01') + sign('2022-04-30', '2022-04-30'),
      false,
    ],
    [
      'is not asked of other ends',
      sign('2022-04-30', '2022-05-01') + sign('2027-12-31', '2022-05-01'),
      true,
    ],
  ])('%s', (_, html, marks) => {
    expect(marksAsEnded(html, ending)).toBe(marks);
  });

  test.each(['', '<html>', sign('2022-05-01', '2023-01-01')])(
    '“%s” is not a page of this plan',
    (html) => {
      expect(() => marksAsEnded(html, ending)).toThrow(
        'plan/ shows nothing that ends on 2022-04-30',
      );
    },
  );
});

describe('npm run check:expiry', () => {
  const folder = mkdtempSync(join(tmpdir(), 'expiry-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const script = fileURLToPath(new URL('../../scripts/check-expiry.ts', import.meta.url));

  function write(pages: ReadonlyMap<string, string> | null): void {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    for (const [page, html] of pages ?? []) {
      mkdirSync(join(folder, page), { recursive: true });
      writeFileSync(join(folder, page, 'index.html'), html);
    }
  }

  const run = (...args: string[]) =>
    new Promise<{ status: number | null; said: string }>((resolve) => {
      const child = spawn(process.execPath, [script, ...args]);
      let said = '';
      for (const stream of [child.stdout, child.stderr])
        stream.setEncoding('utf8').on('data', (text) => {
          said += text;
        });
      child.on('close', (status) => resolve({ status, said }));
    });

  test.each([
    ['nothing is due', 0, '2026-11-24', '2026-12-01', 'Nothing ended, ends soon, or is stale.'],
    ['something ended', 1, '2022-04-30', '2022-05-01', 'Ended: the measure work-injury-rate-cut'],
    ['something ends soon', 1, '2023-11-01', '2023-12-01', 'Ends soon: the plan'],
    ['a fact is stale', 1, '2027-11-25', '2027-11-25', 'Look up again: 财税〔2015〕72号'],
    ['there is no build', 2, null, '2026-12-01', 'index.html is not there. Run `npm run build`'],
    ['the day does not exist', 2, '2026-11-24', '2026-02-30', '--on 2026-02-30 is not a date'],
  ] as const)('if %s, exits with %i', async (_, status, built, on, reported) => {
    write(built && pagesBuiltOn(built));
    const result = await run('--site', folder, '--on', on);
    expect(result.said).toContain(reported);
    expect(result.status).toBe(status);
  });

  test('exits with 2 for pages of another site', async () => {
    write(new Map([...pagesBuiltOn('2026-11-24').keys()].map((page) => [page, '<html>'])));
    const { status, said } = await run('--site', folder, '--on', '2026-12-01');
    expect([status, said]).toEqual([2, expect.stringContaining('Is it a build of this plan?')]);
  });

  test('reads the published site, also in a folder of its host', async () => {
    write(pagesBuiltOn('2022-04-30'));
    const server = createServer(({ url = '' }, response) => {
      const page = url.replace('/employment-plan/', '');
      if (!endings.some((ending) => ending.page === page)) response.statusCode = 404;
      response.end(response.statusCode === 200 && readFileSync(join(folder, page, 'index.html')));
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const asked = await run('--site', `${address}/employment-plan`, '--on', '2022-05-01');
    const elsewhere = await run('--site', `${address}/other/`, '--on', '2022-05-01');
    server.close();
    expect([asked.status, asked.said]).toEqual([1, expect.stringContaining('Ended: the measure')]);
    expect([elsewhere.status, elsewhere.said]).toEqual([2, expect.stringContaining('answers 404')]);
  });

  test('rejects an unknown option', async () => {
    write(pagesBuiltOn('2026-11-24'));
    expect((await run('--site', folder, '--om', '2026-12-01')).status).toBe(2);
  });
});
