import * as z from 'zod/mini';
import { daysBeyondPlan, monthsBeyondPlan } from '#plan/beyond-plan.ts';
import { earlierEnd, plan, VALIDITY } from '#plan/plan.ts';
import type { LaterPolicy, SourceId } from '#plan/sources.ts';
import type { ClauseId } from '../text/clause.ts';
import { type IsoDate, isIsoDate, lifecycleOf, type Span } from './date.ts';
import { type Fields, type NamedField, namedFields } from './field.ts';
import type { Figure, OutsideFigure } from './figure.ts';
import { type PartialEvaluation, partialEvaluation } from './partial-evaluation.ts';
import { group, orNothing, type Schema } from './schema.ts';
import {
  type Amount,
  AssessmentError,
  type Caveat,
  type ConditionVerdict,
  caveat,
  nameAsSent,
  type Problem,
  type Step,
  unstated,
  type Verdict,
} from './verdict.ts';

/** Whom a measure is for. */
export type Audience =
  | 'everyone'
  | 'worker'
  | 'graduate'
  | 'person'
  | 'contestant'
  | 'employer'
  | 'incubator'
  | 'school'
  | 'institution'
  | 'village'
  | 'government';

/**
 * What a measure answers with: a sum, the most it can be, money whose sum is not stated,
 * a service or arrangement that promises nobody money, a span of days, or a plain answer.
 */
export type Gives = 'exact' | 'up-to' | 'unstated' | 'service' | 'period' | 'answer';

export type ArticleNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

type Figures = Record<string, Figure>;
type OutsideFigures = Record<string, OutsideFigure>;
type Input<S extends Fields> = { [K in keyof S]: z.output<S[K]> };

/** One condition that a clause states. */
export interface ConditionDefinition<I> {
  clause: ClauseId;
  /** The condition in plain words, true when met. */
  text: string;
  /** Whether the answers meet it; `'left-open'` where the plan leaves it to others, `null` where only for these answers. */
  test: ((input: I) => boolean | null) | 'left-open';
  /** What would have to be different for it to be met. */
  remedy?: string;
  /** What the answers came to, in words. */
  found?: (input: I) => string | null;
}

/** What an eligible applicant gets. */
export interface Outcome {
  /** Left out where the plan states no sum. */
  amount?: Amount;
  steps?: Step[];
  caveats?: Caveat[];
  period?: Span;
}

/** A measure as it is written down in `measures/`. */
export interface MeasureDefinition<Id extends string, S extends Fields, F extends Figures> {
  /** kebab-case; published, never changed. */
  id: Id;
  /** The measure's name in Chinese. */
  title: string;
  who: Audience;
  gives: Gives;
  /** The clauses it rests on, the first one leading. */
  basis: readonly [ClauseId, ...ClauseId[]];
  /** The departments in charge, the lead first. */
  departments: readonly string[];
  /** Every number and date that the plan states for it. A figure named `through` ends it before the plan. */
  figures: F;
  /** The names of the figures that say how much; left out where they are all that are in 元 or %. */
  sums?: readonly (keyof F)[];
  /** What its computed sum is, where it is no money for the applicant to keep: `单位要缴`, `贷款额度`. */
  sumIs?: string;
  /** True where those whom it asks owe it: nobody applies for it. */
  owed?: true;
  /** Numbers from other documents; shown as 方案之外. */
  outside?: OutsideFigures;
  /** Further documents that it computes with, beside those of its outside figures. */
  computesWith?: readonly SourceId[];
  /** What an applicant fills in. */
  fields: S;
  /** Problems between fields, such as an end before its start. */
  check?: (input: Input<S>) => Problem[];
  /** Every condition that its clauses state; empty where they state none. */
  conditions: readonly ConditionDefinition<Input<S>>[];
  /** Computed only where no condition fails. */
  outcome?: (input: Input<S>) => Outcome;
  /** The days on which what it pays for happens; those that the plan does not govern are told. */
  happensOn?: (input: Input<S>) => readonly IsoDate[];
  /** How many months it pays for; more than the plan has are told. */
  monthsPaid?: (input: Input<S>) => number;
  /** Warnings that hold for every answer. */
  caveats?: readonly Caveat[];
  /** Later documents known to change its subject. */
  later?: readonly LaterPolicy[];
}

