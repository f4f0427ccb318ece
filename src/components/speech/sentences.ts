import { speechText, spelled } from './speech-text.ts';

/** A spoken unit and its range on the page; `range` is null for announcements that are not on the page. */
export interface Sentence {
  spoken: string;
  range: Range | null;
  /** The surrounding paragraph, heading or list item. */
  block: Element;
}

/** Elements that are not read aloud: controls and references. */
const NOT_SPOKEN = [
  'script, style, template, noscript',
  'button, form, nav, select, textarea, input, label, dialog',
  'plan-calculator, .calculator, .computed, .embed',
  '.status-days, .measure-page, .facts .cite, .quote-cite, .clause-number, .clause-label',
  '.needs-script, .calc-no-script, .visually-hidden, .speech',
  '[hidden], [aria-hidden="true"], details:not([open])',
].join(', ');

const BLOCK =
  'p, li, dt, dd, h1, h2, h3, h4, h5, h6, blockquote, th, td, caption, summary, figcaption';

/** The text of one block. */
interface Run {
  block: Element;
  text: string;
  /** Its text nodes with their offsets in `text`. */
  nodes: { node: Text; start: number }[];
}

const isShown = (element: Element) => element.getClientRects().length > 0;

function isSpoken(node: Text): boolean {
  const parent = node.parentElement;
  return (
    parent !== null && node.data.trim() !== '' && !parent.closest(NOT_SPOKEN) && isShown(parent)
  );
}

function textNodesIn(root: Element): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (isSpoken(node as Text)) nodes.push(node as Text);
  }
  return nodes;
}

/** What a style or a label adds to a text node: the `?on=` day before a state, the state after an official sentence. */
function unprinted(node: Text): { before: string; after: string } {
  const parent = node.parentElement;
  const sentence = parent?.closest('.sentence');
  const state = sentence?.nextElementSibling;
  const isLast = sentence?.lastElementChild?.contains(node) ?? sentence?.lastChild === node;
  const after =
    isLast && state?.matches('.own-span') ? `${state.getAttribute('aria-label')}。` : '';
  return { before: parent?.dataset.day ?? '', after };
}

function runsIn(root: Element): Run[] {
  const runs: Run[] = [];
  for (const node of textNodesIn(root)) {
    const block = node.parentElement?.closest(BLOCK) ?? root;
    const { before, after } = unprinted(node);
    if (runs[runs.length - 1]?.block !== block) runs.push({ block, text: '', nodes: [] });
    const run = runs[runs.length - 1] as Run;
    run.nodes.push({ node, start: run.text.length + before.length });
    run.text += before + node.data + after;
  }
  return runs;
}

function rangeOf({ nodes }: Run, from: number, to: number): Range {
  const range = document.createRange();
  const at = (place: number) => {
    const found = nodes.filter(({ start }) => start <= place);
    return found[found.length - 1] ?? nodes[0];
  };
  const first = at(from);
  const last = at(to - 1);
  // What is not printed lies outside its node.
  const within = ({ data }: Text, offset: number) => Math.min(Math.max(offset, 0), data.length);
  if (first) range.setStart(first.node, within(first.node, from - first.start));
  if (last) range.setEnd(last.node, within(last.node, to - last.start));
  return range;
}

/** Telephone numbers linked on the page. They are read digit by digit. */
const numbersIn = (root: ParentNode) =>
  [...root.querySelectorAll('a[href^="tel:"]')].map(({ textContent }) => textContent?.trim() ?? '');

const say = (text: string, numbers: readonly string[]) =>
  speechText(numbers.reduce((done, number) => done.split(number).join(spelled(number)), text));

/** The sentences of a run. A term and its value in a list of facts are separate sentences. */
function sentencesOf(run: Run, numbers: readonly string[]): Sentence[] {
  return [...run.text.matchAll(/[^。！？；]+[。！？；]*[”’」』）)]*/g)].flatMap((match) => {
    const from = match.index ?? 0;
    const spoken = say(match[0], numbers);
    const range = rangeOf(run, from, from + match[0].length);
    return /[\p{L}\p{N}]/u.test(spoken) ? [{ spoken, range, block: run.block }] : [];
  });
}

/** An announcement of the source, before official text that is quoted in an explanation. */
function voiceOf(run: Run, before: Run | undefined, root: Element): Sentence[] {
  const quote = run.block.closest('.quote');
  const isNew = quote && root.contains(quote) && !(before && quote.contains(before.block));
  const spoken = quote?.getAttribute('aria-label');
  return isNew && spoken ? [{ spoken, range: null, block: quote }] : [];
}

/** The spoken sentences of an element, in document order. */
export function sentencesIn(root: Element): Sentence[] {
  const numbers = numbersIn(root);
  const runs = runsIn(root);
  return runs.flatMap((run, i) => [
    ...voiceOf(run, runs[i - 1], root),
    ...sentencesOf(run, numbers),
  ]);
}
