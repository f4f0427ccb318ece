import {
  type Candidate,
  type ConditionVerdict,
  cite,
  type Estimate,
  failedOf,
  type SourceId,
  type Step,
  sources,
  type Total,
  yuanText,
} from '../../../policy/index.ts';
import { dayStatus } from '../../calculator/result/day-status.ts';
import { isBeyondPlan, isSum, markAndRules } from '../../calculator/result/verdict-words.ts';
import type { Reader } from '../../calculator/shared/evaluation.ts';
import { answerInWords } from '../answer-in-words.ts';
import type { GivenAnswer } from '../progress.ts';
import { amountWords } from './amount-words.ts';

/** A label and its text. */
export interface Line {
  name: string;
  words: string;
}

export const NO_RULE_ON_ADDING = '几项措施能不能一起享受，方案没写，以经办部门为准。';

/** Whether several measures are favourable, with or without a sum. */
export const areSeveral = ({ met, conditional, leftOpen }: Estimate): boolean =>
  met.length + conditional.length + leftOpen.length > 1;

export const LEFT_TO_DEPARTMENTS = '条件符不符合，要由部门决定。';

export const NOT_ADDED = `这些金额没有加进合计：${LEFT_TO_DEPARTMENTS}`;

const MAX_STEPS = 5;
const totalNames = { paid: '补贴合计', saved: '少缴合计' } as const;

/** `补贴合计 30,000.00 元（甲 10,000.00 元 + 乙 20,000.00 元）`. */
export function totalWords({ flow, fen, parts }: Total): string {
  return `${totalNames[flow]} ${sumWords({ fen, parts })}`;
}

function sumWords({ fen, parts }: Pick<Total, 'fen' | 'parts'>): string {
  const terms = parts.map(({ title, fen }) => `${title} ${yuanText(fen)}`);
  return `${yuanText(fen)}（${terms.join(' + ')}）`;
}

/** A sum with its day and its label (such as 历史估算). */
export const totalLine = (total: Total, tag: string): Line => ({
  name: totalNames[total.flow],
  words: `${sumWords(total)}【${tag}】。`,
});

/** The explicit answers, without implied ones. */
export function answersLine(given: readonly GivenAnswer[]): string {
  return given
    .filter(({ implied }) => !implied)
    .map((one) => {
      const { label, words } = answerInWords(one);
      return `${label.replace(/？$/, '')}：${words}`;
    })
    .join('；');
}

const stepWords = ({ text, value, document }: Step) =>
  `${text}：${value}${document ? '（方案之外）' : ''}`;

/** The calculation if it is short. A long one is only on the page. */
function workingWords(steps: readonly Step[]): string {
  if (steps.length === 0 || steps.length > MAX_STEPS) return '';
  return `算法：${steps.map(stepWords).join('；')}。`;
}

function basisWords({ measure, verdict }: Candidate): string {
  const lines = [...(verdict?.conditions ?? []), ...(verdict?.steps ?? [])];
  const clauses = new Set([...measure.basis, ...lines.map(({ clause }) => clause)]);
  return `依据：${[...clauses].map(cite).join('、')}。`;
}

/** The verdict. A sum or a span has its day and its label. */
function verdictWords({ measure, verdict }: Candidate, reader: Reader): string {
  if (!verdict) return '';
  const status = dayStatus(measure, reader);
  const { tag, rules } = markAndRules(verdict, status);
  const sign = isSum(verdict) ? `【${tag}】` : '';
  const isDated = isSum(verdict) || verdict.period !== null;
  const day = isDated && rules ? ` ${status.mark} ${rules}` : '';
  const beyond = verdict.caveats.filter(isBeyondPlan).map(({ text }) => text);
  return `${beyond.join('')}${amountWords(measure, verdict)}${sign}${day}。`;
}

/** A measure whose conditions are met: the sum, its clauses, and the calculation if there is room. */
export function metLine(candidate: Candidate, reader: Reader, hasRoom: boolean): Line {
  const { measure, verdict } = candidate;
  const words = [
    verdictWords(candidate, reader),
    hasRoom ? workingWords(verdict?.steps ?? []) : '',
    basisWords(candidate),
  ];
  return { name: measure.title, words: words.join('') };
}

/** The conditions that departments decide. */
export const openOf = ({ decided }: Pick<Candidate, 'decided'>): ConditionVerdict[] =>
  decided.filter(({ met }) => met === null);

/** What the plan leaves open: the conditions, and where the departments are listed. */
export function openLine(candidate: Candidate, reader: Reader): Line {
  const { measure } = candidate;
  const open = openOf(candidate);
  const left = open.length > 0 ? `由部门决定：${open.map(({ text }) => text).join('；')}。` : '';
  const words = isSumOf(candidate) || left === '' ? verdictWords(candidate, reader) : '';
  return { name: measure.title, words: words + left + basisWords(candidate) };
}

const isSumOf = ({ verdict }: Candidate) => verdict !== null && isSum(verdict);

// The remedy names the condition, and the sheet has no room for both.
const failedWords = ({ text, found, remedy, clause }: ConditionVerdict) =>
  `${found ? `${found}。` : ''}${remedy ?? `不符合“${text}”。`}（${cite(clause)}）`;

const moreWords = (count: number, what: string) =>
  count > 0 ? `还有 ${count} 个条件，${what}。` : '';

/** How many conditions departments decide and how many were not asked about, so that a failed one is not taken for the only one. */
export const otherConditions = (candidate: Candidate): string =>
  moreWords(openOf(candidate).length, '由部门决定') + moreWords(candidate.unjudged, '没有再问');

/** The failed conditions, what would have to change, and what else is not known to be met. */
export const missedLine = (candidate: Candidate): Line => ({
  name: candidate.measure.title,
  words: failedOf(candidate).map(failedWords).join('') + otherConditions(candidate),
});

/** The titles of measures in one line. */
export const titlesOf = (candidates: readonly Candidate[]) =>
  candidates.map(({ measure }) => measure.title).join('、');

/** `财税〔2015〕72号，2026-11-24 查阅`. The issuer is only on the page. */
export const sourceWords = (id: SourceId): string =>
  `${sources[id].number}，${sources[id].checkedOn} 查阅`;

/** Every outside document that the amounts depend on, without duplicates. */
export function outsideWords(candidates: readonly Candidate[]): string {
  const documents = candidates.flatMap(({ verdict }) =>
    [...(verdict?.steps ?? []), ...(verdict?.caveats ?? [])].flatMap(({ document }) =>
      document ? [document] : [],
    ),
  );
  return [...new Set(documents)].map(sourceWords).join('；');
}
