import { plan } from '../../../policy/index.ts';
import { type Answer, type Engine, openEngine } from '../../../search/engine/engine.ts';
import type { Ranked } from '../../../search/engine/rank.ts';
import { ANY_QUANTITY } from '../../../search/engine/record.ts';
import { readerDay } from '../../reader-day/reader-day.ts';
import { siteAddress } from '../../site/address.ts';
import { createElement } from '../../site/create-element.ts';
import { explainFailure, otherPages, paragraph } from './elements.ts';
import { resultItem } from './results.ts';

/** The elements of a search box. */
interface BoxParts {
  inputs: readonly HTMLInputElement[];
  list: HTMLOListElement;
  /** A polite live region with the number of answers. */
  status: HTMLElement;
  /** How the query was understood, or alternatives if nothing was found. */
  remarks: HTMLElement;
  /** How many answers to show before “show more”. */
  most: number;
  /** Filter for the answers; all pass by default. */
  wanted?: (ranked: Ranked) => boolean;
  /** Called with the query before its answers are looked up. */
  onAsk?: (query: string) => void;
  /** Called with the query once its answers are known, before they are rendered. */
  onAnswer?: (query: string) => void;
  /** Called with the query and the number of answers, once the first of them are rendered. */
  onShown?: (query: string, found: number) => void;
}

interface Shown {
  answer: Answer;
  engine: Engine;
}

const PAUSE_MS = 160;
/** From this time on a search is reported as slow. */
const SLOW_MS = 700;

const WORDS_ONLY = '有一份资料没有载入，下面只按词语找，可能不准。再点“搜索”，会重新载入。';

// An explanation older than the catalogue is still valid, so the HTTP cache may be used. Other files are revalidated.
const cacheOf = (name: string): RequestCache =>
  name.startsWith('explanations/') ? 'default' : 'no-cache';

/** Fetches a file of the index. Rejects if it cannot be loaded. */
async function indexFile(name: string): Promise<Response> {
  const response = await fetch(siteAddress(`search/${name}`), { cache: cacheOf(name) });
  if (!response.ok) throw new Error(`The search index lacks ${name} (${response.status}).`);
  return response;
}

let engine: Promise<Engine> | undefined;

