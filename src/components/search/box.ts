import { type Answer, type Engine, openEngine } from '../../search/engine.ts';
import type { Ranked } from '../../search/rank.ts';
import { readerDay } from '../reader-day.ts';
import { explainFailure, explainNothing, explainUnderstanding } from './explain.ts';
import { resultItem } from './results.ts';
import { siteSource } from './source.ts';

/** Where a box shows what it finds. */
export interface BoxParts {
  inputs: readonly HTMLInputElement[];
  list: HTMLOListElement;
  /** Says politely how many there are. */
  status: HTMLElement;
  /** What was understood, or what else there is where nothing was found. */
  remarks: HTMLElement;
  most: number;
  /** Which answers the reader wants to see; all of them unless told. */
  wanted?: (ranked: Ranked) => boolean;
  /** Called with the query once its answers stand. */
  onAnswer?: (query: string) => void;
}

/** A search field with its answers below. */
export interface Box {
  /** Searches now; the answers of an older question never replace those of a newer one. */
  ask(query: string): Promise<void>;
  /** Shows the last answers again, as when a filter changes. */
  refresh(): void;
}

const PAUSE_MS = 160;

let engine: Promise<Engine> | undefined;

/** The engine, opened once a page; a failure is forgotten, so that the next question tries again. */
function theEngine(): Promise<Engine> {
  engine ??= openEngine(siteSource).catch((error: unknown) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

/** Makes a box of its parts: searches while the reader types, but never in the middle of a composition. */
export function makeBox(parts: BoxParts): Box {
  const { inputs, list, status, remarks } = parts;
  let latest = 0;
  let shown: { answer: Answer; engine: Engine } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function show(): void {
    if (!shown) return;
    const { answer } = shown;
    const day = readerDay();
    const answers = answer.answers.filter((ranked) => parts.wanted?.(ranked) ?? true);
    list.replaceChildren(
      ...answers
        .slice(0, parts.most)
        .map((ranked) =>
          resultItem(ranked, answer.understanding, (shown as { engine: Engine }).engine, day),
        ),
    );
    const hidden = answer.answers.length - answers.length;
    status.textContent = answers.length > 0 ? `找到 ${answers.length} 条` : '没有找到';
    remarks.replaceChildren(
      ...(answers.length > 0
        ? explainUnderstanding(answer)
        : explainNothing(answer, shown.engine.catalogue, hidden, day)),
    );
  }

  function clear(): void {
    shown = undefined;
    list.replaceChildren();
    remarks.replaceChildren();
    status.textContent = '';
  }

  async function ask(query: string): Promise<void> {
    clearTimeout(timer);
    const mine = ++latest;
    if (query.trim() === '') {
      clear();
      list.dataset.state = 'done';
      parts.onAnswer?.('');
      return;
    }
    list.dataset.state = 'busy';
    try {
      const opened = await theEngine();
      const answer = await opened.search(query);
      if (mine !== latest) return;
      shown = { answer, engine: opened };
      show();
    } catch {
      if (mine !== latest) return;
      clear();
      status.textContent = '搜索现在用不了';
      remarks.replaceChildren(...explainFailure());
    }
    list.dataset.state = 'done';
    parts.onAnswer?.(query);
  }

  function askSoon(input: HTMLInputElement): void {
    clearTimeout(timer);
    list.dataset.state = 'busy';
    latest++;
    timer = setTimeout(() => ask(input.value), PAUSE_MS);
  }

  for (const input of inputs) {
    let composing = false;
    input.addEventListener('compositionstart', () => {
      composing = true;
      clearTimeout(timer);
    });
    input.addEventListener('compositionend', () => {
      composing = false;
      askSoon(input);
    });
    input.addEventListener('input', () => {
      for (const other of inputs) if (other !== input) other.value = input.value;
      if (!composing) askSoon(input);
    });
    input.addEventListener('keydown', (event) => {
      if (event.isComposing || event.key !== 'ArrowDown') return;
      const first = list.querySelector('a');
      if (!first) return;
      event.preventDefault();
      first.focus();
    });
  }
  list.addEventListener('keydown', (event) => moveInList(event, list, inputs));
  return { ask, refresh: show };
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
  event.stopPropagation();
  target.focus();
}
