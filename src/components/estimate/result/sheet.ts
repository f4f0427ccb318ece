import { citeInFull, interview, plan } from '../../../policy/index.ts';
import type { DayStatus } from '../../calculator/result/day-status.ts';
import { ESTIMATE } from '../../calculator/result/verdict-words.ts';
import type { Reader } from '../../calculator/shared/evaluation.ts';
import { helpLineNumbers } from '../../help/whom-to-ask.ts';
import { departmentsWords, questionsForDepartments } from './department-questions.ts';
import type { EvaluatedSituation } from './evaluated-situation.ts';
import { laterDocuments, laterDocumentWords, NO_SUCCESSOR } from './LaterDocuments.tsx';
import { oneShortTitle, planStatus } from './plan-status.ts';
import { promisedTo } from './promised-to.ts';
import {
  answersLine,
  areSeveral,
  type Line,
  metLine,
  missedLine,
  NO_RULE_ON_ADDING,
  openLine,
  openOf,
  outsideWords,
  sourceWords,
  titlesOf,
  totalLine,
} from './sheet-lines.ts';

/** In characters. A longer sheet omits the calculations, which are on the page. */
const MAX_LETTERS = 2_400;

interface Part {
  title: string;
  lines: Line[];
}

/** An estimate for printing or copying as text. */
export interface Sheet {
  title: string;
  lead: string[];
  parts: Part[];
  foot: string[];
  address: string;
}

/** A part with one line; no lines if `words` is empty. */
const inOneLine = (title: string, name: string, words: string): Part => ({
  title,
  lines: words === '' ? [] : [{ name, words: `${words}。` }],
});

function moneyParts(
  { estimate }: EvaluatedSituation,
  reader: Reader,
  status: DayStatus,
  hasRoom: boolean,
): Part[] {
  const { met, conditional, leftOpen, oneShort, totals } = estimate;
  const tooLate = status.tooLate ? `（${status.tooLate.replace('。', '')}）` : '';
  return [
    {
      title: '符合，并且能算出来的',
      lines: [
        ...met.map((one) => metLine(one, reader, hasRoom)),
        ...totals.map((one) => totalLine(one, status.tag)),
      ],
    },
    {
      title: `能算、但还有条件由部门决定的${totals.length > 0 ? '（没有加进合计）' : ''}`,
      lines: conditional.map((one) => openLine(one, reader)),
    },
    {
      title: '方案没有写明金额、要问部门的',
      lines: leftOpen.map((one) => openLine(one, reader)),
    },
    { title: `${oneShortTitle(status)}${tooLate}`, lines: oneShort.map(missedLine) },
  ];
}

function todayPart(progress: EvaluatedSituation): Part {
  const known = laterDocuments(progress).map((one) => ({
    name: one.titles.join('、'),
    words: `${laterDocumentWords(one)}。方案之外：${sourceWords(one.later.document)}。`,
  }));
  return {
    title: '后来的政策',
    lines: [...known, { name: '以后的方案', words: NO_SUCCESSOR }],
  };
}

function askPart(progress: EvaluatedSituation): Part {
  const lines = questionsForDepartments(progress).map((matter) => ({
    name: departmentsWords(matter),
    words: matter.lines.map(({ title }) => title).join('、'),
  }));
  if (areSeveral(progress.estimate)) lines.push({ name: '合在一起', words: NO_RULE_ON_ADDING });
  return {
    title: '要问的部门',
    lines: [...lines, { name: '电话', words: `${helpLineNumbers}（方案之外）。` }],
  };
}

function servicesWords({ estimate, asking }: EvaluatedSituation): string {
  const services = estimate.services.map(
    (one) => one.measure.title + (openOf(one).length > 0 ? '（能不能享受由部门决定）' : ''),
  );
  return [...services, ...promisedTo(asking).map(({ title }) => title)].join('、');
}

function restParts(progress: EvaluatedSituation): Part[] {
  const { estimate } = progress;
  const { met, conditional, leftOpen, nothing, short, undecided } = estimate;
  const used = outsideWords([...met, ...conditional, ...leftOpen]);
  return [
    inOneLine('还没有问完、跳过或没有算的', '措施', titlesOf(undecided)),
    inOneLine('按填的数算出来是 0 元的', '措施', titlesOf(nothing)),
    inOneLine('不符合条件的', '措施', titlesOf(short)),
    inOneLine('服务或安排，没有写要发钱', '措施', servicesWords(progress)),
    inOneLine('还用到的文件', '方案之外', used),
  ];
}

/** The whole result as lines: the answers, then the results with clauses, day and label. */
export function sheetOf(progress: EvaluatedSituation, reader: Reader, address: string): Sheet {
  const whole = sheetWith(progress, reader, address, true);
  return lengthOf(whole) > MAX_LETTERS ? sheetWith(progress, reader, address, false) : whole;
}

const lengthOf = (sheet: Sheet) => sheetText(sheet).length;

function sheetWith(
  progress: EvaluatedSituation,
  reader: Reader,
  address: string,
  hasRoom: boolean,
): Sheet {
  const hasEnded = reader.today > plan.span.through;
  const status = planStatus(reader);
  const { roles } = progress.asking.responses;
  const labels = interview.roles.filter(({ id }) => roles.includes(id)).map((one) => one.label);
  const parts = [
    inOneLine(
      '您是',
      labels.join('；'),
      hasRoom ? answersLine(progress.given) : '回答太多，写在网页上',
    ),
    ...moneyParts(progress, reader, status, hasRoom),
    todayPart(progress),
    askPart(progress),
    ...restParts(progress),
  ];
  return {
    title: `按我的情况估算（${status.tag}）`,
    lead: [
      `${status.mark} ${status.line}`,
      `依据：《${plan.title}》（${plan.number}）${hasEnded ? '（已失效）' : ''}`,
    ],
    parts: parts.filter(({ lines }) => lines.length > 0),
    foot: [
      `${citeInFull(plan.laterPolicy, hasEnded)}：今后国家和省新出台的政策有调整的，按照国家和省的规定执行。${ESTIMATE}`,
      `所问日期：${reader.day}　打印或复制日期：${reader.today}`,
    ],
    address,
  };
}

/** A sheet as plain text for the clipboard. */
export function sheetText({ title, lead, parts, foot, address }: Sheet): string {
  const blocks = parts.map((part) =>
    [`【${part.title}】`, ...part.lines.map(({ name, words }) => `· ${name}：${words}`)].join('\n'),
  );
  return [[title, ...lead].join('\n'), ...blocks, [...foot, `网址：${address}`].join('\n')].join(
    '\n\n',
  );
}
