import { readdirSync, readFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { hashSource } from '../../src/layouts/hash-source.ts';
import { useBrowser } from './browser.ts';
import { calculatorPath, fillIn, hydratedCalculator, inputOf, paste } from './calculator-page.ts';

const openPage = useBrowser();

const now = '2026-11-24T09:00:00+08:00';
const ID = 'flexible-employment';
/** Markup that would set `window.attacked` and add elements wherever it was inserted as HTML. */
const MARKUP = `"'><img src=x onerror=attacked=1><svg onload=attacked=1></svg><script>attacked=1</script>`;
const query = (parameters: Record<string, string>) => `?${new URLSearchParams(parameters)}`;

/** No injected code ran, and no injected element or handler is in the page. */
async function expectNoInjection(page: Page): Promise<void> {
  const found = await page.evaluate(() => ({
    ran: 'attacked' in window || 'polluted' in {},
    elements: [...document.querySelectorAll('img, iframe, object, embed, base, svg[onload]')]
      .length,
    handlers: [...document.querySelectorAll('*')].filter((one) =>
      one.getAttributeNames().some((name) => name.startsWith('on')),
    ).length,
  }));
  expect(found).toEqual({ ran: false, elements: 0, handlers: 0 });
}

describe('every built page', () => {
  const dist = fileURLToPath(new URL('../../dist', import.meta.url));
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => ({ name, html: readFileSync(join(dist, name), 'utf8') }));

  test('is found by this test', () => {
    expect(pages.length).toBeGreaterThanOrEqual(16);
  });

  test.each(pages)(
    'has a content security policy with the hashes of its inline code, no other code, and trusted types: $name',
    ({ html }) => {
      const policy =
        /<meta http-equiv="content-security-policy" content="([^"]*)">/.exec(html)?.[1] ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy).toContain(';trusted-types service-worker');
      expect(policy).not.toMatch(/'unsafe-|strict-dynamic|https?:|\*/);
      // A policy in the page applies only to what follows it.
      const before = html.slice(0, html.indexOf('http-equiv="content-security-policy"'));
      expect(before).not.toMatch(/<(?:script|style|link)\b/);
      const inPage = (element: string) =>
        [...html.matchAll(new RegExp(`<${element}\\b([^>]*)>(.*?)</${element}>`, 'gs'))]
          .filter(([, attributes = '']) => !/ src=|application\/ld\+json/.test(attributes))
          .map(([, , text = '']) => hashSource(text));
      const named = (directive: string) =>
        new RegExp(`${directive} ([^;]*)`).exec(policy)?.[1]?.match(/'sha256-[^']+'/g) ?? [];
      expect(named('script-src')).toEqual(inPage('script'));
      expect(named('style-src')).toEqual(inPage('style'));
      expect(html).not.toMatch(/<[^>]*\s(?:style|on[a-z]+)=/);
    },
  );

  test.each(pages)('has no style attribute and no event handler attribute: $name', ({ html }) => {
    const tags =
      html.replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '').match(/<[a-z][^<>]*>/gi) ?? [];
    expect(
      tags.filter((tag) => /\s(?:style|on[a-z]+)=/i.test(tag.replace(/"[^"]*"/g, '""'))),
    ).toEqual([]);
  });
});

