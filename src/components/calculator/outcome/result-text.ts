import { type ClauseId, citeInFull, plan, type Step, type Verdict } from '../../../policy/index.ts';
import { whomToAskLines } from '../../help/whom-to-ask.ts';
import type { DayStatus } from '../result/day-status.ts';
import {
  asOfWords,
  caveatWords,
  conditionSign,
  documentWords,
  ESTIMATE,
  headline,
  isSum,
  laterWords,
  shortened,
  tagOf,
} from '../result/verdict-words.ts';
import type { Reader } from '../shared/evaluation.ts';
import type { MeasureSummary } from '../shared/measure-summary.ts';

/** A verdict with the answers and the day that it is for. */
export interface DatedVerdict {
  subject: MeasureSummary;
  /** The answers by question; of a list the first `most` rows. */
  inputs: (most: number) => readonly { label: string; words: string }[];
  verdict: Verdict;
  status: DayStatus;
}

/** The data that a result is rendered from. */
export interface ResultContext extends DatedVerdict {
  reader: Reader;
  /** The address that restores the result. */
  address: string;
}

const MAX_ROWS = 20;

/** Every clause behind a verdict without duplicates, the basis first. */
export function clausesBehind({ basis }: MeasureSummary, verdict: Verdict): ClauseId[] {
  const lines = [...verdict.conditions, ...verdict.steps, ...verdict.caveats];
  const cited = lines.flatMap(({ clause }) => (clause ? [clause] : []));
  return [...new Set([...basis, ...cited])];
}

/** What precedes a result: the rules that it follows, or the day that an answer is about. */
export function introOf({ subject, inputs, verdict, status }: DatedVerdict) {
  if (subject.gives !== 'answer') return asOfWords(verdict, status);
  const days = inputs(1).map(({ words }) => words);
  return `${days.join('、')} 这一天`;
}

/** Precedes a sum: rules and label, without repeating words. */
export const sumIntro = (context: DatedVerdict): string =>
  [...new Set([introOf(context), tagOf(context.verdict, context.status)])].join('，');

/** The measure's title with the label of its result. A measure that only answers which plan applies is no estimate. */
export function resultTitle({ subject, verdict, status }: DatedVerdict) {
  return subject.gives === 'answer'
    ? subject.title
    : `${subject.title}（${tagOf(verdict, status)}）`;
}

/** The result in one line with its day and label. */
export function resultLine(context: DatedVerdict): string {
  const { subject, verdict, status } = context;
  const intro = introOf(context);
  const mark = tagOf(verdict, status);
  const tag = isSum(verdict) && mark !== intro ? `（${mark}）` : '';
  const what = isSum(verdict) && subject.sumIs ? `${subject.sumIs} ` : '';
  return `${intro}：${what}${headline(subject, verdict)}${tag}`;
}

const part = (title: string, lines: string[]) => (lines.length > 0 ? ['', title, ...lines] : []);

function stepsInWords({ steps }: Verdict): string[] {
  const words = ({ text, value, document }: Step) =>
    `${text}：${value}${document ? `（${documentWords(document)}）` : ''}`;
  const { first, hidden, last } = shortened(steps, MAX_ROWS);
  const between = hidden > 0 ? [`（中间还有 ${hidden} 行）`] : [];
  return [...first.map(words), ...between, ...last.map(words)];
}

const laterInWords = ({ later }: MeasureSummary) =>
  later.map((policy) => `${laterWords(policy)}（${documentWords(policy.document)}）`);

/** The whole result as plain text for the clipboard. */
export function resultText(context: ResultContext): string {
  const { subject, verdict, reader, status, address } = context;
  const ended = reader.today > plan.span.through;
  const conditions = verdict.conditions.map(({ met, text, found, remedy }) => {
    const { mark, word } = conditionSign(met);
    return `${mark} ${word}：${text}${found ? `（${found}）` : ''}${remedy ? ` ${status.remedyIs}：${remedy}` : ''}`;
  });
  const late = status.tooLate && verdict.conditions.some(({ remedy }) => remedy);
  const steps = stepsInWords(verdict);
  const caveats = verdict.caveats.map((caveat) => {
    const outside = caveat.document ? `（${documentWords(caveat.document)}）` : '';
    return `${caveatWords(caveat, subject)}${outside}`;
  });
  const inputs = context.inputs(MAX_ROWS).map(({ label, words }) => `${label}：${words}`);
  return [
    resultTitle(context),
    `${status.mark} ${status.line}`,
    resultLine(context),
    ...part('填写的内容', inputs),
    ...part('后续政策', laterInWords(subject)),
    ...part('条件', late ? [...conditions, status.tooLate ?? ''] : conditions),
    ...part('计算过程', steps),
    ...part('要注意', caveats),
    ...part(
      '依据',
      clausesBehind(subject, verdict).map((clause) => citeInFull(clause, ended)),
    ),
    ...part('今天问谁', whomToAskLines(subject.departments)),
    '',
    `网址：${address}`,
    `查看日期：${reader.today}`,
    ESTIMATE,
  ].join('\n');
}
