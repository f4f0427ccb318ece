import type { Page } from 'playwright-core';
import { readField, type SimpleField } from '../../src/components/calculator/form/reading.ts';
import { visible } from '../../src/policy/core/clean.ts';
import { type Measure, type NamedField, quoteTyped } from '../../src/policy/index.ts';

/** The length to which a reported parameter name is cut, in characters. */
const LONGEST_NAME = 80;

/** What a form shows under a query. */
export interface Seen {
  /** The inputs with their values; a radio only if it is checked. */
  inputs: { name: string; value: string }[];
  /** The messages about unknown or invalid parameters, and the names of unknown ones. */
  reported: string[];
  /** The number of elements that the site never creates, plus one if code from the query ran. */
  foreign: number;
}

interface Remounting {
  query: string;
  /** A selector inside the custom element that hydrates the form. */
  inside: string;
}

// Runs in the page, so it can use nothing of this module. The form before hydration comes from a request with
// a document as response type, because under Trusted Types a text cannot be parsed.
const remountedUnder = async ({ query, inside }: Remounting): Promise<Seen> => {
  const kept = window as unknown as {
    original?: Promise<Document>;
    hasAnswered?: boolean;
    attacked?: unknown;
  };
  kept.original ??= new Promise<Document>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.responseType = 'document';
    request.onload = () => resolve(request.response as Document);
    request.onerror = reject;
    request.open('GET', location.pathname);
    request.send();
  });
  const hostIn = (root: Document) => {
    const host = root.querySelector(inside)?.closest('plan-calculator, plan-estimate');
    if (!host) throw new Error(`No element hydrates ${inside}.`);
    return host;
  };
  history.replaceState(null, '', location.pathname + query);
  const host = document.importNode(hostIn(await kept.original), true);
  hostIn(document).replaceWith(host);
  // Without answers in the address the estimate is hydrated only after a role is selected.
  const names = [...new URLSearchParams(query).keys()];
  if (host.matches('plan-estimate') && names.every((name) => name === 'on')) {
    host.querySelector('input')?.dispatchEvent(new Event('change', { bubbles: true }));
  }
  const isReady = () => host.querySelector(inside)?.getAttribute('data-hydrated') === 'true';
  const deadline = performance.now() + 20_000;
  while (!isReady()) {
    if (performance.now() > deadline) throw new Error(`${inside} is not hydrated with ${query}`);
    await new Promise(requestAnimationFrame);
  }
  // Answers are rendered first, and reported parameters after the core has loaded.
  const answered = () => host.querySelector('.calc-stale, .calc-headline, .estimate') !== null;
  for (let frames = kept.hasAnswered ? 15 : 600; frames > 0; frames--) {
    await new Promise(requestAnimationFrame);
    if (answered()) break;
  }
  kept.hasAnswered ||= answered();
  const inputs = [
    ...host.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea'),
  ];
  return {
    inputs: inputs
      .filter((input) => input.type !== 'radio' || (input as HTMLInputElement).checked)
      .map(({ name, id, value }) => ({ name: name || id, value })),
    reported: [...host.querySelectorAll('.calc-stale code, .calc-stale li')].map(
      ({ textContent }) => textContent ?? '',
    ),
    foreign:
      document.querySelectorAll('img, iframe, object, embed, base').length +
      host.querySelectorAll('script').length +
      Number('attacked' in kept || 'polluted' in {}),
  };
};

/** Mounts the form that contains `inside` again with a query, as after following such a link. */
export const formUnder = (page: Page, inside: string, query: string): Promise<Seen> =>
  page.evaluate(remountedUnder, { query, inside });

/** What the search page shows for a query, as after going back in history. */
export const searchUnder = (page: Page, query: string): Promise<{ q: string; foreign: number }> =>
  page.evaluate(async (asked) => {
    history.pushState(null, '', location.pathname + asked);
    dispatchEvent(new PopStateEvent('popstate'));
    const list = document.querySelector<HTMLElement>('[data-results]');
    const deadline = performance.now() + 20_000;
    while (list?.dataset.state !== 'done') {
      if (performance.now() > deadline) throw new Error(`The search does not end with ${asked}`);
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

/** A single-line input drops line breaks. */
const oneLine = (text: string) => text.replace(/[\r\n]/g, '');

function isShown(id: string, field: NamedField, parameter: string, { inputs }: Seen): boolean {
  const values = inputs
    .filter(({ name }) => name.startsWith(`${id}.${field.name}`))
    .map(({ value }) => value);
  if (field.kind === 'rows' || field.kind === 'counts') {
    // Spreadsheets put a byte order mark before a list; it is dropped.
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
    // A cell with tabs or quotation marks is quoted.
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

/**
 * Whether a parameter is reported: by the question, or by its name if that is unknown. A long name is cut, an invisible
 * character shown by its code point.
 */
const isReported = (name: string, { reported }: Seen, field?: NamedField) =>
  field
    ? reported.some((message) => message.startsWith(`“${field.label}”`))
    : reported.includes(quoteTyped(name, LONGEST_NAME).slice(1, -1));

/** Parts of a query that a calculator neither shows nor reports, and injected elements; empty if there are none. */
export function lostFrom({ id, fields }: Measure, query: string, seen: Seen): string[] {
  const first = new Set<string>();
  const lost = [...new URLSearchParams(query)].flatMap(([name, parameter]) => {
    if (!name.startsWith(`${id}.`)) return [];
    const field = fields.find((one) => name === `${id}.${one.name}`);
    const reported = isReported(name, seen, field);
    if (!field) return reported ? [] : [`${name} is not reported`];
    if (first.has(name)) return reported ? [] : [`the second ${name} is not reported`];
    if (visible(parameter).trim() === '') return [];
    first.add(name);
    return reported || isShown(id, field, parameter, seen) ? [] : [`${name}=${parameter} is lost`];
  });
  return seen.foreign > 0 ? [...lost, `${seen.foreign} injected elements`] : lost;
}
