import { plan } from '../../policy/index.ts';
import { type Answer, type Engine, openEngine } from '../../search/engine.ts';
import type { Ranked } from '../../search/rank.ts';
import { ANY_QUANTITY } from '../../search/record.ts';
import { readerDay } from '../reader-day/reader-day.ts';
import { siteAddress } from '../site/address.ts';
import { explainFailure, otherWays } from './explain.ts';
import { resultItem } from './results.ts';

/** Where a box shows what it finds. */
export interface BoxParts {
  inputs: readonly HTMLInputElement[];
  list: HTMLOListElement;
  /** Says politely how many there are. */
  status: HTMLElement;
  /** What was understood, or what else there is where nothing was found. */
  remarks: HTMLElement;
  /** How many to show before the reader asks for more. */
  most: number;
  /** Which answers the reader wants to see; all of them by default. */
  wanted?: (ranked: Ranked) => boolean;
  /** Called with the query once it is answered; the answers are drawn once this is done. */
  onAnswer?: (query: string) => void | Promise<void>;
  /** Called with the query and how many answers there are, once the first of them are drawn. */
  onShown?: (query: string, found: number) => void;
}

/** A search field with its answers below. */
export interface Box {
  /** Searches now; the answers of an older question never replace those of a newer one. */
  ask(query: string): Promise<void>;
  /** Shows the last answers again, as when a filter changes. */
  refresh(): void;
}

interface Shown {
  answer: Answer;
  engine: Engine;
}

const PAUSE_MS = 160;

// What is shown of our explanations is what it always was, should it be older than the catalogue.
const cacheOf = (name: string): RequestCache =>
  name.startsWith('explanations/') ? 'default' : 'no-cache';

/** A file of the index. Rejects where it cannot be loaded. */
async function indexFile(name: string): Promise<Response> {
  const response = await fetch(siteAddress(`search/${name}`), { cache: cacheOf(name) });
  if (!response.ok) throw new Error(`The search index lacks ${name} (${response.status}).`);
  return response;
}

let engine: Promise<Engine> | undefined;

