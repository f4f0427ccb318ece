import { citeInFull, plan } from '../../policy/index.ts';
import { dayStatus, type Reader } from '../calculator/result/evaluation.ts';
import { ESTIMATE } from '../calculator/result/result-text.ts';
import { missedWords } from './missed-words.ts';
import type { Reckoning } from './reckoning.ts';
import {
  departmentLines,
  type Line,
  metLine,
  missedLine,
  openLine,
  outsideLines,
  saidLines,
  servicesWords,
  totalLine,
  undecidedLine,
} from './sheet-lines.ts';
import type { Situation } from './situation.ts';

interface Part {
  title: string;
  lines: Line[];
  /** Whether its lines are short enough to stand two in a row. */
  short?: true;
}

/** An estimate to be taken along, on paper or as text. */
export interface Sheet {
  title: string;
  lead: string[];
  parts: Part[];
  foot: string[];
  address: string;
}

function partsOf(
  { role, said, estimate }: Reckoning,
  situation: Situation,
  reader: Reader,
  tag: string,
): Part[] {
  const words = missedWords(reader);
  const { met, conditional, nothing, oneShort, short, leftOpen, services, undecided, totals } =
    estimate;
  const offered =
    services.length > 0 ? [{ name: `${services.length} 项`, words: servicesWords(services) }] : [];
  return [
    { title: `您是：${role.label}`, lines: saidLines(said), short: true },
    { title: '符合，并且能算出来的', lines: met.map((one) => metLine(one, reader)) },
    { title: '合计', lines: totals.map((one) => totalLine(one, tag)) },
    {
      title: '能算、但还有条件由部门决定的（没有加进合计）',
      lines: conditional.map((one) => openLine(one, reader)),
    },
    {
      title: '按您填的数，算出来是 0 元的',
      lines: nothing.map((one) => metLine(one, reader)),
    },
    {
      title: `${words.oneShort}${words.tooLate ? `（${words.tooLate.replace('。', '')}）` : ''}`,
      lines: oneShort.map(missedLine),
    },
    { title: '方案没有写明、要问部门的', lines: leftOpen.map((one) => openLine(one, reader)) },
    { title: '要问的部门', lines: departmentLines([...conditional, ...leftOpen]) },
    { title: '不符合条件的', lines: short.map(missedLine) },
    {
      title: '还没有问完或跳过的',
      lines: undecided.map((one) => undecidedLine(one, situation)),
      short: true,
    },
    { title: '服务或安排，没有写要发钱', lines: offered },
    { title: '还用到的文件', lines: outsideLines([...met, ...conditional, ...leftOpen]) },
  ];
}

/** The whole answer as lines: what was said, what came of it, each with its clauses, its day and its mark. */
export function sheetOf(
  reckoning: Reckoning,
  situation: Situation,
  reader: Reader,
  address: string,
): Sheet {
  const ended = reader.today > plan.span.through;
  const { mark, line, tag } = dayStatus({ gives: 'exact', span: plan.span }, reader);
  return {
    title: `按我的情况估算（${tag}）`,
    lead: [
      `${mark} ${line}`,
      `依据：《${plan.title}》（${plan.number}）${ended ? '（已失效）' : ''}`,
    ],
    parts: partsOf(reckoning, situation, reader, tag).filter(({ lines }) => lines.length > 0),
    foot: [
      `${citeInFull('conclusions__para_1__sent_3', ended)}：今后国家和省新出台的政策有调整的，按照国家和省的规定执行。${ESTIMATE}`,
      `所问日期：${reader.day}　打印或复制日期：${reader.today}`,
    ],
    address,
  };
}

/** A sheet as plain text, to be pasted into a message or a file. */
export function sheetText({ title, lead, parts, foot, address }: Sheet): string {
  const blocks = parts.map(({ title, lines }) =>
    [`【${title}】`, ...lines.map(({ name, words }) => `· ${name}：${words}`)].join('\n'),
  );
  return [[title, ...lead].join('\n'), ...blocks, [...foot, `网址：${address}`].join('\n')].join(
    '\n\n',
  );
}
