import table from 'virtual:traditional-table';
import { createElement } from '../site/create-element.ts';
import { propagateParam } from '../site/propagate-param.ts';
import { converterOf } from './converter.ts';
import { type Converted, converted } from './original-text.ts';

const convert = converterOf(table);

/** URLs are not converted, since that would change their target. */
const ADDRESS = /(https?:\/\/\S+)/;

/** Converts a text to traditional characters in the Hong Kong standard, except URLs. */
const traditional = (text: string): string =>
  text
    .split(ADDRESS)
    .map((part, i) => (i % 2 === 1 ? part : convert(part)))
    .join('');

const root = document.documentElement;
const simplifiedLanguage = root.lang;
const LANGUAGE = 'zh-Hant-HK';

/** Font stacks with all traditional characters, so that no line mixes two fonts. */
const FACES = {
  '--song':
    '"Songti TC", "Noto Serif CJK HK", "Noto Serif CJK TC", "Source Han Serif HC", "Source Han Serif TC", "Noto Serif HK", "Noto Serif TC", PMingLiU, serif',
  '--hei':
    '"PingFang HK", "HarmonyOS Sans TC", "Noto Sans CJK HK", "Noto Sans CJK TC", "Noto Sans HK", "Microsoft JhengHei", system-ui, sans-serif',
};

/** Attributes with text that readers see or hear. */
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
/** Elements whose text is copied, typed, or no prose. */
const LEFT_ALONE = 'code, pre, script, style, textarea';

const NOTE = '繁体字由机器转换，官方原文以简体为准。';

const attributes = new WeakMap<Element, Map<string, Converted>>();
/** Originals by converted text, since scripts copy converted text from one place of the page to another. */
const sources = new Map<string, string>();

const isOn = () => 'hant' in root.dataset;

/** The text for the page's current script, with its original. */
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

function convertChanges(changes: readonly MutationRecord[]): void {
  for (const { type, target, attributeName, addedNodes } of changes) {
    if (type === 'characterData' && target instanceof Text) writeText(target);
    if (type === 'attributes') writeAttribute(target as Element, attributeName ?? '');
    for (const node of addedNodes) if (node.isConnected) writeAll(node);
  }
}

/** Shows the note about the conversion: in the page's notice and on printed sheets, which omit the notice. */
function showNote(): void {
  for (const note of document.querySelectorAll('[data-traditional]')) note.remove();
  if (!isOn()) return;
  for (const place of document.querySelectorAll('.notice-words, .calc-sheet, .estimate-sheet')) {
    place.append(createElement('p', { 'data-traditional': '' }, NOTE));
  }
}

let observer: MutationObserver | undefined;

/** Content rendered for printing is added right before `print()`, so its mutation records are still pending. */
function beforePrint(): void {
  showNote();
  convertChanges(observer?.takeRecords() ?? []);
}

/** Whether the address sets the script. If so, the site's links keep the parameter. */
const asked = new URLSearchParams(location.search).get('script') === 'hant';

function start(): void {
  if (asked) propagateParam('script', 'hant');
  observer = new MutationObserver(convertChanges);
  observer.observe(root, {
    attributeFilter: ATTRIBUTES,
    characterData: true,
    childList: true,
    subtree: true,
  });
  addEventListener('beforeprint', beforePrint);
  addEventListener('afterprint', showNote);
}

/** Converts the page to the chosen script, and whatever scripts add from then on. */
export function showScript(): void {
  // Reload without the parameter: the page's links already carry it.
  if (asked && !isOn()) {
    const url = new URL(location.href);
    url.searchParams.delete('script');
    history.replaceState(history.state, '', url);
    location.reload();
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