/** A measure as everything outside the core sees it. */
export interface Measure<Id extends string = string> {
  id: Id;
  title: string;
  who: Audience;
  gives: Gives;
  /** Its article, or `closing` for the unnumbered closing paragraph. */
  article: ArticleNumber | 'closing';
  basis: readonly ClauseId[];
  departments: readonly string[];
  figures: Readonly<Record<string, Figure>>;
  /** Those of its figures that say how much it is worth. */
  sums: readonly Figure[];
  /** What its computed sum is, where it is no money for the applicant to keep; otherwise `null`. */
  sumIs: string | null;
  /** Whether those whom it asks owe it, so that nobody applies for it. */
  owed: boolean;
  outside: Readonly<Record<string, OutsideFigure>>;
  /** Every document from outside the plan that it computes with, once. */
  documents: readonly SourceId[];
  fields: readonly NamedField[];
  /** The conditions as text, for readers who fill in nothing. */
  conditions: readonly { clause: ClauseId; text: string; leftOpen: boolean }[];
  /** What is to be heeded whatever the answers are. */
  caveats: readonly Caveat[];
  /** Both days included; the earlier of the plan's and the measure's own last day ends it. */
  span: Span;
  later: readonly LaterPolicy[];
  /** The verdict on an input as of a day. Throws an AssessmentError that lists every bad field. */
  assess(input: unknown, on: string): Verdict;
  /**
   * What some of the answers already settle, and which fields are needed next.
   * Throws an AssessmentError for an answer that its field does not take.
   */
  outlook(answers: Readonly<Record<string, unknown>>): PartialEvaluation;
  /**
   * The verdict on some of the answers as soon as no other one could change it; `null` until then.
   * Throws an AssessmentError for an answer that its field does not take.
   */
  settle(answers: Readonly<Record<string, unknown>>, on: IsoDate): Verdict | null;
}

const INPUT_WORDS = {
  none: () => '要填的内容应是一组“名称: 值”。',
  surplus: () => '这项措施没有这一项，请删去。',
};

const articleOf = (clause: ClauseId): Measure['article'] =>
  clause.startsWith('art_') ? (Number(clause[4]) as ArticleNumber) : 'closing';

/** The clause that names the departments of a measure's article, or whom the covering notice names. */
const departmentsClause = (article: Measure['article']): ClauseId =>
  article === 'closing' ? 'preface__para_2' : (`art_${article}__resp` as ClauseId);

const laterPolicyPrevails = caveat(
  'conclusions__para_1__sent_3',
  '今后国家和省新出台的政策对这项措施有调整的，按照国家和省的规定执行。',
);

/** Where no sum is stated: that it is not, and whom to ask. */
function unstatedCaveats(
  gives: Gives,
  article: Measure['article'],
  departments: readonly string[],
): Caveat[] {
  if (gives === 'period' || gives === 'answer') return [];
  const what =
    gives === 'service'
      ? '这一句没有写要发钱，也没有写金额；怎样办，以负责部门的规定为准'
      : '方案没有写明金额，以负责部门的规定为准';
  return [caveat(departmentsClause(article), `${what}：${departments.join('、')}。`)];
}

function problemsOf(error: z.core.$ZodError): Problem[] {
  return error.issues.flatMap((issue): Problem[] =>
    issue.code === 'unrecognized_keys' && issue.path.length === 0
      ? issue.keys.map((key) => ({ path: nameAsSent(key) || 'input', reason: issue.message }))
      : [{ path: issue.path.join('.') || 'input', reason: issue.message }],
  );
}

/** What may be read as answers: a plain group of names and values, and nothing else. */
function plainGroup(input: unknown): object | undefined {
  if (typeof input !== 'object' || input === null) return undefined;
  const prototype = Object.getPrototypeOf(input);
  // Not compared with this realm's Object: a frame or a worker brings its own.
  const isPlain = prototype === null || Object.getPrototypeOf(prototype) === null;
  return isPlain ? input : undefined;
}

