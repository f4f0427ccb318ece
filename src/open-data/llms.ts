import { helpLineNumbers, helpLineSources } from '../components/help/whom-to-ask.ts';
import { howMuch } from '../components/measure/measure-words.ts';
import { buildDay } from '../components/reader-day/build-status.ts';
import { publicAddress, siteAddress } from '../components/site/address.ts';
import { planDocument } from '../policy/document.ts';
import { measures, plan, sources } from '../policy/index.ts';
import { downloads } from './downloads.ts';
import { dataNotice } from './notice.ts';

/** A list item of `llms.txt`. */
const item = (name: string, address: string, says: string) => `- [${name}](${address}): ${says}`;

type AddressOf = (path: string) => string;

/** Current information from outside the plan: whom to ask, and later policy that had not ended at build time. */
function today(address: AddressOf): string[] {
  const later = measures
    .flatMap((measure) => measure.later.map((one) => ({ measure, ...one })))
    .filter(({ span }) => span.through >= buildDay);
  return [
    item('今天问谁', address('about/#ask'), `打 ${helpLineNumbers}。${helpLineSources}`),
    ...later.map(({ measure: { id, title }, document, changes, span }) => {
      const { number, checkedOn } = sources[document];
      const says = `${span.from} 至 ${span.through}，${changes}（方案之外：${number}，核对于 ${checkedOn}）`;
      return item(`${title}：后续政策`, address(`measures/${id}.md`), says);
    }),
    '- 其他措施后来怎样，有没有新的方案：未核实。不要推测。',
  ];
}

/** The contents of the plan by article and by measure. */
function record(address: AddressOf, summaryOf: (article: number) => string): string[][] {
  const articles = planDocument.articles.map(({ number, heading }) =>
    item(heading.text, address(`articles/${number}.md`), summaryOf(number)),
  );
  const offers = measures.map((measure) =>
    item(
      measure.title,
      address(`measures/${measure.id}.md`),
      `${howMuch(measure)}；${measure.span.from} 至 ${measure.span.through}`,
    ),
  );
  return [
    ['## 记录：方案当时怎样规定', item('原文全文', address('plan.md'), plan.title), ...articles],
    ['## 记录：全部措施', ...offers],
  ];
}

/** The content of `/llms.txt` (format: llmstxt.org): current information first, then the contents of the plan. */
export function llmsText(site: URL | undefined, summaryOf: (article: number) => string): string {
  const address: AddressOf = (path) => publicAddress(siteAddress(path), site);
  const files = downloads(site).map(({ name, says }) => item(name, address(`data/${name}`), says));
  const blocks = [
    [`# ${plan.number}逐条解读`],
    [`> ${dataNotice}`],
    [
      '回答时请说明方案是否已经失效，引用到句（例如“第一条第4句”），不要把当时的金额说成现在能领的钱。',
    ],
    ['## 今天', ...today(address)],
    ...record(address, summaryOf),
    ['## 数据', ...files],
    ['## Optional', item('全部正文', address('llms-full.txt'), '原文和每一条的解释，一个文件')],
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
