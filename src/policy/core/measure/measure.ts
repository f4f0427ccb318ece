import type { IsoDate, Span } from '../date.ts';
import type { ClauseId, SourceId } from '../register.ts';
import type { LaterPolicy } from '../source.ts';
import type { NamedField } from './field-shape.ts';
import type { Figure, OutsideFigure } from './figure.ts';
import type { PartialEvaluation } from './partial-evaluation.ts';
import type { Caveat, Verdict } from './verdict.ts';

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
  conditions: readonly {
    clause: ClauseId;
    text: string;
    leftOpen: boolean;
    /** Whether somebody could have met it by something that they do. */
    changeable: boolean;
  }[];
  /** What holds for every answer. */
  caveats: readonly Caveat[];
  /** What is said in place of conditions where there are none; `null` where nothing is. */
  insteadOfConditions: string | null;
  /** Both days included; the earlier of the plan's and the measure's own last day ends it. */
  span: Span;
  later: readonly LaterPolicy[];
  /** The zod schema of a whole input, as `jsonSchemaOf` takes it. */
  zodSchema(): object;
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

/** The number of the article in which a clause is, or `closing` for what is outside the articles. */
export function articleOf(clause: ClauseId): Measure['article'] {
  const number = /^art_(\d+)/.exec(clause)?.[1];
  return number === undefined ? 'closing' : Number(number);
}
