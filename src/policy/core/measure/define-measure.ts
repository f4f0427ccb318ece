import { type IsoDate, isIsoDate, lifecycleOf, type Span } from '../date.ts';
import { deepFreeze } from '../freeze.ts';
import { noSumWords } from '../no-sum.ts';
import { earlierEnd, type PlanFrame } from '../plan-frame.ts';
import type { ClauseId, SourceId } from '../register.ts';
import { type Answers, answerReaders } from './answers.ts';
import { daysBeyondPlan, monthsBeyondPlan } from './beyond-plan.ts';
import { judge } from './condition.ts';
import { type Fields, namedFields } from './field.ts';
import type { Figure } from './figure.ts';
import { articleOf, type Measure, type Sum } from './measure.ts';
import type { Figures, MeasureDefinition } from './measure-definition.ts';
import { checkRules, evaluatePartially } from './partial-evaluation.ts';
import { AssessmentError, type Caveat, caveat, unstated, type Verdict } from './verdict.ts';

type Definition<S extends Fields> = MeasureDefinition<string, S, Figures>;

const isSum = ({ unit }: Figure) => /^[元%]/.test(unit);

/** The clause that names the departments of an article; for the closing paragraph, the clause on inquiries. */
const departmentsClause = (article: Measure['article'], { inquiries }: PlanFrame): ClauseId =>
  article === 'closing' ? inquiries : (`art_${article}__resp` as ClauseId);

/** The caveat that no sum is stated, with the departments to ask. */
function unstatedCaveats<S extends Fields>(
  { gives, basis, departments }: Definition<S>,
  frame: PlanFrame,
): Caveat[] {
  if (gives === 'period' || gives === 'answer') return [];
  const clause = departmentsClause(articleOf(basis[0]), frame);
  return [caveat(clause, `${noSumWords(gives)}：${departments.join('、')}。`, 'departments')];
}

const laterPolicyPrevails = ({ laterPolicy }: PlanFrame) =>
  caveat(laterPolicy, '国家和省后来的政策对这项有调整的，按国家和省的办。', 'later-policy');

/** Caveats for days or months outside the plan's validity. Shown first. */
function beyondPlan<S extends Fields>(
  { happensOn, monthsPaid }: Definition<S>,
  frame: PlanFrame,
  answers: Answers<S>,
): Caveat[] {
  const days = happensOn ? daysBeyondPlan(frame.span, happensOn(answers)) : null;
  const months = monthsPaid ? monthsBeyondPlan(frame, monthsPaid(answers)) : null;
  const caveats: Caveat[] = [];
  if (days !== null) caveats.push(caveat(frame.validity, days, 'beyond-plan'));
  if (months !== null) caveats.push(caveat(frame.validity, months, 'beyond-plan'));
  return caveats;
}

/** Creates the function that computes a verdict from complete answers. */
function evaluator<S extends Fields>(definition: Definition<S>, frame: PlanFrame, span: Span) {
  const { id, conditions, caveats = [] } = definition;
  const lifecycle = lifecycleOf(span);
  const noSum = unstatedCaveats(definition, frame);
  const prevails = laterPolicyPrevails(frame);
  return (answers: Answers<S>, on: IsoDate): Verdict => {
    const verdicts = conditions.map((condition) => judge(condition, answers, on));
    const eligible = verdicts.every(({ met }) => met !== false);
    const outcome = eligible ? (definition.outcome?.(answers, on) ?? {}) : {};
    const amount = eligible ? (outcome.amount ?? unstated()) : null;
    return {
      measure: id,
      on,
      lifecycle: lifecycle(on),
      eligible,
      amount,
      conditions: verdicts,
      steps: outcome.steps ?? [],
      caveats: [
        ...(eligible ? beyondPlan(definition, frame, answers) : []),
        ...(amount?.kind === 'unstated' ? noSum : []),
        ...caveats,
        ...(outcome.caveats ?? []),
        prevails,
      ],
      period: outcome.period ?? null,
    };
  };
}

