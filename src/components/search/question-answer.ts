import {
  type ClauseId,
  cite,
  type Measure,
  measuresOfArticle,
  type Verdict,
} from '../../policy/index.ts';
import type { SearchRecord } from '../../search/engine/record.ts';
import { answersInQuestion } from '../../search/on-demand/answers-in-question.ts';
import { answersInWords } from '../calculator/answers/answer-words.ts';
import { type Answers, readAnswer } from '../calculator/answers/answers.ts';
import { type DatedVerdict, introOf, resultLine } from '../calculator/outcome/result-text.ts';
import { dayStatus } from '../calculator/result/day-status.ts';
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
import type { Reader } from '../calculator/shared/evaluation.ts';
import { readerDay } from '../reader-day/reader-day.ts';
import { citedAddress } from '../site/address.ts';
import { announce } from '../site/announce.ts';
import { createElement } from '../site/create-element.ts';
import { link, paragraph } from './box/elements.ts';

/** The answers in a query to a measure's fields, and the verdict if they determine it. */
interface FilledAnswers {
  measure: Measure;
  answers: Answers;
  verdict: Verdict | null;
}

/** The valid answers to a measure's fields in a query; `null` if there are none. */
function answersFromQuestion(
  measure: Measure,
  question: string,
  reader: Reader,
): FilledAnswers | null {
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
  return { measure, answers, verdict: measure.settle(input, dayStatus(measure, reader).day) };
}

const clauseLink = (id: ClauseId) =>
  createElement(
    'a',
    { class: 'answer-clause', href: citedAddress(id, location.pathname) },
    cite(id),
  );

const lines = (texts: readonly Node[]) =>
  texts.length > 0 ? [createElement('ul', {}, ...texts)] : [];

/** The summary of a verdict as in a calculator: day, sum with its label, what is open, calculation. */
function verdictParts(context: DatedVerdict): Node[] {
  const { subject: measure, verdict, status } = context;
  const mark = createElement('span', { 'aria-hidden': 'true' }, `${status.mark} `);
  const headlineOf = createElement(
    'p',
    { class: 'answer-headline' },
    createElement('strong', {}, headline(measure, verdict)),
    ...(isSum(verdict)
      ? [createElement('span', { class: 'answer-tag' }, tagOf(verdict, status))]
      : []),
  );
  const open = verdict.conditions.filter(({ met }) => met !== true);
  return [
    createElement('p', { class: 'answer-standing' }, mark, status.line),
    paragraph(
      `${introOf(context)}：${isSum(verdict) && measure.sumIs ? `${measure.sumIs}：` : ''}`,
    ),
    ...verdict.caveats.filter(isBeyondPlan).map(({ text }) => paragraph(text)),
    headlineOf,
    ...lines([
      ...verdict.steps.map(({ text, value, clause, document }) =>
        createElement(
          'li',
          {},
          `${text}：${value} `,
          clauseLink(clause),
          document ? `（${documentWords(document)}）` : '',
        ),
      ),
      ...open.map(({ met, text, clause }) => {
        const { mark: sign, word } = conditionSign(met);
        return createElement('li', {}, `${sign} ${word}：${text} `, clauseLink(clause));
      }),
    ]),
    ...measure.later.map((policy) =>
      paragraph(
        createElement('strong', {}, '后续政策：'),
        laterWords(policy),
        `（${documentWords(policy.document)}）`,
      ),
    ),
  ];
}

const missingFields = ({ measure, answers }: FilledAnswers) =>
  measure.fields.filter(({ name, optional }) => !optional && answers[name] === undefined);

function filledLine(filled: FilledAnswers): HTMLElement {
  const { measure, answers, verdict } = filled;
  const fields = measure.fields.filter(({ name }) => answers[name] !== undefined);
  const words = answersInWords({ fields }, answers, 1);
  const rest = verdict && missingFields(filled).length > 0 ? '没填的不影响结果。' : '';
  return paragraph(
    `已填：${words.map(({ label, words: is }) => `${label}：${is}`).join('；')}。${rest}`,
  );
}

/** A link to the form with all that was understood. */
function formLink(filled: FilledAnswers): HTMLElement {
  const { measure, answers, verdict } = filled;
  const words = verdict
    ? '看条件、算法和要注意的'
    : `接着填（最多还差 ${missingFields(filled).length} 项）`;
  return paragraph(link(resultLink(measure, answers).address, words));
}

/** The answer of a measure to a query, and its one-line form if the verdict is determined. */
function renderAnswer(filled: FilledAnswers, reader: Reader) {
  const { measure, answers, verdict } = filled;
  const status = dayStatus(measure, reader);
  const inputs = (most: number) => answersInWords(measure, answers, most);
  const result = verdict && { subject: measure, inputs, verdict, status };
  const section = createElement(
    'section',
    { class: 'answer', 'aria-label': `${measure.title}：照这个问题算` },
    filledLine(filled),
    ...(result ? verdictParts(result) : []),
    formLink(filled),
  );
  return { section, message: result && resultLine(result) };
}

async function measureOf({ id, article }: SearchRecord): Promise<Measure | undefined> {
  const measures = await measuresOfArticle(article === 0 ? 'closing' : article);
  return measures.find((one) => one.id === id);
}

/**
 * Shows the answer to a query in the list item of its measure, and announces a verdict. Shows nothing if no part of the
 * query fits a field, or the measure cannot be loaded.
 */
export async function showAnswer(
  item: HTMLElement,
  record: SearchRecord,
  question: string,
): Promise<void> {
  const container = createElement('p', { class: 'answer' }, '正在算……');
  item.querySelector('.result-facts')?.after(container);
  const measure = await measureOf(record).catch(() => undefined);
  const reader = readerDay.get();
  const filled = measure && answersFromQuestion(measure, question, reader);
  if (!filled) return container.remove();
  const { section, message } = renderAnswer(filled, reader);
  // If not, a newer query's answers have replaced this item.
  if (!container.isConnected) return;
  container.replaceWith(section);
  if (message) announce(`${record.title}：${message}`);
}
