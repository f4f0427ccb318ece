import type * as z from 'zod/mini';
import type { Answers } from './answers.ts';
import type { ConditionDefinition } from './condition.ts';
import type { IsoDate, Span } from './date.ts';
import type { Fields, NamedField } from './field.ts';
import type { Figure, OutsideFigure } from './figure.ts';
import type { PartialEvaluation } from './partial-evaluation.ts';
import type { ClauseId, SourceId } from './register.ts';
import type { LaterPolicy } from './source.ts';
import type { Amount, Caveat, Problem, Step, Verdict } from './verdict.ts';

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

/**
 * Which way the money goes: `paid` to the applicant, `saved` because less is to be paid,
 * `due` from those whom it asks, so that nobody applies for it, or `lent` and to be paid back.
 */
export type MoneyFlow = 'paid' | 'saved' | 'due' | 'lent';

/** How a larger answer moves the sum: never down, or never up. */
export type Direction = 'up' | 'down';

/** A measure's figures by name. */
export type Figures = Record<string, Figure>;
type OutsideFigures = Record<string, OutsideFigure>;

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
  /** The roles of the estimate that it may concern; empty where it concerns nobody who applies. */
  roles: readonly string[];
  gives: Gives;
  /** Which way its money goes; `paid` by default. */
  flow?: MoneyFlow;
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
  /** Numbers from other documents; shown as 方案之外. */
  outside?: OutsideFigures;
  /** Further documents that it computes with, beside those of its outside figures. */
  computesWith?: readonly SourceId[];
  /** What an applicant fills in. */
  fields: S;
  /** How its sum moves with each number, month or list that is asked for. */
  monotonic?: { readonly [K in keyof S]?: Direction };
  /** Problems between fields, such as an end before its start. */
  check?: (input: Answers<S>) => Problem[];
  /** Every condition that its clauses state; empty where they state none. */
  conditions: readonly ConditionDefinition<Answers<S>>[];
  /** What is said in place of conditions where its clauses state none and yet say for whom it does not hold. */
  insteadOfConditions?: string;
  /** Computed only where no condition fails. */
  outcome?: (input: Answers<S>, on: IsoDate) => Outcome;
  /** The days on which what it pays for happens; those that the plan does not govern are told. */
  happensOn?: (input: Answers<S>) => readonly IsoDate[];
  /** How many months it pays for; more than the plan has are told. */
  monthsPaid?: (input: Answers<S>) => number;
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
  /** The roles of the estimate that it may concern. */
  roles: readonly string[];
  gives: Gives;
  /** Which way its money goes. */
  flow: MoneyFlow;
  /** The number of its article, or `closing` for the unnumbered closing paragraph. */
  article: number | 'closing';
  basis: readonly ClauseId[];
  departments: readonly string[];
  /** The clause that names its departments, or, outside the articles, whom to ask. */
  departmentsClause: ClauseId;
  figures: Readonly<Record<string, Figure>>;
  /** Those of its figures that say how much it is worth. */
  sums: readonly Figure[];
  /** What its computed sum is, where it is no money for the applicant to keep; otherwise `null`. */
  sumIs: string | null;
  outside: Readonly<Record<string, OutsideFigure>>;
  /** Every document from outside the plan that it computes with or that its caveats rest on, once. */
  documents: readonly SourceId[];
  fields: readonly NamedField[];
  /** How its sum moves with each number, month or list that is asked for. */
  monotonic: Readonly<Partial<Record<string, Direction>>>;
  /** The conditions as text, for readers who fill in nothing. */
  conditions: readonly { clause: ClauseId; text: string; leftOpen: boolean }[];
  /** What holds for every answer. */
  caveats: readonly Caveat[];
  /** What is said in place of conditions where there are none; `null` where nothing is. */
  insteadOfConditions: string | null;
  /** Both days included; the earlier of the plan's and the measure's own last day ends it. */
  span: Span;
  later: readonly LaterPolicy[];
  /** The zod schema of a whole input. */
  zodSchema(): z.core.$ZodType;
  /** The verdict on an input as of a day. Throws an AssessmentError that lists every bad field. */
  assess(input: unknown, on: string): Verdict;
  /**
   * What some of the answers already settle as of a day, and which fields are needed next.
   * Throws an AssessmentError for an answer that its field does not take.
   */
  evaluatePartially(answers: Readonly<Record<string, unknown>>, on: IsoDate): PartialEvaluation;
  /**
   * The verdict on some of the answers as soon as no other one could change it; `null` until then.
   * Throws an AssessmentError for an answer that its field does not take.
   */
  settle(answers: Readonly<Record<string, unknown>>, on: IsoDate): Verdict | null;
}

/** The number of the article in which a clause stands, or `closing` for what stands outside the articles. */
export function articleOf(clause: ClauseId): Measure['article'] {
  const number = /^art_(\d+)/.exec(clause)?.[1];
  return number === undefined ? 'closing' : Number(number);
}
