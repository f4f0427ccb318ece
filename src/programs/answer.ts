import { howMuch } from '../components/measure/measure-words.ts';
import { clauseOf, clauseWords } from '../policy/document.ts';
import {
  AssessmentError,
  assess,
  type ClauseId,
  citeInFull,
  clausePlaces,
  dayInShanghai,
  type IsoDate,
  lifecycleOn,
  type Measure,
  measureOf,
  measures,
  type NamedField,
  type Problem,
  plan,
  readCitation,
  type Verdict,
  yuanText,
} from '../policy/index.ts';

/** The error for input with one problem. */
export const badInput = (path: string, reason: string) =>
  new AssessmentError('bad-input', [{ path, reason }]);

/** Whom the measures are for. */
export const audiences = [...new Set(measures.map(({ who }) => who))];

/** The measures for an audience, or all if none is given. Throws bad input for an unknown one. */
export function measuresFor(who: unknown): readonly Measure[] {
  if (who === undefined) return measures;
  const found = measures.filter((measure) => measure.who === who);
  if (found.length > 0) return found;
  throw badInput('for', `没有这一类对象；有：${audiences.join('、')}。`);
}

/** The clause that a citation or an id names. Throws bad input: with `ifNone`, if the words name no clause at all. */
export function clauseAsked(words: string, ifNone: string): ClauseId {
  const reading = readCitation(words);
  if (reading?.kind === 'clause') return reading.id;
  throw badInput('citation', reading?.reason ?? ifNone);
}

/** The given day, or today in Shanghai. Not validated. */
export const dayAsked = (given: string | undefined): string => given ?? dayInShanghai(Date.now());

/**
 * The first line of every answer: that the plan has ended, whether it was in force on the day, and that this is not
 * official.
 */
export function noticeOn(on: string): string {
  const { title, number, span } = plan;
  const name = `《${title}》（${number}）`;
  const period = `有效期 ${span.from} 至 ${span.through}`;
  const isInForce = on >= span.from && on <= span.through;
  const day = isInForce
    ? `这里说的是 ${on} 的规定`
    : `${on} 不在有效期内：这里只是照当时的条文演示`;
  const status = hasEnded()
    ? `${name}已于 ${span.through} 到期失效（${period}），现在不能按它申请`
    : `${name}${period}`;
  return `${status}。${day}。这是按公布的条文做的估算，不是审批结果，也不是政府网站；以负责部门为准。`;
}

/** Whether the plan has ended today. */
const hasEnded = () => dayAsked(undefined) > plan.span.through;

/** What JSON has for a choice or a yes-no field, also in a row of a list; `null` for other fields. */
function jsonValues([name, , column]: readonly string[], fields: readonly NamedField[]) {
  const field = fields.find((one) => one.name === name);
  const cell = field?.kind === 'rows' ? field.columns.find((one) => one.name === column) : field;
  if (cell?.kind === 'yes-no') return [true, false];
  return cell?.kind === 'choice' ? cell.options.map(({ value }) => value) : null;
}

function withJsonValues({ path, reason }: Problem, fields: readonly NamedField[]): Problem {
  const values = jsonValues(path.split('.'), fields);
  const written = values?.map((value) => JSON.stringify(value)).join('、');
  return { path, reason: written ? `${reason}JSON 里写 ${written}。` : reason };
}

/** `assess` for programs: errors also have the JSON values of choices, of which the forms show only the labels. */
export function assessInput(id: string, input: unknown, on: string): Verdict {
  try {
    return assess(id, input, on);
  } catch (error) {
    if (!(error instanceof AssessmentError) || error.code !== 'bad-input') throw error;
    const { fields } = measureOf(id);
    throw new AssessmentError(
      error.code,
      error.problems.map((problem) => withJsonValues(problem, fields)),
    );
  }
}

/** The official words of a clause; for an article, its heading, paragraphs and departments, one per line. */
export function officialWords(asked: ClauseId): string {
  const { id, kind } = clauseOf(asked);
  const parts = kind === 'heading' ? clausePlaces().filter(({ within }) => within === id) : [];
  return [id, ...parts.map((part) => part.id)].map(clauseWords).join('\n');
}

/** The full citations of the clauses, without duplicates. They say whether the plan has ended today, whatever day is asked. */
export function citationsOf(clauses: readonly (ClauseId | null)[]): string[] {
  const ended = hasEnded();
  return [...new Set(clauses)].flatMap((id) => (id === null ? [] : [citeInFull(id, ended)]));
}

/** The full citations of the clauses that a verdict rests on. */
export const citationsOfVerdict = ({ conditions, steps, caveats }: Verdict): string[] =>
  citationsOf([...conditions, ...steps, ...caveats].map(({ clause }) => clause));

const LIFECYCLES = {
  upcoming: '尚未实施',
  'in-force': '有效',
  'ending-soon': '快到期',
  ended: '已到期',
} as const;
const MET = { true: '符合', false: '不符合', null: '由部门决定' } as const;

function amountLine({ gives, sumIs }: Measure, { eligible, amount, period }: Verdict): string {
  if (!eligible) return '不符合条件';
  if (amount && amount.kind !== 'unstated') {
    const label = sumIs ?? (amount.kind === 'up-to' ? '最高' : '');
    return `${label} ${yuanText(amount.fen)}`.trim();
  }
  if (period) return `${period.from} 至 ${period.through}`;
  if (gives === 'answer') return '见下面的说明';
  return gives === 'service' ? '方案没写要发钱' : '方案没有写明金额';
}

/** Formats a verdict as lines: amount, conditions, calculation, caveats and citations. */
export function verdictLines(measure: Measure, verdict: Verdict): string[] {
  const { on, lifecycle, conditions, steps, caveats } = verdict;
  return [
    noticeOn(on),
    `${measure.title}：${amountLine(measure, verdict)}（${on} 那天，这项措施${LIFECYCLES[lifecycle]}）`,
    ...conditions.map(({ text, met, found, remedy }) =>
      [`${MET[`${met}`]}：${text}`, found, remedy].filter((part) => part !== null).join(' '),
    ),
    ...steps.map(({ text, value }) => `${text}：${value}`),
    ...caveats.map(({ text }) => `注意：${text}`),
    ...citationsOfVerdict(verdict).map((citation) => `依据：${citation}`),
  ];
}

/** A measure in one line: id, title, audience and period. */
export const measureLine = ({ id, title, who, span }: Measure): string =>
  `${id}\t${title}\t${who}\t${span.from} 至 ${span.through}`;

/** A measure in a list: enough to choose one. */
export const measureInBrief = (measure: Measure, on: IsoDate) => ({
  id: measure.id,
  title: measure.title,
  who: measure.who,
  article: measure.article,
  sum: howMuch(measure),
  lifecycle: lifecycleOn(measure.span, on),
});

/** The description of a measure for JSON output. */
export const measureData = (measure: Measure) => ({
  id: measure.id,
  title: measure.title,
  who: measure.who,
  gives: measure.gives,
  span: measure.span,
  conditions: measure.conditions,
  citations: citationsOf(measure.basis),
});