/** The engine, opened once a page; a failure is forgotten, so that the next question tries again. */
function theEngine(): Promise<Engine> {
  engine ??= openEngine({ file: indexFile }).catch((error: unknown) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

/** Opens the engine while the reader still types; that it failed is told with the answer. */
function openAhead(): void {
  theEngine().catch(() => {});
}

/** Whether a question was taken as it was typed, and whole: then there is nothing to say. */
const wasPlain = ({ missing, understanding: { citation, concepts } }: Answer) =>
  missing.length === 0 &&
  !citation &&
  concepts.every(({ name, isSynonym }) => !isSynonym && name !== plan.number);

/** What is to be said beside some answers; where the words for that cannot be loaded, the answers are shown alone. */
async function remarksOn({ answer, engine }: Shown, { length }: readonly Ranked[]) {
  if (length > 0 && wasPlain(answer)) return [];
  return import('./remarks.ts').then(
    (remarks) => remarks.remarksOn(answer, engine.catalogue, length),
    () => (length > 0 ? [] : otherWays()),
  );
}

/**
 * Lets the measure that answers first compute, where the question has a number for it, or a word that answers one of its
 * fields. Where that cannot be loaded, it is an answer like all others.
 */
function compute({ record }: Ranked, { understanding }: Answer, item: HTMLElement): void {
  const { quantities, literal } = understanding;
  const isIn = (word: string) => (word === ANY_QUANTITY ? quantities[0] : literal.includes(word));
  if (!record.takes.some(isIn)) return;
  import('./question-answer.ts')
    .then(({ answerIn }) => answerIn(item, record, literal))
    .catch(() => {});
}

/** The answers to a question, or `null` where the index cannot be read. */
async function answersTo(query: string): Promise<Shown | null> {
  try {
    const engine = await theEngine();
    return { answer: await engine.search(query), engine };
  } catch {
    return null;
  }
}

/** Makes answers into list items; `settled` once their words are there too, or could not be loaded. */
function itemsOf({ answer, engine }: Shown, answers: readonly Ranked[]) {
  const day = readerDay.get();
  const drawn = answers.map((ranked) => resultItem(ranked, answer.understanding, engine, day));
  return {
    items: drawn.map(({ item }) => item),
    settled: Promise.all(drawn.map(({ settled }) => settled)),
  };
}

/** The button below a list that shows more answers, and hands the focus to the first of them; returns what offers them. */
function makeMoreButton(list: HTMLOListElement, most: number) {
  const button = document.createElement('button');
  button.type = 'button';
  button.hidden = true;
  button.className = 'results-more';
  list.after(button);
  return function offer(from: Shown | undefined, left: readonly Ranked[]): void {
    button.hidden = left.length === 0;
    button.textContent = `再看 ${Math.min(left.length, most)} 条`;
    button.onclick = () => {
      if (!from) return;
      const { items } = itemsOf(from, left.slice(0, most));
      list.append(...items);
      offer(from, left.slice(most));
      items[0]?.querySelector('a')?.focus();
    };
  };
}

/** Draws what is found into the list, the status and the remarks of a box. */
function makeView({ list, status, remarks, most, wanted }: BoxParts) {
  let drawings = 0;
  const offerMore = makeMoreButton(list, most);
  return {
    async show(now: Shown): Promise<void> {
      const drawing = ++drawings;
      const answers = now.answer.answers.filter((ranked) => wanted?.(ranked) ?? true);
      const shown = await remarksOn(now, answers);
      if (drawing !== drawings) return;
      const { items, settled } = itemsOf(now, answers.slice(0, most));
      list.replaceChildren(...items);
      if (answers[0] && items[0]) compute(answers[0], now.answer, items[0]);
      offerMore(now, answers.slice(most));
      status.textContent = answers.length > 0 ? `找到 ${answers.length} 条` : '没有找到';
      remarks.replaceChildren(...shown);
      await settled;
    },
    clear(): void {
      drawings++;
      list.replaceChildren();
      remarks.replaceChildren();
      offerMore(undefined, []);
      status.textContent = '';
    },
  };
}

/** Makes a box of its parts: searches while the reader types, but never in the middle of a composition. */
export function makeBox(parts: BoxParts): Box {
  const { inputs, list, status, remarks } = parts;
  const view = makeView(parts);
  let latest = 0;
  let shown: Shown | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function ask(query: string): Promise<void> {
    clearTimeout(timer);
    const mine = ++latest;
    const asked = query.trim() !== '';
    if (asked) list.dataset.state = 'busy';
    const found = asked ? await answersTo(query) : undefined;
    if (mine !== latest) return;
    // Before the answers: what opens for them must be open when their number is told.
    await parts.onAnswer?.(query);
    if (mine !== latest) return;
    shown = found ?? undefined;
    if (found) await view.show(found);
    else view.clear();
    if (mine !== latest) return;
    parts.onShown?.(query, found?.answer.answers.length ?? 1);
    if (found === null) {
      status.textContent = '搜索现在用不了';
      remarks.replaceChildren(...explainFailure());
    }
    list.dataset.state = 'done';
  }

  function askSoon(input: HTMLInputElement): void {
    clearTimeout(timer);
    list.dataset.state = 'busy';
    latest++;
    timer = setTimeout(() => ask(input.value), PAUSE_MS);
  }

  const listening = { inputs, list, askSoon, wait: () => clearTimeout(timer) };
  for (const input of inputs) listenTo(input, listening);
  list.addEventListener('keydown', (event) => moveInList(event, list, inputs));
  return {
    ask,
    refresh: () => {
      if (shown) view.show(shown);
    },
  };
}

/** What one field of a box needs of it. */
interface Listening extends Pick<BoxParts, 'inputs' | 'list'> {
  /** Asks what is in the field once the reader rests. */
  askSoon(input: HTMLInputElement): void;
  /** Puts off what would be asked soon. */
  wait(): void;
}

/** Asks while the reader types into a field, but never in the middle of a composition; the arrow down leads to the answers. */
function listenTo(input: HTMLInputElement, { inputs, list, askSoon, wait }: Listening): void {
  let composing = false;
  if (input === document.activeElement) openAhead();
  else input.addEventListener('focus', openAhead, { once: true });
  input.addEventListener('compositionstart', () => {
    composing = true;
    wait();
  });
  input.addEventListener('compositionend', () => {
    composing = false;
    askSoon(input);
  });
  input.addEventListener('input', () => {
    for (const other of inputs) if (other !== input) other.value = input.value;
    if (!composing) askSoon(input);
  });
  input.addEventListener('keydown', (event) => moveIntoList(event, list));
  // The Enter that chooses a word in an input method is no question yet; Safari submits all the same.
  input.form?.addEventListener(
    'submit',
    (event) => {
      if (!composing) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true },
  );
}

/** The arrow down leads from the field to the first answer. */
function moveIntoList(event: KeyboardEvent, list: HTMLOListElement): void {
  if (event.isComposing || event.key !== 'ArrowDown') return;
  const first = list.querySelector('a');
  if (!first) return;
  event.preventDefault();
  first.focus();
}

/** Arrows walk through the answers and back into the field; Escape returns to it at once. */
function moveInList(
  event: KeyboardEvent,
  list: HTMLOListElement,
  inputs: readonly HTMLInputElement[],
): void {
  const links = [...list.querySelectorAll('a')];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  const input = inputs[inputs.length - 1];
  if (at < 0) return;
  const to: Record<string, HTMLElement | undefined> = {
    ArrowDown: links[at + 1] ?? links[at],
    ArrowUp: links[at - 1] ?? input,
    Home: links[0],
    End: links.at(-1),
    Escape: input,
  };
  const target = to[event.key];
  if (!target) return;
  event.preventDefault();
  target.focus();
}