/** The engine, opened once per page. A failure is not cached, so the next query retries. */
function getEngine(): Promise<Engine> {
  engine ??= openEngine({ file: indexFile }).catch((error: unknown) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

/** Opens the engine while the reader is typing. A failure is reported with the answers. */
function openEarly(): void {
  getEngine().catch(() => {});
}

/** Whether the query was used in full and as typed and does not ask whom to ask, so that no remark is needed. */
const isPlain = ({ missing, understanding }: Answer) =>
  missing.length === 0 &&
  (!understanding.citation || understanding.citation.kind === 'clause') &&
  !understanding.asksForDepartment &&
  !understanding.asksInGeneral &&
  understanding.concepts.every(({ name, isSynonym }) => !isSynonym && name !== plan.number);

/** Remarks about the answers. If their code cannot be loaded, the answers are shown without them. */
async function remarksOn({ answer, engine }: Shown, { length }: readonly Ranked[]) {
  const before = answer.wordsOnly ? [paragraph(WORDS_ONLY)] : [];
  if (length > 0 && isPlain(answer)) return before;
  const remarks = await import('../remarks.ts').then(
    (code) => code.remarksOn(answer, engine.catalogue, length),
    () => (length > 0 ? [] : otherPages()),
  );
  return [...before, ...remarks];
}

/**
 * Computes the first answer if it is a measure and the query has a number, or a word that answers one of its fields. If
 * the code cannot be loaded, the answer is shown like the others.
 */
function showComputedAnswer(
  { record }: Ranked,
  { understanding }: Answer,
  item: HTMLElement,
): void {
  const { quantities, literal } = understanding;
  const isIn = (word: string) => (word === ANY_QUANTITY ? quantities[0] : literal.includes(word));
  if (!record.takes.some(isIn)) return;
  import('../question-answer.ts')
    .then(({ showAnswer }) => showAnswer(item, record, literal))
    .catch(() => {});
}

/** The answers to a query, or `null` if the index cannot be read. */
async function answersTo(query: string): Promise<Shown | null> {
  try {
    const engine = await getEngine();
    return { answer: await engine.search(query), engine };
  } catch {
    return null;
  }
}

/** Renders answers as list items. `settled` resolves once their texts are shown or have failed to load. */
function itemsOf({ answer, engine }: Shown, answers: readonly Ranked[]) {
  const day = readerDay.get();
  const drawn = answers.map((ranked) => resultItem(ranked, answer.understanding, engine, day));
  return {
    items: drawn.map(({ item }) => item),
    settled: Promise.all(drawn.map(({ settled }) => settled)),
  };
}

/**
 * Sets up the “show more” button below a list. It moves the focus to the first new answer. Returns a function that
 * updates the button.
 */
function makeMoreButton(list: HTMLOListElement, most: number) {
  const button = createElement('button', { class: 'results-more', type: 'button', hidden: '' });
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
      if (answers[0] && items[0]) showComputedAnswer(answers[0], now.answer, items[0]);
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

/** A search field with a list of answers. Searches while the reader types, but not during IME composition. */
export function makeBox(parts: BoxParts) {
  const { inputs, list, status, remarks } = parts;
  const view = makeView(parts);
  let latest = 0;
  let shown: Shown | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Answers to an older query never replace those to a newer one. */
  async function ask(query: string): Promise<void> {
    clearTimeout(timer);
    const mine = ++latest;
    parts.onAsk?.(query);
    const asked = query.trim() !== '';
    if (asked) list.dataset.state = 'busy';
    const slow = setTimeout(() => {
      if (mine === latest && asked) status.textContent = '正在搜索…';
    }, SLOW_MS);
    const found = asked ? await answersTo(query) : undefined;
    clearTimeout(slow);
    if (mine !== latest) return;
    // Before the answers: the container has to be open when their number is announced.
    parts.onAnswer?.(query);
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

  for (const input of inputs) {
    listenTo(input, askSoon, () => clearTimeout(timer));
    input.addEventListener('input', () => {
      for (const other of inputs) if (other !== input) other.value = input.value;
    });
    input.addEventListener('keydown', (event) => moveFocus(event, list, inputs));
  }
  list.addEventListener('keydown', (event) => moveFocus(event, list, inputs));
  return {
    ask,
    /** Renders the last answers again, for example after a filter has changed. */
    refresh: () => {
      if (shown) view.show(shown);
    },
  };
}

/** Searches while the reader types into a field, but not during IME composition. */
function listenTo(
  input: HTMLInputElement,
  askSoon: (input: HTMLInputElement) => void,
  cancel: () => void,
): void {
  let composing = false;
  if (input === document.activeElement) openEarly();
  else input.addEventListener('focus', openEarly, { once: true });
  input.addEventListener('compositionstart', () => {
    composing = true;
    cancel();
  });
  input.addEventListener('compositionend', () => {
    composing = false;
    askSoon(input);
  });
  input.addEventListener('input', () => {
    if (!composing) askSoon(input);
  });
  // The Enter key that confirms an IME candidate must not submit; Safari submits nevertheless.
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

/** Arrow keys move between the field and the answers. Home and End go to the first and last; Escape to the field. */
function moveFocus(
  event: KeyboardEvent,
  list: HTMLOListElement,
  inputs: readonly HTMLInputElement[],
): void {
  const links = [...list.querySelectorAll('a')];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  const input = inputs[inputs.length - 1];
  const fromAnswer = {
    ArrowDown: links[at + 1] ?? links[at],
    ArrowUp: links[at - 1] ?? input,
    Home: links[0],
    End: links.at(-1),
    Escape: input,
  };
  const to: Record<string, HTMLElement | undefined> = at < 0 ? { ArrowDown: links[0] } : fromAnswer;
  const target = event.isComposing ? undefined : to[event.key];
  if (!target) return;
  event.preventDefault();
  target.focus();
}
