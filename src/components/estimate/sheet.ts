import {
  type ConditionVerdict,
  cite,
  citeInFull,
  fieldAt,
  type OutsideDocumentId,
  plan,
  type Standing,
  type Step,
  type Total,
  yuanText,
} from '../../policy/index.ts';
import { ESTIMATE } from '../calculator/result-text.ts';
import { type Reader, standingOf } from '../calculator/standing.ts';
import {
  conditionSign,
  documentWords,
  isSum,
  namesDepartments,
  shortened,
} from '../calculator/verdict-words.ts';
import { amountWords } from './amount-words.ts';
import { saidInWords } from './said-words.ts';
import type { Situation } from './situation.ts';
import type { Reckoning } from './standing-of-situation.ts';

/** An estimate to be taken along, on paper or as text. */
export interface Sheet {
  title: string;
  lead: string[];
  parts: { title: string; lines: string[] }[];
  foot: string[];
}

export const NO_RULE_ON_ADDING = '方案没有写这些措施能不能一起享受：能否叠加以经办部门为准。';

const MOST_STEPS = 5;

const totalNames = { paid: '补贴合计', saved: '少缴合计' } as const;

/** `补贴合计 30,000.00 元（甲 10,000.00 元 + 乙 20,000.00 元）`. */
export function totalWords({ flow, fen, parts }: Total): string {
  const terms = parts.map(({ title, fen }) => `${title} ${yuanText(fen)}`);
  return `${totalNames[flow]} ${yuanText(fen)}（${terms.join(' + ')}）`;
}

const stepWords = ({ text, value, document }: Step) =>
  `${text}：${value}${document ? '（方案之外）' : ''}`;

function workingWords(steps: readonly Step[]): string {
  if (steps.length === 0) return '';
  const { first, hidden, last } = shortened(steps, MOST_STEPS);
  const between = hidden > 0 ? [`（中间 ${hidden} 行略）`] : [];
  return `算法：${[...first.map(stepWords), ...between, ...last.map(stepWords)].join('；')}。`;
}

const failedWords = ({ text, found, remedy, clause }: ConditionVerdict) =>
  `不符合“${text}”${found ? `（${found}）` : ''}。${remedy ? `怎样才符合：${remedy}` : ''}（${cite(clause)}）`;

function basisWords({ measure, verdict }: Standing): string {
  const lines = [...(verdict?.conditions ?? []), ...(verdict?.steps ?? [])];
  const clauses = new Set([...measure.basis, ...lines.map(({ clause }) => clause)]);
  return `依据：${[...clauses].map(cite).join('、')}。`;
}

function metLine(standing: Standing, reader: Reader): string {
  const { measure, verdict } = standing;
  if (!verdict) return measure.title;
  const { asOf, tag, mark } = standingOf(measure, reader);
  const caveats = verdict.caveats
    .filter((caveat) => !namesDepartments(caveat) && !caveat.clause?.startsWith('conclusions'))
    .map(({ text }) => text);
  const amount = `${amountWords(measure, verdict)}${isSum(verdict) ? `【${tag}】` : ''}`;
  return `${measure.title}：${amount} ${mark} ${asOf}。${workingWords(verdict.steps)}${caveats.join('')}${basisWords(standing)}`;
}

function openLine(standing: Standing, reader: Reader): string {
  const { measure, verdict } = standing;
  if (!verdict) return measure.title;
  const open = verdict.conditions
    .filter(({ met }) => met === null)
    .map(({ text, met }) => `${conditionSign(met).word}：${text}。`);
  const tag = isSum(verdict) ? `【${standingOf(measure, reader).tag}】` : '';
  return `${measure.title}：${amountWords(measure, verdict)}${tag}。${open.join('')}要问：${measure.departments.join('、')}。${basisWords(standing)}`;
}

function undecidedLine({ measure, needs, missing, problems }: Standing, { skipped }: Situation) {
  const wrong = problems.map(({ reason }) => reason).join('');
  const label = (path: (typeof needs)[number]) =>
    `${fieldAt(path).label}${skipped.includes(path) ? '（跳过了）' : ''}`;
  const open = missing.map(label).join('、');
  return `${measure.title}：${wrong}${open ? `还缺：${open}。` : ''}`;
}

/** Every document from outside the plan behind the amounts, once. */
function outsideLines(standings: readonly Standing[]): string[] {
  const documents = standings.flatMap(({ verdict }) =>
    [...(verdict?.steps ?? []), ...(verdict?.caveats ?? [])].flatMap(({ document }) =>
      document ? [document] : [],
    ),
  );
  return [...new Set<OutsideDocumentId>(documents)].map((id) => `${documentWords(id)}。`);
}

/** The whole answer as lines: what was said, what came of it, each with its clauses, its day and its mark. */
export function sheetOf(
  reckoning: Reckoning,
  situation: Situation,
  reader: Reader,
  address: string,
): Sheet {
  const { role, said, estimate } = reckoning;
  const { met, oneShort, short, leftOpen, services, undecided, totals } = estimate;
  const whole = standingOf({ gives: 'exact', span: plan.span }, reader);
  const missedLine = ({ measure, failed, unjudged }: Standing) =>
    `${measure.title}：${failed.map(failedWords).join('')}${unjudged > 0 ? `还有 ${unjudged} 个条件没有再问。` : ''}`;
  const answers = said.map((one) => {
    const { label, words, for: measure } = saidInWords(one);
    return `${label}（${measure}）：${words}${one.implied ? '（由前面的回答得出）' : ''}`;
  });
  const parts = [
    { title: `您是：${role.label}`, lines: answers },
    { title: '符合，并且能算出来的', lines: met.map((one) => metLine(one, reader)) },
    {
      title: '合计',
      lines: totals.map((one) => `${totalWords(one)}【${whole.tag}】。${NO_RULE_ON_ADDING}`),
    },
    { title: '只差一个条件的', lines: oneShort.map(missedLine) },
    { title: '方案没有写明、要问部门的', lines: leftOpen.map((one) => openLine(one, reader)) },
    { title: '不符合条件的', lines: short.map(missedLine) },
    { title: '还没有问完或跳过的', lines: undecided.map((one) => undecidedLine(one, situation)) },
    {
      title: '服务或安排，没有写要发钱',
      lines:
        services.length > 0
          ? [
              services
                .map(({ measure }) => `${measure.title}（${measure.basis.map(cite)[0]}）`)
                .join('、'),
            ]
          : [],
    },
    { title: '方案之外的依据', lines: outsideLines([...met, ...leftOpen]) },
  ];
  return {
    title: '我的情况能享受什么：估算',
    lead: [
      `${whole.mark} ${whole.line}`,
      `依据：《${plan.title}》（${plan.number}）${reader.today > plan.span.through ? '（已失效）' : ''}`,
    ],
    parts: parts.filter(({ lines }) => lines.length > 0),
    foot: [
      `按哪一天看：${reader.day}。打印或复制的日期：${reader.today}。`,
      `${citeInFull('conclusions__para_1__sent_3', reader.today > plan.span.through)}：国家和省新出台的政策有调整的，按照国家和省的规定执行。`,
      ESTIMATE,
      `网址：${address}`,
    ],
  };
}

/** A sheet as plain text, to be pasted into a message or a file. */
export function sheetText({ title, lead, parts, foot }: Sheet): string {
  const blocks = parts.map(({ title, lines }) =>
    [`【${title}】`, ...lines.map((line) => `· ${line}`)].join('\n'),
  );
  return [[title, ...lead].join('\n'), ...blocks, foot.join('\n')].join('\n\n');
}