/** Builds the methods of a `Measure`. */
function methodsOf<S extends Fields>(definition: Definition<S>, frame: PlanFrame, span: Span) {
  const { conditions, rules = [] } = definition;
  const required = namedFields(definition.fields)
    .filter((field) => !field.optional)
    .map((field) => field.name);
  const { schema, readAll, readPart } = answerReaders(
    definition.fields,
    (valid) => checkRules({ rules, required }, valid).problems,
  );
  const evaluate = evaluator(definition, frame, span);

  const evaluatePart = (answers: Partial<Answers<S>>, on: IsoDate) => {
    const conclude = (input: Answers<S>) => [
      beyondPlan(definition, frame, input),
      definition.outcome?.(input, on),
    ];
    return evaluatePartially({ conditions, rules, conclude, required }, answers, on);
  };

  return {
    zodSchema: () => schema,
    assess(input: unknown, on: string): Verdict {
      if (!isIsoDate(on)) {
        throw new AssessmentError('bad-date', [
          { path: 'on', reason: `日期要写成存在的“年-月-日”，例如 ${frame.span.through}。` },
        ]);
      }
      const answers = readAll(input);
      const problems = rules.flatMap((rule) => rule(answers) ?? []);
      if (problems.length > 0) throw new AssessmentError('bad-input', problems);
      return evaluate(answers, on);
    },
    evaluatePartially: (answers: unknown, on: IsoDate) => evaluatePart(readPart(answers), on),
    settle(answers: unknown, on: IsoDate): Verdict | null {
      const known = readPart(answers);
      const { decided, needs, problems } = evaluatePart(known, on);
      const isOpen = needs.length > 0 || problems.length > 0 || decided.length < conditions.length;
      return isOpen ? null : evaluate(known as Answers<S>, on);
    },
  };
}

/** The caveats that hold for all answers. */
function caveatsOf<S extends Fields>(definition: Definition<S>, frame: PlanFrame): Caveat[] {
  const { gives, caveats = [] } = definition;
  const statesNone = gives === 'unstated' || gives === 'service';
  const noSum = statesNone ? unstatedCaveats(definition, frame) : [];
  return [...noSum, ...caveats, laterPolicyPrevails(frame)];
}

function documentsOf<S extends Fields>({
  outside = {},
  computesWith = [],
  caveats = [],
}: Definition<S>): SourceId[] {
  const documents = Object.values(outside).map(({ document }) => document);
  const cited = caveats.flatMap(({ document }) => document ?? []);
  return [...new Set([...computesWith, ...documents, ...cited])];
}

/** The named figures, else all in 元 or %, with the words before each. */
function sumsOf({
  figures,
  sums,
  sumLeads = {},
}: Pick<MeasureDefinition<string, Fields, Figures>, 'figures' | 'sums' | 'sumLeads'>): Sum[] {
  return Object.entries(figures)
    .filter(([name, one]) => (sums ? sums.includes(name) : isSum(one)))
    .map(([name, one]) => ({ ...one, lead: sumLeads[name] }));
}

/** Builds the data properties of a `Measure`. */
function descriptionOf<const Id extends string, S extends Fields>(
  definition: MeasureDefinition<Id, S, Figures>,
  frame: PlanFrame,
  span: Span,
) {
  const { figures, conditions } = definition;
  return {
    id: definition.id,
    title: definition.title,
    who: definition.who,
    roles: definition.roles,
    gives: definition.gives,
    flow: definition.flow ?? 'paid',
    article: articleOf(definition.basis[0]),
    basis: definition.basis,
    departments: definition.departments,
    departmentsClause: departmentsClause(articleOf(definition.basis[0]), frame),
    figures,
    sums: sumsOf(definition),
    sumIs: definition.sumIs ?? null,
    outside: definition.outside ?? {},
    documents: documentsOf(definition),
    fields: namedFields(definition.fields),
    monotonic: definition.monotonic ?? {},
    conditions: conditions.map(({ clause, text, test, changeable = false }) => ({
      clause,
      text,
      leftOpen: test === 'left-open',
      changeable,
    })),
    caveats: caveatsOf(definition, frame),
    insteadOfConditions: definition.insteadOfConditions ?? null,
    span,
    later: definition.later ?? [],
  } satisfies Partial<Measure<Id>>;
}

/** Returns a function that turns the definitions of one plan into frozen measures. */
export const measureDefiner =
  (frame: PlanFrame) =>
  <const Id extends string, const S extends Fields, const F extends Figures>(
    definition: MeasureDefinition<Id, S, F>,
  ): Measure<Id> => {
    const own = definition.figures.through?.value as IsoDate | undefined;
    const span = { from: frame.span.from, through: earlierEnd(frame.span, own) };
    const untyped = definition as unknown as MeasureDefinition<Id, S, Figures>;
    return deepFreeze({
      ...descriptionOf(untyped, frame, span),
      ...methodsOf(untyped, frame, span),
    });
  };