/** What a schema makes of an input. Throws an AssessmentError that lists every bad field. */
function parseAnswers<T>(schema: Schema<T>, input: unknown): T {
  let parsed: z.core.util.SafeParseResult<T>;
  try {
    parsed = z.safeParse(schema, plainGroup(input));
  } catch {
    // Only a getter or a proxy of the caller's can throw here; no form, link or JSON text makes one.
    throw new AssessmentError('bad-input', [
      { path: 'input', reason: '填的内容读不出来：每一项都要是普通的文字、数字或“是”“否”。' },
    ]);
  }
  if (!parsed.success) throw new AssessmentError('bad-input', problemsOf(parsed.error));
  return parsed.data;
}

function judge<I>(definition: ConditionDefinition<I>, input: I): ConditionVerdict {
  const { clause, text, test, remedy = null, found } = definition;
  const met = test === 'left-open' ? null : test(input);
  return {
    clause,
    text,
    met,
    found: found?.(input) ?? null,
    remedy: met === false ? remedy : null,
  };
}

type Computing = Pick<MeasureDefinition<string, Fields, Figures>, 'outside' | 'computesWith'>;

function documentsOf({ outside = {}, computesWith = [] }: Computing): SourceId[] {
  const documents = Object.values(outside).map(({ document }) => document);
  return [...new Set([...computesWith, ...documents])];
}

const isSum = ({ unit }: Figure) => /^[元%]/.test(unit);

/** Throws for a definition that could not be published: says which measure, what is wrong, and how to mend it. */
function refuseBadDefinition<S extends Fields, F extends Figures>(
  definition: MeasureDefinition<string, S, F>,
): void {
  const refuse = (what: string) => {
    throw new Error(
      `Measure “${definition.id}” in src/policy/plans/jiangmen-2021-14/measures: ${what}`,
    );
  };
  const article = articleOf(definition.basis[0]);
  const foreign = [
    ...definition.basis,
    ...Object.values(definition.figures).map((f) => f.clause),
  ].filter((clause) => articleOf(clause) !== article);
  if (!/^[a-z]+(-[a-z]+)*$/.test(definition.id)) refuse('its id must be kebab-case.');
  if (definition.title === '') refuse('it has no title.');
  if (definition.departments.length === 0) refuse('it names no department.');
  if (foreign.length > 0) refuse(`${foreign.join(', ')} belong to another article than its basis.`);
  for (const name of Object.keys(definition.fields)) {
    if (!/^[a-z][A-Za-z]*$/.test(name)) refuse(`its field “${name}” must be camelCase.`);
  }
  for (const { text, test, remedy } of definition.conditions) {
    if (test !== 'left-open' && !remedy) {
      refuse(
        `its condition “${text}” can fail and must say in \`remedy\` what would have to change.`,
      );
    }
  }
  const through = definition.figures.through?.value;
  if (
    through !== undefined &&
    (!isIsoDate(through) || through < plan.span.from || through > plan.span.through)
  ) {
    refuse(`its figure \`through\` must be a day inside the plan's span, not ${through}.`);
  }
}

/**
 * Makes a measure from its data and checks that it can be published.
 * Throws an Error that names the measure, what is wrong, and how to mend it.
 */
export function defineMeasure<
  const Id extends string,
  const S extends Fields,
  const F extends Figures,