describe('a value in a link', () => {
  test.each<[string, string, Record<string, string>]>([
    ['a pick and a number', ID, { pension: MARKUP, months: MARKUP }],
    ['money and a month', 'work-injury-rate-cut', { monthlyBase: MARKUP, from: MARKUP }],
    ['a choice and a day', 'team-prize-difference', { medal: MARKUP, awardedOn: MARKUP }],
    ['a table', 'veteran-hire', { employer: 'enterprise', hires: `${MARKUP},${MARKUP};,,1` }],
    ['twelve numbers', 'domestic-service-headcount', { monthlyHeadcounts: `${MARKUP},1` }],
  ])('is not interpreted as markup in %s of a calculator', async (_, id, answers) => {
    const named = Object.entries(answers).map(([name, value]) => [`${id}.${name}`, value]);
    const { page } = await openPage(calculatorPath(id) + query(Object.fromEntries(named)), { now });
    const calculator = await hydratedCalculator(page, id);
    await expect.poll(() => calculator.innerHTML()).toContain('img src=x');
    await calculator.getByRole('button', { name: '计算' }).click();
    await calculator.locator('.calc-problems').waitFor();
    await expectNoInjection(page);
  });

  test('is not interpreted as markup in an unknown parameter’s name, which is reported', async () => {
    const { page } = await openPage(`/articles/5/${query({ [`${ID}.${MARKUP}`]: MARKUP })}`, {
      now,
    });
    const calculator = await hydratedCalculator(page, ID);
    await expect
      .poll(() => calculator.locator('.calc-stale').innerText())
      .toContain(MARKUP.slice(0, 20));
    await expectNoInjection(page);
  });

  test('is not interpreted as markup in ?on=', async () => {
    const { page } = await openPage(`/articles/5/${query({ on: MARKUP })}`, { now });
    expect(await page.locator('[data-refused]').innerText()).toContain('<img src=x');
    await expectNoInjection(page);
  });

  test('is not interpreted as markup in a search query or its filters', async () => {
    const parameters = { q: `残疾人${MARKUP}`, kind: MARKUP, who: MARKUP, state: MARKUP };
    const { page } = await openPage(`/search/${query(parameters)}`, { now });
    await expect.poll(() => page.locator('[data-results]').getAttribute('data-state')).toBe('done');
    expect(await page.locator('main [data-search-input]').inputValue()).toContain(MARKUP);
    await expectNoInjection(page);
  });

  test('is not interpreted as markup in an estimate', async () => {
    const parameters = { who: MARKUP, skip: MARKUP, [`${ID}.months`]: MARKUP, [MARKUP]: MARKUP };
    const { page } = await openPage(`/estimate/${query(parameters)}`, { now });
    await expect.poll(() => page.locator('.calc-stale').first().innerText()).toContain('<img');
    await expectNoInjection(page);
  });

  // One page each: going from one anchor to another loads no page.
  test.each([
    ['markup', MARKUP],
    ['a name that every object has', '__proto__'],
    ['a broken escape', '%E0%A4%A'],
  ])('is not interpreted as markup in an anchor, which is reported: %s', async (_, anchor) => {
    const { page } = await openPage(`/articles/5/#${anchor}`, { now });
    await expect
      .poll(() => page.locator('[data-unknown-params]').innerText())
      .toMatch(/^#.*：这一页没有这个位置/m);
    await expectNoInjection(page);
  });

  test('does not change a prototype', async () => {
    const names = [
      '__proto__.polluted',
      `${ID}.__proto__`,
      `${ID}.__proto__.polluted`,
      'constructor.prototype.polluted',
      `${ID}.constructor`,
    ];
    const parameters = Object.fromEntries(names.map((name) => [name, '1']));
    for (const [path, ready, report] of [
      ['/articles/5/', '[data-hydrated=true]', '.calc-stale'],
      ['/estimate/', '[data-hydrated=true]', '.calc-stale'],
      ['/search/', '[data-state=done]', '[data-unknown-params]'],
    ] as const) {
      const { page } = await openPage(path + query(parameters), { now });
      if (path === '/articles/5/') await hydratedCalculator(page, ID);
      await page.locator(ready).first().waitFor({ state: 'attached' });
      await expect
        .poll(() => page.locator(report).first().innerText(), { message: path })
        .toContain(`${ID}.constructor`);
      await expectNoInjection(page);
    }
  });

  test('is used once if the parameter occurs twice, and the second one is reported', async () => {
    const { page } = await openPage(`/articles/5/?${ID}.months=12&${ID}.months=600`, { now });
    const calculator = await hydratedCalculator(page, ID);
    await expect.poll(() => inputOf(page, ID, 'months').inputValue()).toBe('12');
    expect(await calculator.locator('.calc-stale').innerText()).toContain(
      '“灵活就业缴社会保险费的月数”写了两次',
    );
  });

  test.each([
    ['of characters that are not text', '\u0000\uFFFF\uFFFD'],
    ['of half a surrogate pair', '%ED%A0%80'],
  ])('%s is reported as invalid and gives no result', async (_, sent) => {
    const { page } = await openPage(`/articles/5/${query({ [`${ID}.months`]: sent })}`, { now });
    const calculator = await hydratedCalculator(page, ID);
    await expect.poll(() => calculator.locator('.calc-stale').innerText()).toContain('没认出来');
    expect(await calculator.locator('.calc-headline').count()).toBe(0);
  });

  test.each([
    ['that change the writing direction', '\u202E12\u202C'],
    ['without width', '1\u200B2\u2060'],
  ])('is read without invisible characters %s', async (_, sent) => {
    const answers = { pension: 'true', medical: 'true', months: sent };
    const named = Object.entries(answers).map(([name, value]) => [`${ID}.${name}`, value]);
    const { page } = await openPage(`/articles/5/${query(Object.fromEntries(named))}`, { now });
    const calculator = await hydratedCalculator(page, ID);
    await expect.poll(() => calculator.locator('.calc-sum').innerText()).toContain('3,276.00');
  });

  test.each([
    ['a number', `/articles/5/?${ID}.months=${'1,'.repeat(3500)}#${ID}`],
    ['a table', `/articles/4/?veteran-hire.hires=${',;'.repeat(3500)}#veteran-hire`],
    ['a search', `/search/?q=${encodeURIComponent('第 一 条 '.repeat(200))}`],
    ['a list of questions to skip', `/estimate/?who=working&skip=${'x,'.repeat(3500)}`],
  ])('of any length is handled: %s', async (_, path) => {
    const { page } = await openPage(path, { now });
    await expect
      .poll(() => page.locator('[data-hydrated=true], [data-state=done]').count())
      .toBeGreaterThan(0);
    await expectNoInjection(page);
  });
});

describe('input that is typed, pasted or stored', () => {
  test('is not interpreted as markup in a list or in its table view', async () => {
    const { page } = await openPage('/articles/4/', { now });
    const calculator = await hydratedCalculator(page, 'veteran-hire');
    await paste(
      inputOf(page, 'veteran-hire', 'hires.0.dischargedOn'),
      `2021-06-01\t${MARKUP}\t12\n${MARKUP}\t\t`,
    );
    await expect.poll(() => calculator.innerText()).toContain('已粘贴 2 行');
    await calculator.getByRole('button', { name: '计算' }).click();
    await calculator.locator('.calc-problems').waitFor();
    await calculator.getByRole('button', { name: '从表格粘贴' }).click();
    await calculator.locator('textarea.calc-table').waitFor();
    expect(await calculator.locator('textarea.calc-table').inputValue()).toContain('<img src=x');
    await expectNoInjection(page);
  });

  test('is not interpreted as markup in an error, a result or the print sheet', async () => {
    const { page } = await openPage('/articles/1/', {
      now,
      preparePage: (page) =>
        page.addInitScript(() => {
          window.print = () => {};
        }),
    });
    const calculator = await hydratedCalculator(page, 'work-injury-rate-cut');
    const typed = { monthlyBase: '500000', ratePercent: '0.4', from: '2021-10', through: MARKUP };
    await fillIn(page, 'work-injury-rate-cut', typed);
    await calculator.getByRole('button', { name: '计算' }).click();
    await expect.poll(() => calculator.locator('.calc-problems').innerText()).toContain('没认出来');
    await fillIn(page, 'work-injury-rate-cut', { through: '2022-06' });
    await calculator.getByRole('button', { name: '打印' }).press('Enter');
    await page.locator('.calc-sheet').waitFor({ state: 'attached' });
    await expectNoInjection(page);
  });

  test('is not interpreted as markup in stored display settings', async () => {
    const { page } = await openPage('/', {
      now,
      preparePage: (page) =>
        page.addInitScript((markup) => {
          localStorage.setItem('theme', markup);
          localStorage.setItem('care', markup);
        }, MARKUP),
    });
    await page.locator('[data-display=theme]').click();
    await expectNoInjection(page);
  });

  test('is not read from messages of other windows or from window.name', async () => {
    const { page } = await openPage('/articles/5/', { now });
    await hydratedCalculator(page, ID);
    // Listeners run in the order in which they were added, so those of the page have run by then.
    await page.evaluate((markup) => {
      window.name = markup;
      const received = new Promise((done) => addEventListener('message', done, { once: true }));
      postMessage(
        JSON.parse(`{ "html": ${JSON.stringify(markup)}, "__proto__": { "polluted": 1 } }`),
        '*',
      );
      return received.then(() => {});
    }, MARKUP);
    await expectNoInjection(page);
    await page.reload();
    await hydratedCalculator(page, ID);
    expect(await page.evaluate(() => window.name)).toBe(MARKUP);
    await expectNoInjection(page);
  });
});

/** Code to run in the page: source text, or a function that gets the address of another host. */
type Attack = string | ((elsewhere: string) => unknown);

describe('injected markup', () => {
  /**
   * Loads the page again for each attack. Expects that it did not run and that the browser reports the reason,
   * in the error thrown or in the console.
   */
  async function expectRefused(attacks: readonly [string, Attack, RegExp][]): Promise<void> {
    const { page, errors, foreignRequests } = await openPage('/404.html', { expectErrors: true });
    const home = page.url();
    for (const [name, run, refusal] of attacks) {
      await page.goto(home);
      errors.length = 0;
      const thrown = await page
        .evaluate(run, 'http://127.0.0.1:9')
        .then(String, (error: Error) => error.message);
      await expect
        .poll(() => `${thrown}\n${errors.join('\n')}`, { message: name })
        .toMatch(refusal);
      expect(await page.evaluate(() => 'attacked' in window), name).toBe(false);
      foreignRequests.length = 0;
    }
  }

  const code: [string, Attack, RegExp][] = [
    ['a handler', () => document.body.setAttribute('onclick', 'attacked=1'), /TrustedScript/],
    [
      'a script',
      () => {
        const script = document.createElement('script');
        script.append('window.attacked=1');
        document.body.append(script);
      },
      /script/i,
    ],
    [
      'a script of another host',
      (elsewhere) => {
        document.createElement('script').src = `${elsewhere}/x.js`;
      },
      /TrustedScriptURL/,
    ],
    [
      'a module from a data: URL',
      `import('data:text/javascript,window.attacked=1')`,
      /script-src|Failed to fetch/,
    ],
    [
      'a javascript: link',
      () => {
        const link = document.createElement('a');
        link.href = 'javascript:attacked=1';
        document.body.append(link);
        link.click();
      },
      /script-src|javascript:|TrustedScript/i,
    ],
    [
      'a style',
      () => {
        const style = document.createElement('style');
        style.append('body { display: none }');
        document.body.append(style);
      },
      /style-src/,
    ],
    [
      'a frame',
      (elsewhere) => {
        const frame = document.createElement('iframe');
        frame.src = elsewhere;
        document.body.append(frame);
      },
      /frame-src/,
    ],
    [
      // In a timer, because code that the test itself evaluates is exempt from the policy.
      'a function from source text',
      () => setTimeout(() => new Function('window.attacked=1')()),
      /EvalError|TrustedScript/,
    ],
    [
      'a worker',
      () => new Worker(URL.createObjectURL(new Blob(['1']))),
      /TrustedScriptURL|worker-src/,
    ],
  ];

  test('cannot run code', () => expectRefused(code));

  const texts: [string, Attack][] = [
    [
      'innerHTML',
      () => {
        document.body.innerHTML = '<b>x</b>';
      },
    ],
    ['insertAdjacentHTML', () => document.body.insertAdjacentHTML('beforeend', '<b>x</b>')],
    ['document.write', () => document.write('<b>x</b>')],
    ['createContextualFragment', () => document.createRange().createContextualFragment('<b>x</b>')],
    ['DOMParser', () => new DOMParser().parseFromString('<b>x</b>', 'text/html')],
    ['setTimeout with source text', () => setTimeout('window.attacked=1')],
  ];

  test('cannot insert text as markup', () =>
    expectRefused(texts.map(([name, run]) => [name, run, /Trusted(?:HTML|Script)|unsafe-eval/])));

  test('cannot create a trusted types policy', () => {
    const makePolicy: Attack = () =>
      (
        window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): object } }
      ).trustedTypes.createPolicy('default', { createHTML: (html: string) => html });
    return expectRefused([['a policy', makePolicy, /disallowed/]]);
  });

  test('cannot change the base address of links', () => {
    const setBase: Attack = (elsewhere) => {
      const base = document.createElement('base');
      base.href = elsewhere;
      document.head.prepend(base);
      if (document.baseURI.startsWith(elsewhere)) Object.assign(window, { attacked: true });
    };
    return expectRefused([['a base', setBase, /base-uri/]]);
  });

  const senders: [string, Attack][] = [
    ['a request', (elsewhere) => fetch(elsewhere)],
    [
      'an image',
      (elsewhere) => {
        new Image().src = `${elsewhere}/x.png`;
      },
    ],
    ['a beacon', (elsewhere) => navigator.sendBeacon(elsewhere, 'x')],
    ['a socket', (elsewhere) => new WebSocket(elsewhere.replace('http', 'ws'))],
    ['a stream', (elsewhere) => new EventSource(elsewhere)],
    [
      'a form',
      (elsewhere) => {
        const form = document.createElement('form');
        form.action = elsewhere;
        document.body.append(form);
        form.submit();
      },
    ],
  ];

  test('cannot send data to another host', () =>
    expectRefused(
      senders.map(([name, run]) => [name, run, /Content Security Policy|form-action/]),
    ));
});

