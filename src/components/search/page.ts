import { quoteTyped } from '../../policy/index.ts';
import type { Ranked } from '../../search/engine/rank.ts';
import { readerDay } from '../reader-day/reader-day.ts';
import { addressWith } from '../site/address-with.ts';
import { createElement } from '../site/create-element.ts';
import { writeAddress } from '../site/write-address.ts';
import { makeBox } from './box/box.ts';
import { lifecycleOf } from './box/results.ts';
import { makeFullTextSection } from './full-text-section.ts';

const MOST = 8;
const FILTERS = ['kind', 'who', 'state'] as const;

type Filters = Record<(typeof FILTERS)[number], string>;

/** An element of the search page, which has each of them. */
const elementAt = <E extends Element>(selector: string): E => document.querySelector(selector) as E;

function chosenIn(form: HTMLFormElement): Filters {
  const data = new FormData(form);
  return Object.fromEntries(FILTERS.map((name) => [name, data.get(name) ?? ''])) as Filters;
}

const passes = ({ record }: Ranked, { kind, who, state }: Filters) =>
  (!kind || record.kind === kind) &&
  (!who || record.who === who) &&
  (!state || lifecycleOf(record, readerDay.get()) === state);

/** The page's address for a query, the filters and the full-text option. Keeps `?on=`. */
const addressOf = (q: string, filters: Filters, inText: boolean): string =>
  addressWith({ q, ...filters, in: inText ? 'text' : '' });

/** Writes the page's address. A submitted query gets a history entry; a pause in typing does not. */
function addressHistory() {
  let asked = new URLSearchParams(location.search).has('q');

  function change(address: string): void {
    if (address === location.href) return;
    if (writeAddress(asked ? 'pushState' : 'replaceState', null, address)) asked = false;
  }

  return {
    /** An unsubmitted query. It replaces the one before, unless that one was submitted. */
    note: change,
    /** A query submitted by Enter, a link or back/forward. */
    settle(address: string): void {
      change(address);
      asked = new URL(address).searchParams.has('q');
    },
  };
}

function setFilters(form: HTMLFormElement, asked: URLSearchParams): void {
  for (const control of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')) {
    const value = asked.get(control.name) ?? '';
    if (control instanceof HTMLSelectElement) control.value = value;
    else control.checked = control.value === value;
  }
}

/** Shows the filters: one line on a phone; all of them if there is room or one is in use. */
function openFilters(filters: HTMLFormElement): void {
  const fold = elementAt<HTMLDetailsElement>('[data-search-fold]');
  const chosen = Object.values(chosenIn(filters)).some((value) => value !== '');
  fold.open = chosen || matchMedia('(min-width: 48em)').matches;
  fold.hidden = false;
}

/** The full-text part of the page. Used on request (its link or `?in=text`), or if the catalogue has no answer. */
function fullTextOn(query: () => string, remember: (inText: boolean) => void) {
  const section = makeFullTextSection(elementAt('[data-full-text]'));
  const offer = elementAt<HTMLElement>('[data-full-text-ask]');
  const link = elementAt<HTMLAnchorElement>('[data-full-text-ask] a');
  let askedFor = '';

  function ask(question: string): void {
    offer.hidden = true;
    section.ask(question);
  }

  link.addEventListener('click', (event) => {
    event.preventDefault();
    askedFor = query();
    remember(true);
    ask(askedFor);
  });

  return {
    /** Whether the reader requested the full text for this query. */
    wants: (question: string) => askedFor !== '' && askedFor === question,
    want(question: string): void {
      askedFor = question;
    },
    /** Called after the catalogue has answered. */
    follow(question: string, found: number): void {
      if (askedFor !== question) askedFor = '';
      offer.hidden = question.trim() === '';
      link.replaceChildren('在全文里查', createElement('bdi', {}, quoteTyped(question, 40)));
      link.href = addressOf(question, chosenIn(elementAt('[data-search-filters]')), true);
      if (!offer.hidden && (found === 0 || askedFor !== '')) ask(question);
      else section.clear();
    },
  };
}

/** Connects the fields, filters and answers of the search page, and keeps them in its address. */
export function initSearchPage(): void {
  const filters = elementAt<HTMLFormElement>('[data-search-filters]');
  const inputs = [...document.querySelectorAll<HTMLInputElement>('[data-search-input]')];
  const query = () => (inputs[0] as HTMLInputElement).value;
  const address = (inText = false) => addressOf(query(), chosenIn(filters), inText);
  const remembered = addressHistory();
  const fullText = fullTextOn(query, (inText) => remembered.settle(address(inText)));
  const box = makeBox({
    inputs,
    list: elementAt('[data-results]'),
    status: elementAt('[data-search-status]'),
    remarks: elementAt('[data-search-remarks]'),
    most: MOST,
    wanted: (ranked) => passes(ranked, chosenIn(filters)),
    onAsk: (question) => remembered.note(address(fullText.wants(question))),
    onShown: fullText.follow,
  });

  function readAddress(): void {
    const asked = new URLSearchParams(location.search);
    for (const input of inputs) input.value = asked.get('q') ?? '';
    setFilters(filters, asked);
    if (asked.get('in') === 'text') fullText.want(query());
    remembered.settle(location.href);
    box.ask(query());
  }

  for (const { form } of inputs) {
    (form as HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault();
      remembered.settle(address());
      box.ask(query());
    });
  }
  filters.addEventListener('change', () => {
    remembered.note(address());
    box.refresh();
  });
  addEventListener('popstate', readAddress);
  readAddress();
  openFilters(filters);
}
