import { quoteTyped } from '../../policy/index.ts';
import { writePrintedAddress } from '../page/print-footer.ts';
import { leaveDay } from '../reader-day/leave-day.ts';
import { readerDay } from '../reader-day/reader-day.ts';
import { createElement } from './create-element.ts';
import { fitsCheck, type Param } from './link-check.ts';
import { isOfForm, isOwnParam, looksLikeAnswer, misspeltParam } from './own-params.ts';
import { isolatedQuotations } from './quotations.ts';
import { anchorIn, CHAT_FRAGMENT, repairedAddress } from './repair-address.ts';

/** An unknown part of the address and the message about it. */
interface UnknownParam {
  name: string;
  reason: string;
}

/** A limit against addresses with thousands of parameters. */
const MAX_LISTED = 10;
const MAX_LOOKED_AT = 200;
const MAX_QUOTED_LENGTH = 40;

const quoted = (text: string) => quoteTyped(text, MAX_QUOTED_LENGTH);

/**
 * Whether a form on the page reports the parameter: a calculator reports its own ones, the estimate those of any
 * measure.
 */
function hasOwnForm(name: string): boolean {
  if ((isOwnParam(name) || isOfForm(name)) && document.querySelector('.estimate')) return true;
  const id = CSS.escape(name.split('.')[0] ?? '');
  return name.includes('.') && document.querySelector(`[data-calculator="${id}"] form`) !== null;
}

function valuesOf(control: Element): string[] {
  if (control instanceof HTMLSelectElement) {
    return [...control.options].map(({ value }) => value);
  }
  return control instanceof HTMLInputElement ? [control.value] : [];
}

const isPick = (control: Element) => control.matches('select, [type="radio"], [type="checkbox"]');

/** The message for a parameter without a control on the page. Foreign parameters and common names are ignored. */
function messageWithoutControl(name: string, value: string): UnknownParam | null {
  const unused = value === '' ? '' : `，没有用上${quoted(value)}`;
  const meant = misspeltParam(name);
  if (meant) return { name, reason: `本站没有这一项${unused}。是不是 ${meant}？` };
  if (!looksLikeAnswer(name)) return null;
  const where = isOwnParam(name) ? '这一页' : '本站';
  return { name, reason: `${where}没有这一项${unused}。` };
}

/** Whether the link was cut within its check, before any answer. */
const isCheckCut = (name: string, value: string) => name === 'chec' && value === '';

/** The message for a link whose answers are all lost, which no form on the page reports. */
function emptiedLink(params: readonly Param[]): UnknownParam[] {
  const hasCheck = params.some(([name, value]) => name === 'check' || isCheckCut(name, value));
  const isReported = params.some(
    ([name, value]) => hasOwnForm(name) || (value !== '' && /\.|^who$|^skip$/.test(name)),
  );
  return hasCheck && !isReported
    ? [{ name: 'check', reason: '链接不完整，填写的内容没有带来。' }]
    : [];
}

/** Whether the parameter has no value because the link was cut there. What is missing is reported as a whole. */
const isCutThere = (params: readonly Param[], name: string, value: string) =>
  value === '' && !isOwnParam(name) && (isCheckCut(name, value) || !fitsCheck(params));

function unknownParamOf(name: string, value: string): UnknownParam | null {
  if (hasOwnForm(name)) return null;
  const controls = [...document.querySelectorAll(`main [name="${CSS.escape(name)}"]`)];
  if (controls.length === 0) return messageWithoutControl(name, value);
  const fits =
    value === '' || !controls.every(isPick) || controls.flatMap(valuesOf).includes(value);
  return fits ? null : { name, reason: `这一项里没有${quoted(value)}可选，没有用上。` };
}

function unknownParamsOf({ search, hash }: Location): UnknownParam[] {
  const params = [...new URLSearchParams(search)].slice(0, MAX_LOOKED_AT);
  const parameters = [
    ...emptiedLink(params),
    ...params.flatMap(([name, value]) =>
      isCutThere(params, name, value) ? [] : (unknownParamOf(name, value) ?? []),
    ),
  ];
  const anchor = anchorIn(hash);
  if (anchor === '' || CHAT_FRAGMENT.test(anchor) || document.getElementById(anchor)) {
    return parameters;
  }
  const reason = '这一页没有这个位置，可能是链接写错了，或者那一部分挪走了。';
  return [...parameters, { name: `#${anchor}`, reason }];
}

/** A paragraph with bidi-isolated quotations of the address. */
const paragraph = (text: string) => createElement('p', {}, ...isolatedQuotations(text));

function lineOf({ name, reason }: UnknownParam): HTMLElement {
  const code = createElement('code', {}, quoted(name).slice(1, -1));
  return createElement(
    'p',
    {},
    createElement('bdi', {}, code),
    ...isolatedQuotations(`：${reason}`),
  );
}

/** The message about an invalid `?on=`, with a link without it. */
function invalidDayMessage(words: string): HTMLElement {
  const leave = createElement('a', { href: '?', 'data-leave': '' }, '去掉它');
  leaveDay(leave);
  const problem =
    words.trim() === '' ? '网址里的日期是空的，' : `网址里的${quoted(words)}不是能用的日期，`;
  return createElement(
    'p',
    { 'data-refused': '' },
    ...isolatedQuotations(`${problem}下面仍按今天显示。日期要写成“年-月-日”，例如 2022-03-01。`),
    leave,
  );
}

function describeUnknownParams(unknown: readonly UnknownParam[], dismissed: () => void): Element[] {
  if (unknown.length === 0) return [];
  const dismiss = createElement('button', { type: 'button' }, '知道了');
  dismiss.addEventListener('click', dismissed);
  const left = unknown.length - MAX_LISTED;
  return [
    paragraph(`网址里有 ${unknown.length} 项对不上：`),
    ...unknown.slice(0, MAX_LISTED).map(lineOf),
    ...(left > 0 ? [paragraph(`还有 ${left} 项没有列出。`)] : []),
    dismiss,
  ];
}

/** The page's URL without suffixes from other programs. */
function ownAddress(): string {
  const address = new URL(location.href);
  const foreign = [...address.searchParams.keys()].filter((name) => !isOwnParam(name));
  for (const name of foreign) address.searchParams.delete(name);
  if (!document.getElementById(anchorIn(address.hash))) address.hash = '';
  return address.href;
}

/**
 * Opens the repaired address if it was altered on its way. Otherwise lists in `region` an invalid `?on=` and all of our
 * parameters that the page does not use.
 */
export function reportUnknownParams(region: HTMLElement, arrivedAt: string): void {
  const repaired = repairedAddress(arrivedAt, (id) => document.getElementById(id) !== null);
  if (repaired) {
    location.replace(repaired);
    if (new URL(repaired).search !== location.search) return;
  }
  // Registered after the page's own listener, so that it runs last.
  addEventListener('beforeprint', () => writePrintedAddress(ownAddress()));
  const { refused } = readerDay.get();
  const refusal = refused === null ? [] : [invalidDayMessage(refused)];
  const unknown = unknownParamsOf(location);
  region.replaceChildren(
    ...refusal,
    ...describeUnknownParams(unknown, () => region.replaceChildren(...refusal)),
  );
}
