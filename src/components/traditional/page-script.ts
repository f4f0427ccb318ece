import { addressWith } from '../reader-day/leave-day.ts';
import { propagateParam } from '../site/propagate-param.ts';
import { traditional } from './convert.ts';
import { type Converted, converted } from './original-text.ts';

const root = document.documentElement;
const simplifiedLanguage = root.lang;
const LANGUAGE = 'zh-Hant-HK';

/** Faces that have all traditional characters, so that no line mixes two. */
const FACES = {
  '--song':
    '"Songti TC", "Noto Serif CJK HK", "Noto Serif CJK TC", "Source Han Serif HC", "Source Han Serif TC", "Noto Serif HK", "Noto Serif TC", PMingLiU, serif',
  '--hei':
    '"PingFang HK", "HarmonyOS Sans TC", "Noto Sans CJK HK", "Noto Sans CJK TC", "Noto Sans HK", "Microsoft JhengHei", system-ui, sans-serif',
};

/** What readers see or hear of an element beside its text. */
const ATTRIBUTES = [
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'data-head',
  'data-sign',
  'label',
  'placeholder',
  'title',
];
/** What is copied out of the page, typed, or no text. */
const LEFT_ALONE = 'code, pre, script, style, textarea';

const NOTE = '繁体字由机器转换，官方原文以简体为准。';

const attributes = new WeakMap<Element, Map<string, Converted>>();
/** What was converted, by what came of it: scripts copy texts from one place of the page to another. */
const sources = new Map<string, string>();

const isOn = () => 'hant' in root.dataset;

/** How a text is to be written in the page now, and what to remember of it. */
function written(text: string, known: Converted | undefined): Converted {
  const from = known?.to === text ? known.from : (sources.get(text) ?? text);
  const to = isOn() ? traditional(from) : from;
  if (to !== from) sources.set(to, from);
  return { from, to };
}

function writeText(node: Text): void {
  if (node.parentElement?.closest(LEFT_ALONE)) return;
  const now = written(node.data, converted.get(node));
  converted.set(node, now);
  if (now.to !== node.data) node.data = now.to;
}

function writeAttribute(element: Element, name: string): void {
  const text = element.getAttribute(name);
  if (text === null) return;
  const known = attributes.get(element) ?? new Map<string, Converted>();
  const now = written(text, known.get(name));
  attributes.set(element, known.set(name, now));
  if (now.to !== text) element.setAttribute(name, now.to);
}

function writeAll(node: Node): void {
  if (node instanceof Text) writeText(node);
  if (!(node instanceof Element)) return;
  for (const name of ATTRIBUTES) writeAttribute(node, name);
  for (const child of node.childNodes) writeAll(child);
}

function follow(changes: readonly MutationRecord[]): void {
  for (const { type, target, attributeName, addedNodes } of changes) {
    if (type === 'characterData' && target instanceof Text) writeText(target);
    if (type === 'attributes') writeAttribute(target as Element, attributeName ?? '');
    for (const node of addedNodes) if (node.isConnected) writeAll(node);
  }
}

function noteIn(place: Element, className = ''): void {
  const note = document.createElement('p');
  note.dataset.traditional = '';
  note.className = className;
  note.append(NOTE);
  place.append(note);
}

/** Says how the characters came about: in the page's notice, and on a sheet that is printed without it. */
function showNote(): void {
  for (const note of document.querySelectorAll('[data-traditional]')) note.remove();
  if (!isOn()) return;
  for (const place of document.querySelectorAll('.notice-words, .calc-sheet, .estimate-sheet')) {
    noteIn(place);
  }
}

let observer: MutationObserver | undefined;

/** What is drawn for the printer comes in one go with its being printed. */
function beforePrint(): void {
  showNote();
  follow(observer?.takeRecords() ?? []);
}

/** Whether the address asks for it, and so do the links that lead on. */
const asked = new URLSearchParams(location.search).get('script') === 'hant';

function start(): void {
  if (asked) propagateParam('script', 'hant');
  observer = new MutationObserver(follow);
  observer.observe(root, {
    attributeFilter: ATTRIBUTES,
    characterData: true,
    childList: true,
    subtree: true,
  });
  addEventListener('beforeprint', beforePrint);
  addEventListener('afterprint', showNote);
}

/** Writes the page in the characters that are chosen, and whatever scripts write into it from then on. */
export function showScript(): void {
  // Links that carry the parameter would bring it back.
  if (asked && !isOn()) {
    location.replace(addressWith('script', null));
    return;
  }
  if (!observer) start();
  root.lang = isOn() ? LANGUAGE : simplifiedLanguage;
  for (const [name, faces] of Object.entries(FACES)) {
    if (isOn()) root.style.setProperty(name, faces);
    else root.style.removeProperty(name);
  }
  showNote();
  writeAll(root);
}
