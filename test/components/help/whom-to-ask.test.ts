import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { WhomToAsk } from '../../../src/components/help/WhomToAsk.tsx';
import { whomToAskLines } from '../../../src/components/help/whom-to-ask.ts';
import { helpLines, measures, sources } from '../../../src/policy/index.ts';

test('the only telephone numbers are 12333 and 12345, each from a document that was read completely', () => {
  expect(helpLines.map(({ number }) => number)).toEqual(['12333', '12345']);
  const readings = helpLines.map(({ document }) => sources[document].reading);
  expect(readings).toEqual(['full', 'full']);
});

test('the only department of a measure is the only one to ask', () => {
  expect(whomToAskLines(['市人力资源社会保障局'])[0]).toBe('先问市人力资源社会保障局。');
});

describe.each(measures)('for $id', ({ departments }) => {
  const text = whomToAskLines(departments).join('\n');
  const page = render(h(WhomToAsk, { departments })).replace(/<[^>]*>/g, '');

  test('the lead department is first, then the others, then the telephone numbers with their documents', () => {
    const [lead, ...others] = departments;
    expect(text.startsWith(`先问${lead}`)).toBe(true);
    for (const other of others) expect(text).toContain(other);
    for (const { number, document } of helpLines) {
      expect(text).toContain(number);
      expect(text).toContain(sources[document].number);
      expect(text).toContain(sources[document].checkedOn);
    }
    expect(text).toContain('方案之外');
  });

  test('the page and the copied text are the same', () => {
    expect(page).toBe(text.replace('\n', ''));
  });
});
