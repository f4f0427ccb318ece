import { helpLines, type SourceId, sources } from '../../policy/index.ts';

/** `财税〔2015〕72号第八条（财政部）`. */
export function documentName(id: SourceId): string {
  const document = sources[id];
  const article = 'article' in document ? document.article : '';
  return `${document.number}${article}（${document.issuer}）`;
}

const checkedOn = [...new Set(helpLines.map(({ document }) => sources[document].checkedOn))];

/** `方案之外：12333 见……，2026-11-28 核对。` */
export const helpLineSources = `方案之外：${helpLines
  .map(({ number, document }) => `${number} 见${documentName(document)}`)
  .join('，')}，${checkedOn.join('、')} 核对。`;

/** `12333（……），或 12345（……）`: the current telephone hotlines. */
export const helpLineNumbers = helpLines
  .map(({ number, for: what }) => `${number}（${what}）`)
  .join('，或 ');

/** The contacts as lines of plain text. */
export function whomToAskLines([lead = '', ...others]: readonly string[]): string[] {
  const also = others.length > 0 ? `，也可以问${others.join('、')}` : '';
  return [`先问${lead}${also}。`, `电话可以打 ${helpLineNumbers}。${helpLineSources}`];
}
