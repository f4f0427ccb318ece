import {
  type ClauseId,
  cite,
  type Measure,
  measuresOfArticle,
  type Verdict,
} from '../../policy/index.ts';
import { answersInQuestion } from '../../search/answers-in-question.ts';
import type { SearchRecord } from '../../search/record.ts';
import { answersInWords } from '../calculator/answers/answer-words.ts';
import { type Answers, readAnswer } from '../calculator/answers/answers.ts';
import { type DayStatus, dayStatus } from '../calculator/result/day-status.ts';
import {
  conditionSign,
  documentWords,
  headline,
  isBeyondPlan,
  isSum,
  laterWords,
  tagOf,
} from '../calculator/result/verdict-words.ts';
import { resultLink } from '../calculator/result-link.ts';
import { frameOf, type ResultContext, resultLine } from '../calculator/result-text.ts';
import type { Reader } from '../calculator/shared/evaluation.ts';
import { readerDay } from '../reader-day/reader-day.ts';
import { citedAddress } from '../site/address.ts';
import { announce } from '../site/announce.ts';
import { element } from './elements.ts';
import { link } from './explain.ts';

/** The answers in a query to a measure's fields, and the verdict if they determine it. */
export interface Filled {
  answers: Answers;
  verdict: Verdict | null;
}

/** The valid answers to a measure's fields in a query; `null` if there are none. */
export function fillIn(measure: Measure, question: string, reader: Reader): Filled | null {
  const stated = answersInQuestion(question, measure.fields);
  const input: Record<string, unknown> = {};
  const answers: Record<string, string> = {};
  for (const field of measure.fields) {
    const answer = stated[field.name];
    if (answer === undefined) continue;
    const { problems, value } = readAnswer(measure, field, String(answer));
    if (problems.length > 0) continue;
    input[field.name] = value;
    answers[field.name] = String(answer);
  }
  if (Object.keys(answers).length === 0) return null;
  return { answers, verdict: measure.settle(input, dayStatus(measure, reader).day) };
}

/** What an answer is rendered from. */
interface Answered extends Filled {
  measure: Measure;
  standing: DayStatus;
}

const clauseLink = (id: ClauseId) => {
  const made = link(citedAddress(id, location.pathname), cite(id));
  made.className = 'answer-clause';
  return made;
};

const line = (...children: (Node | string)[]) => element('p', '', ...children);

const lines = (texts: readonly Node[]) => (texts.length > 0 ? [element('ul', '', ...texts)] : []);

type SumContext = Omit<ResultContext, 'reader' | 'address'>;

/** The summary of a verdict as in a calculator: day, sum with its label, what is open, calculation. */
function verdictParts(told: SumContext): Node[] {
  const { subject: measure, verdict, standing } = told;
  const mark = element('span', '', `${standing.mark} `);
  mark.setAttribute('aria-hidden', 'true');
  const headlineOf = element(
    'p',
    'answer-headline',
    element('strong', '', headline(measure, verdict)),
    ...(isSum(verdict) ? [element('span', 'answer-tag', tagOf(verdict, standing))] : []),
  );
  const open = verdict.conditions.filter(({ met }) => met !== true);
  return [
    element('p', 'answer-standing', mark, standing.line),
    line(`${frameOf(told)}：${isSum(verdict) && measure.sumIs ? `${measure.sumIs}：` : ''}`),
    ...verdict.caveats.filter(isBeyondPlan).map(({ text }) => line(text)),
    headlineOf,
    ...lines([
      ...verdict.steps.map(({ text, value, clause, document }) =>
        element(
          'li',
          '',
          `${text}：${value} `,
          clauseLink(clause),
          document ? `（${documentWords(document)}）` : '',
        ),
      ),
      ...open.map(({ met, text, clause }) => {
        const { mark: sign, word } = conditionSign(met);
        return element('li', '', `${sign} ${word}：${text} `, clauseLink(clause));
      }),
    ]),
    ...measure.later.map((policy) =>
      line(
        element('strong', '', '后续政策：'),
        laterWords(policy),
        `（${documentWords(policy.document)}）`,
      ),
    ),
  ];
}

/** The required fields that have no answer. */
const leftOf = ({ measure, answers }: Pick<Answered, 'measure' | 'answers'>) =>
  measure.fields.filter(({ name, optional }) => !optional && answers[name] === undefined);

/** Lists what was understood, field by field. */
function filledLine(told: Omit<Answered, 'standing'>): HTMLElement {
  const { measure, answers, verdict } = told;
  const filled = measure.fields.filter(({ name }) => answers[name] !== undefined);
  const words = answersInWords({ fields: filled }, answers, 1);
  const rest = verdict && leftOf(told).length > 0 ? '没填的不影响结果。' : '';
  return line(
    `已填：${words.map(({ label, words: is }) => `${label}：${is}`).join('；')}。${rest}`,
  );
}

/** A link to the form with all that was understood. */
function formLink(told: Omit<Answered, 'standing'>): HTMLElement {
  const { measure, answers, verdict } = told;
  const words = verdict ? '看条件、算法和要注意的' : `接着填（还差 ${leftOf(told).length} 项）`;
  return line(link(resultLink(measure, answers).address, words));
}

/** The answer of a measure to a query, and its one-line form if the verdict is determined. */
function drawn(measure: Measure, { answers, verdict }: Filled, reader: Reader) {
  const standing = dayStatus(measure, reader);
  const told = { measure, answers, verdict, standing };
  const inputs = (most: number) => answersInWords(measure, answers, most);
  const result = verdict && { subject: measure, inputs, verdict, standing };
  const section = element(
    'section',
    'answer',
    filledLine(told),
    ...(result ? verdictParts(result) : []),
    formLink(told),
  );
  section.setAttribute('aria-label', `${measure.title}：照这个问题算`);
  return { section, told: result && resultLine(result) };
}

async function measureOf({ id, article }: SearchRecord): Promise<Measure | undefined> {
  const measures = await measuresOfArticle(article === 0 ? 'closing' : article);
  return measures.find((one) => one.id === id);
}

/**
 * Shows the answer to a query in the list item of its measure, and announces a verdict. Shows nothing if no part of the
 * query fits a field, or the measure cannot be loaded.
 */
export async function answerIn(
  item: HTMLElement,
  record: SearchRecord,
  question: string,
): Promise<void> {
  const place = element('p', 'answer', '正在算……');
  item.querySelector('.result-facts')?.after(place);
  const measure = await measureOf(record).catch(() => undefined);
  const reader = readerDay.get();
  const filled = measure && fillIn(measure, question, reader);
  if (!filled) return place.remove();
  const { section, told } = drawn(measure, filled, reader);
  // If not, a newer query's answers have replaced this item.
  if (!place.isConnected) return;
  place.replaceWith(section);
  if (told) announce(`${record.title}：${told}`);
}
