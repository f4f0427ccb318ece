import {
  type ConditionVerdict,
  cite,
  fieldAt,
  type SourceId,
  type Standing,
  type Step,
  skippedBehind,
  sources,
  type Total,
  yuanText,
} from '../../policy/index.ts';
import { dayStatus, type Reader } from '../calculator/result/evaluation.ts';
import {
  conditionSign,
  isBeyondPlan,
  isSum,
  markAndRules,
  shortened,
} from '../calculator/result/verdict-words.ts';
import { documentName } from '../help/document-name.ts';
import { amountWords } from './amount-words.ts';
import type { Said } from './reckoning.ts';
import { saidInWords } from './said-words.ts';
import type { Situation } from './situation.ts';

/** What a line is about, and what is said of it. */
export interface Line {
  name: string;
  words: string;
}

export const NO_RULE_ON_ADDING = '方案没有写这些措施能不能一起享受：能否叠加以经办部门为准。';

export const NOT_ADDED = '这些金额没有加进合计：条件符不符合，要由部门决定。';

const MOST_STEPS = 5;
const totalNames = { paid: '补贴合计', saved: '少缴合计' } as const;

/** `补贴合计 30,000.00 元（甲 10,000.00 元 + 乙 20,000.00 元）`. */
export function totalWords({ flow, fen, parts }: Total): string {
  return `${totalNames[flow]} ${sumWords({ fen, parts })}`;
}

function sumWords({ fen, parts }: Pick<Total, 'fen' | 'parts'>): string {
  const terms = parts.map(({ title, fen }) => `${title} ${yuanText(fen)}`);
  return `${yuanText(fen)}（${terms.join(' + ')}）`;
}

/** A sum with its day and mark. */
export const totalLine = (total: Total, tag: string): Line => ({
  name: totalNames[total.flow],
  words: `${sumWords(total)}【${tag}】。${NO_RULE_ON_ADDING}`,
});

/** The answers, those to one measure in one line. */
export function saidLines(said: readonly Said[]): Line[] {
  const byMeasure = new Map<string, string[]>();
  for (const one of said) {
    const { label, words, for: measure } = saidInWords(one);
    const mark = one.implied ? '（由前面的回答得出）' : '';
    byMeasure.set(measure, [...(byMeasure.get(measure) ?? []), `${label}：${words}${mark}`]);
  }
  return [...byMeasure].map(([name, words]) => ({ name, words: words.join('；') }));
}

const stepWords = ({ text, value, document }: Step) =>
  `${text}：${value}${document ? '（方案之外）' : ''}`;

function workingWords(steps: readonly Step[]): string {
  if (steps.length === 0) return '';
  const { first, hidden, last } = shortened(steps, MOST_STEPS);
  const between = hidden > 0 ? [`（中间 ${hidden} 行略）`] : [];
  return `算法：${[...first.map(stepWords), ...between, ...last.map(stepWords)].join('；')}。`;
}

function basisWords({ measure, verdict }: Standing): string {
  const lines = [...(verdict?.conditions ?? []), ...(verdict?.steps ?? [])];
  const clauses = new Set([...measure.basis, ...lines.map(({ clause }) => clause)]);
  return `依据：${[...clauses].map(cite).join('、')}。`;
}

/** The verdict; a sum or a span with its day and its mark. */
function verdictWords({ measure, verdict }: Standing, reader: Reader): string {
  if (!verdict) return '';
  const stands = dayStatus(measure, reader);
  const { tag, rules } = markAndRules(verdict, stands);
  const sign = isSum(verdict) ? `【${tag}】` : '';
  const isDated = isSum(verdict) || verdict.period !== null;
  const day = isDated && rules ? ` ${stands.mark} ${rules}` : '';
  const beyond = verdict.caveats.filter(isBeyondPlan).map(({ text }) => text);
  return `${beyond.join('')}${amountWords(measure, verdict)}${sign}${day}。`;
}

/** What is met: the sum, its working, what was assumed, and its clauses. */
export function metLine(standing: Standing, reader: Reader): Line {
  const { measure, verdict } = standing;
  const assumed = (verdict?.caveats ?? [])
    .filter(({ kind }) => kind === 'note' || kind === 'left-blank')
    .map(({ text }) => text);
  const working = workingWords(verdict?.steps ?? []);
  return {
    name: measure.title,
    words: [verdictWords(standing, reader), working, ...assumed, basisWords(standing)].join(''),
  };
}

/** What the plan leaves open: which conditions, and where its departments stand. */
export function openLine(standing: Standing, reader: Reader): Line {
  const { measure, verdict } = standing;
  const open = (verdict?.conditions ?? [])
    .filter(({ met }) => met === null)
    .map(({ text, met }) => `${conditionSign(met).word}：${text}。`);
  return {
    name: measure.title,
    words: [verdictWords(standing, reader), ...open, basisWords(standing)].join(''),
  };
}

// The remedy names the condition; a sheet has no room for both.
const failedWords = ({ text, found, remedy, clause }: ConditionVerdict) =>
  `${found ? `${found}。` : ''}${remedy ?? `不符合“${text}”。`}（${cite(clause)}）`;

/** What fails, and what would have to change. */
export const missedLine = ({ measure, failed, unjudged }: Standing): Line => ({
  name: measure.title,
  words: `${failed.map(failedWords).join('')}${unjudged > 0 ? `还有 ${unjudged} 个条件没有再问。` : ''}`,
});

/** What is still missing, and what of it was skipped. */
export function undecidedLine(
  { measure, missing, problems }: Standing,
  { skipped }: Pick<Situation, 'skipped'>,
): Line {
  const labels = missing.map(
    (path) =>
      `${fieldAt(path).label}${skippedBehind([path], skipped).length > 0 ? '（跳过了）' : ''}`,
  );
  const open = labels.length > 0 ? `还缺：${labels.join('、')}。` : '';
  return { name: measure.title, words: problems.map(({ reason }) => reason).join('') + open };
}

/** Services and arrangements, all in one line. */
export const servicesWords = (services: readonly Standing[]) =>
  services.map(({ measure }) => `${measure.title}（${measure.basis.map(cite)[0]}）`).join('、');

/** The departments in charge of what is open, article by article. */
export function departmentLines(standings: readonly Standing[]): Line[] {
  const byArticle = new Map(standings.map(({ measure }) => [measure.article, measure]));
  return [...byArticle].map(([article, { departmentsClause, departments }]) => ({
    name: article === 'closing' ? '结尾' : cite(departmentsClause),
    words: `${departments.join('、')}。`,
  }));
}

/** Every document from outside the plan behind the amounts, once. */
export function outsideLines(standings: readonly Standing[]): Line[] {
  const documents = standings.flatMap(({ verdict }) =>
    [...(verdict?.steps ?? []), ...(verdict?.caveats ?? [])].flatMap(({ document }) =>
      document ? [document] : [],
    ),
  );
  const byDay = new Map<string, string[]>();
  for (const id of new Set<SourceId>(documents)) {
    const { checkedOn } = sources[id];
    byDay.set(checkedOn, [...(byDay.get(checkedOn) ?? []), documentName(id)]);
  }
  const words = [...byDay].map(([day, names]) => `${names.join('、')}，${day} 查阅`);
  return words.length > 0 ? [{ name: '方案之外', words: `${words.join('；')}。` }] : [];
}