>(definition: MeasureDefinition<Id, S, F>): Measure<Id> {
  refuseBadDefinition(definition);
  const { id, title, who, gives, basis, departments, figures, conditions } = definition;
  const article = articleOf(basis[0]);
  const through = figures.through?.value as IsoDate | undefined;
  const span = { from: plan.span.from, through: earlierEnd(through) };
  const lifecycle = lifecycleOf(span);
  const noSum = unstatedCaveats(gives, article, departments);
  const statesNone = gives === 'unstated' || gives === 'service';
  const always = [...(definition.caveats ?? []), laterPolicyPrevails];
  const schema = group(definition.fields, INPUT_WORDS);

  function read(input: unknown): Input<S> {
    const answers = parseAnswers(schema, input);
    const problems = definition.check?.(answers) ?? [];
    if (problems.length > 0) throw new AssessmentError('bad-input', problems);
    return answers;
  }

  /** ResultContext before anything else: a rule can be computed for days that the plan never governed. */
  function beyondPlan(answers: Input<S>): Caveat[] {
    const { happensOn, monthsPaid } = definition;
    const days = happensOn ? daysBeyondPlan(happensOn(answers)) : null;
    const months = monthsPaid ? monthsBeyondPlan(monthsPaid(answers)) : null;
    const told: Caveat[] = [];
    if (days !== null) told.push(caveat(VALIDITY, days));
    if (months !== null) told.push(caveat(VALIDITY, months));
    return told;
  }

  function assess(input: unknown, on: string): Verdict {
    if (!isIsoDate(on)) {
      throw new AssessmentError('bad-date', [
        { path: 'on', reason: '日期要写成存在的“年-月-日”，例如 2023-12-31。' },
      ]);
    }
    return verdictOn(read(input), on);
  }

  function verdictOn(answers: Input<S>, on: IsoDate): Verdict {
    const verdicts = conditions.map((condition) => judge(condition, answers));
    const eligible = verdicts.every(({ met }) => met !== false);
    const outcome = eligible ? (definition.outcome?.(answers) ?? {}) : {};
    const amount = eligible ? (outcome.amount ?? unstated) : null;
    return {
      measure: id,
      on,
      lifecycle: lifecycle(on),
      eligible,
      amount,
      conditions: verdicts,
      steps: outcome.steps ?? [],
      caveats: [
        ...(eligible ? beyondPlan(answers) : []),
        ...(amount?.kind === 'unstated' ? noSum : []),
        ...(definition.caveats ?? []),
        ...(outcome.caveats ?? []),
        laterPolicyPrevails,
      ],
      period: outcome.period ?? null,
    };
  }

  const fields = Object.entries(definition.fields);
  const partSchema = group(
    Object.fromEntries(fields.map(([name, field]) => [name, orNothing(field)])),
    INPUT_WORDS,
  );
  const readPart = (answers: Readonly<Record<string, unknown>>) =>
    parseAnswers(partSchema, answers) as Partial<Input<S>>;
  const required = namedFields(definition.fields)
    .filter((field) => !field.optional)
    .map((field) => field.name);

  function partialEvaluationOf(answers: Partial<Input<S>>): PartialEvaluation {
    const check = definition.check ?? (() => []);
    const conclude = (input: Input<S>) => [beyondPlan(input), definition.outcome?.(input)];
    return partialEvaluation({ conditions, judge, check, conclude, required }, answers);
  }

  function settle(answers: Readonly<Record<string, unknown>>, on: IsoDate): Verdict | null {
    const known = readPart(answers);
    const { decided, needs, problems } = partialEvaluationOf(known);
    const isOpen = needs.length > 0 || problems.length > 0 || decided.length < conditions.length;
    return isOpen ? null : verdictOn(known as Input<S>, on);
  }

  return {
    id,
    title,
    who,
    gives,
    article,
    basis,
    departments,
    figures,
    sums:
      definition.sums?.flatMap((name) => figures[name] ?? []) ??
      Object.values(figures).filter(isSum),
    sumIs: definition.sumIs ?? null,
    owed: definition.owed ?? false,
    outside: definition.outside ?? {},
    documents: documentsOf(definition),
    fields: namedFields(definition.fields),
    conditions: conditions.map(({ clause, text, test }) => ({
      clause,
      text,
      leftOpen: test === 'left-open',
    })),
    caveats: statesNone ? [...noSum, ...always] : always,
    span,
    later: definition.later ?? [],
    assess,
    outlook: (answers) => partialEvaluationOf(readPart(answers)),
    settle,
  };
}
