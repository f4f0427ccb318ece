import { leaveDay } from '../reader-day/leave-day.ts';
import { readerDay } from '../reader-day/reader-day.ts';

/** What of an address fits nothing on the page, and what to say about it. */
interface UnknownParam {
  name: string;
  reason: string;
}

/** What every page takes, and what messengers and newsletters add to a link that is sent on. */
const TAKEN_EVERYWHERE = /^(?:on|q|from|isappinstalled|utm_\w+)$/;
const LONGEST_QUOTED = 40;

const quoted = (text: string) =>
  `“${text.length > LONGEST_QUOTED ? `${text.slice(0, LONGEST_QUOTED)}…` : text}”`;

/** Whether a form answers for a parameter itself: a calculator names what of its own does not fit. */
function hasOwnForm(name: string): boolean {
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

function unknownParamOf(name: string, value: string): UnknownParam | null {
  if (TAKEN_EVERYWHERE.test(name) || hasOwnForm(name)) return null;
  const controls = [...document.querySelectorAll(`main [name="${CSS.escape(name)}"]`)];
  if (controls.length === 0) {
    return { name, reason: `这一页没有这一项，没有用上${quoted(value)}。` };
  }
  const fits =
    value === '' || !controls.every(isPick) || controls.flatMap(valuesOf).includes(value);
  return fits ? null : { name, reason: `这一项里没有${quoted(value)}可选，没有用上。` };
}

function anchorIn(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}

function unknownParamsOf({ search, hash }: Location): UnknownParam[] {
  const parameters = [...new URLSearchParams(search)].flatMap(
    ([name, value]) => unknownParamOf(name, value) ?? [],
  );
  const anchor = anchorIn(hash);
  if (anchor === '' || document.getElementById(anchor)) return parameters;
  const reason = '这一页没有这个位置，可能是链接写错了，或者那一部分挪走了。';
  return [...parameters, { name: `#${anchor.slice(0, LONGEST_QUOTED)}`, reason }];
}

function lineOf({ name, reason }: UnknownParam): HTMLElement {
  const line = document.createElement('p');
  const code = document.createElement('code');
  code.append(name);
  line.append(code, `：${reason}`);
  return line;
}

/** That the day asked for is none, in the words of the address, and a way to leave it. */
function refusalOf(words: string): HTMLElement {
  const line = document.createElement('p');
  line.dataset.refused = '';
  const leave = document.createElement('a');
  leave.dataset.leave = '';
  leave.append('去掉它');
  leaveDay(leave);
  line.append(
    words.trim() === '' ? '网址里的日期是空的，' : `${quoted(words)}读不成一个存在的日期，`,
    '下面仍按今天显示。日期要写成“年-月-日”，月和日都是两位数，例如 2022-03-01。',
    leave,
  );
  return line;
}

function describeUnknownParams(misfits: readonly UnknownParam[], dismissed: () => void): Element[] {
  if (misfits.length === 0) return [];
  const lead = document.createElement('p');
  lead.append(`网址里有 ${misfits.length} 项对不上：`);
  const dismiss = document.createElement('button');
  dismiss.type = 'button';
  dismiss.append('知道了');
  dismiss.addEventListener('click', dismissed);
  return [lead, ...misfits.map(lineOf), dismiss];
}

/**
 * Names in `told` a day asked for that does not exist, and each parameter and the anchor of the page's address that fit
 * nothing on it, so that none is swallowed.
 */
export function reportUnknownParams(told: HTMLElement): void {
  const { refused } = readerDay.get();
  const refusal = refused === null ? [] : [refusalOf(refused)];
  // The estimate takes answers to any measure, and names those that it does not take.
  const misfits = document.querySelector('.estimate') ? [] : unknownParamsOf(location);
  told.replaceChildren(
    ...refusal,
    ...describeUnknownParams(misfits, () => told.replaceChildren(...refusal)),
  );
}
