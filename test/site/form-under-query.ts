import type { Page } from 'playwright-core';
import { readField, type SimpleField } from '../../src/components/calculator/form/reading.ts';
import { visible } from '../../src/policy/core/clean.ts';
import { type Measure, type NamedField, quoteTyped } from '../../src/policy/index.ts';

/** The length at which the list of reported parameters cuts a name, in characters. */
const LONGEST_NAME = 80;

/** What a form shows under a query. */
export interface Seen {
  /** The inputs, with what stands in them; a radio only where it is picked. */
  inputs: { name: string; value: string }[];
  /** Names of the parameters that are told not to fit. */
  stale: string[];
  /** Elements that the site never makes, and whether code from a query ran. */
  foreign: number;
}

interface Remounting {
  query: string;
  /** What stands in the element that wakes the form. */
  inside: string;
}

// Runs in the page, so it takes nothing from here. The form as the server sends it, before it wakes, comes
// by a request whose answer is parsed as a document: under Trusted Types no text could become one.
const remountedUnder = async ({ query, inside }: Remounting): Promise<Seen> => {
  const kept = window as unknown as {
    asleep?: Promise<Document>;
    hasAnswered?: boolean;
    attacked?: unknown;
  };
  kept.asleep ??= new Promise<Document>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.responseType = 'document';
    request.onload = () => resolve(request.response as Document);
    request.onerror = reject;
    request.open('GET', location.pathname);
    request.send();
  });
  const wakerIn = (root: Document) => {
    const waker = root.querySelector(inside)?.closest('plan-calculator, plan-estimate');
    if (!waker) throw new Error(`Nothing wakes ${inside}.`);
    return waker;
  };
  history.replaceState(null, '', location.pathname + query);
  const waker = document.importNode(wakerIn(await kept.asleep), true);
  wakerIn(document).replaceWith(waker);
  // An address that brings no situation leaves the estimate asleep until an identity is ticked.
  const names = [...new URLSearchParams(query).keys()];
  if (waker.matches('plan-estimate') && names.every((name) => name === 'on')) {
    waker.querySelector('input')?.dispatchEvent(new Event('change', { bubbles: true }));
  }
  const awake = () => waker.querySelector(inside)?.getAttribute('data-awake') === 'true';
  const deadline = performance.now() + 20_000;
  while (!awake()) {
    if (performance.now() > deadline) throw new Error(`${inside} does not wake under ${query}`);
    await new Promise(requestAnimationFrame);
  }
  // The answers are drawn with the first look at the day; what does not fit, once the core is there as well.
  const answered = () => waker.querySelector('.calc-stale, .calc-headline, .estimate') !== null;
  for (let frames = kept.hasAnswered ? 15 : 600; frames > 0; frames--) {
    await new Promise(requestAnimationFrame);
    if (answered()) break;
  }
  kept.hasAnswered ||= answered();
  const inputs = [
    ...waker.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea'),
  ];
  return {
    inputs: inputs
      .filter((input) => input.type !== 'radio' || (input as HTMLInputElement).checked)
      .map(({ name, id, value }) => ({ name: name || id, value })),
    stale: [...waker.querySelectorAll('.calc-stale code')].map(
      ({ textContent }) => textContent ?? '',
    ),
    foreign:
      document.querySelectorAll('img, iframe, object, embed, base').length +
      waker.querySelectorAll('script').length +
      Number('attacked' in kept || 'polluted' in {}),
  };
};

/** Mounts the form that holds `inside` anew under a query, as a reader finds it who follows such a link. */
export const formUnder = (page: Page, inside: string, query: string): Promise<Seen> =>
  page.evaluate(remountedUnder, { query, inside });

/** What the search page shows under a query, as a reader finds it who goes back to it. */
export const searchUnder = (page: Page, query: string): Promise<{ q: string; foreign: number }> =>
  page.evaluate(async (asked) => {
    history.pushState(null, '', location.pathname + asked);
    dispatchEvent(new PopStateEvent('popstate'));
    const list = document.querySelector<HTMLElement>('[data-results]');
    const deadline = performance.now() + 20_000;
    while (list?.dataset.state !== 'done') {
      if (performance.now() > deadline) throw new Error(`The search does not end under ${asked}`);
      await new Promise(requestAnimationFrame);
    }
    const input = document.querySelector<HTMLInputElement>('main [data-search-input]');
    return {
      q: input?.value ?? '',
      foreign:
        document.querySelectorAll('img, iframe, object, embed, base, main script:not([src])')
          .length + Number('attacked' in window || 'polluted' in {}),
    };
  }, query);

/** An input of one line drops line breaks by itself. */
const oneLine = (text: string) => text.replace(/[\r\n]/g, '');

function isShown(id: string, field: NamedField, parameter: string, { inputs }: Seen): boolean {
  const values = inputs
    .filter(({ name }) => name.startsWith(`${id}.${field.name}`))
    .map(({ value }) => value);
  if (field.kind === 'rows' || field.kind === 'counts') {
    // A byte order mark before a list is no part of it; spreadsheets put it there, and it is dropped.
    const list = parameter.replace(/^\uFEFF/, '');
    const cells = list.split(/[;,]/).filter((cell) => cell.trim() !== '');
    const shown = oneLine(values.join('\t'));
    const readable = (cell: string) => {
      try {
        return decodeURIComponent(cell);
      } catch {
        return cell;
      }
    };
    // A cell with tabs or quotation marks is written in quotation marks of its own.
    return cells.every((cell) =>
      shown.replace(/"/g, '').includes(oneLine(readable(cell)).replace(/"/g, '')),
    );
  }
  if (field.kind === 'yes-no' || field.kind === 'choice') {
    const reading = readField(field as SimpleField, parameter);
    return reading.is === 'value' && values.includes(String(reading.value));
  }
  return values.includes(oneLine(parameter));
}

/** Whether a parameter is among those reported: a long name is cut, an invisible character shown by its code point. */
const isReported = (name: string, { stale }: Seen) =>
  stale.includes(quoteTyped(name, LONGEST_NAME).slice(1, -1));

/** What of a query a calculator neither shows nor names, and markup that came of it; empty where all is well. */
export function lostFrom({ id, fields }: Measure, query: string, seen: Seen): string[] {
  const first = new Set<string>();
  const lost = [...new URLSearchParams(query)].flatMap(([name, parameter]) => {
    if (!name.startsWith(`${id}.`)) return [];
    const field = fields.find((one) => name === `${id}.${one.name}`);
    const named = isReported(name, seen);
    if (!field) return named ? [] : [`${name} is not named`];
    if (first.has(name)) return named ? [] : [`the second ${name} is not named`];
    if (visible(parameter).trim() === '') return [];
    first.add(name);
    return named || isShown(id, field, parameter, seen) ? [] : [`${name}=${parameter} is lost`];
  });
  return seen.foreign > 0 ? [...lost, `${seen.foreign} elements came of it`] : lost;
}