describe('the server', () => {
  let elsewhere: string;
  let server: Server;

  beforeAll(async () => {
    server = createServer((asked, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(
        `<iframe src="${new URL(asked.url ?? '', 'http://x').searchParams.get('frame')}"></iframe>`,
      );
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    elsewhere = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  test('does not let another site embed a page in a frame', async () => {
    const framed = `${inject('siteUrl')}/articles/5/`;
    const { page, errors } = await openPage(`/?frame=${framed}`, {
      site: elsewhere,
      expectErrors: true,
    });
    const frame = page.frames()[1];
    await expect.poll(() => frame?.url()).toContain('chrome-error:');
    expect(errors.join('\n')).toContain('frame-ancestors');
  });

  test('sends headers and links that isolate windows and omit the referrer', async () => {
    const { page } = await openPage('/about/');
    const open = await page.locator('a[target]:not([rel~=noopener])').count();
    const answer = await page.request.get(page.url());
    expect(open).toBe(0);
    expect(answer.headers()).toMatchObject({
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
  });

  /** The server's answer to a path, sent without normalization. */
  const send = (path: string, headers: Record<string, string> = {}) =>
    new Promise<{ status: number; location: string; body: string }>((resolve, reject) => {
      const { hostname, port } = new URL(inject('siteUrl'));
      request({ hostname, port, path, headers }, (response) => {
        let body = '';
        // A character may be split between chunks.
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          body += chunk;
        });
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            location: response.headers.location ?? '',
            body,
          }),
        );
      })
        .on('error', reject)
        .end();
    });

  test.each([
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/articles/..%2f..%2fpackage.json',
    '/..%5cpackage.json',
    '/%2e%2e%2f%2e%2e%2fetc/passwd',
    '/../dist-other/',
    '/%00',
    '/%E0%A4%A',
    '//evil.example/%2e%2e',
    'http://evil.example/',
  ])('refuses a path that leaves the site’s folder or is malformed: %s', async (path) => {
    const { status, location, body } = await send(path);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(location).toBe('');
    expect(body).not.toMatch(/devDependencies|root:/);
  });

  test('gives the same bytes for any query or request header, so that no cache can be poisoned', async () => {
    const plain = await send('/articles/5/');
    const forged = {
      'x-forwarded-host': 'evil.example',
      'x-original-url': '/evil',
      'x-forwarded-proto': 'evil',
      'accept-language': MARKUP,
    };
    for (const asked of [
      await send(`/articles/5/${query({ q: MARKUP, on: MARKUP })}`),
      await send('/articles/5/?_escaped_fragment_=&utm_source=x'),
      await send('/articles/5/', forged),
    ]) {
      expect(asked).toEqual(plain);
    }
    const redirect = await send(`/articles/5${query({ q: '//evil.example' })}`, forged);
    expect(redirect.location).toBe('/articles/5/?q=%2F%2Fevil.example');
  });
});
