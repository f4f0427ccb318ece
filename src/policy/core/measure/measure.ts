import type { IsoDate, Span } from '../date.ts';
import type { ClauseId, SourceId } from '../register.ts';
import type { LaterPolicy } from '../source.ts';
import type { NamedField } from './field-shape.ts';
import type { Figure, OutsideFigure } from './figure.ts';
import type { PartialEvaluation } from './partial-evaluation.ts';
import type { Caveat, Verdict } from './verdict.ts';

/** The group that a measure is for. */
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
 * The kind of result: a sum, a maximum sum, money without a stated sum, a service or arrangement without a payment, a
 * period, or a plain answer.
 */
export type Gives = 'exact' | 'up-to' | 'unstated' | 'service' | 'period' | 'answer';

/**
 * The direction of the payment: `paid` to the applicant, `saved` by the applicant, `due` from the obligated party
 * (nobody applies for it), or `lent` and to be repaid.
 */
export type MoneyFlow = 'paid' | 'saved' | 'due' | 'lent';

/** How a larger answer changes the sum: `up` means never down, `down` means never up. */
export type Direction = 'up' | 'down';

/** A figure that states how much a measure is worth; `lead` says what it is for, and stands before it. */
export type Sum = Figure & { lead?: string | undefined };

/** The public interface of a measure. */
export interface Measure<Id extends string = string> {
  id: Id;
  title: string;
  who: Audience;
  /** The ids of the roles that it may concern. */
  roles: readonly string[];
  gives: Gives;
  /** The direction of the payment. */
  flow: MoneyFlow;
  /** The number of its article, or `closing` for the unnumbered closing paragraph. */
  article: number | 'closing';
  basis: readonly ClauseId[];
  departments: readonly string[];
  /** The clause that names its departments; outside the articles, the clause on inquiries. */
  departmentsClause: ClauseId;
  figures: Readonly<Record<string, Figure>>;
  /** The figures that state how much it is worth. */
  sums: readonly Sum[];
  /** A label for the computed sum if the applicant does not keep the money; otherwise `null`. */
  sumIs: string | null;
  outside: Readonly<Record<string, OutsideFigure>>;
  /** All documents outside the plan that the computation or a caveat refers to, without duplicates. */
  documents: readonly SourceId[];
  fields: readonly NamedField[];
  /** Whether the sum rises or falls with a number, month or list. */
  monotonic: Readonly<Partial<Record<string, Direction>>>;
  /** The conditions as text, for display without answers. */
  conditions: readonly {
    clause: ClauseId;
    text: string;
    leftOpen: boolean;
    /** Whether the applicant can act to meet it. */
    changeable: boolean;
  }[];
  /** Caveats that hold for all answers. */
  caveats: readonly Caveat[];
  /** The text shown in place of conditions; `null` if there is none. */
  insteadOfConditions: string | null;
  /** Both days inclusive. Ends with the plan or on the measure's own last day, whichever is earlier. */
  span: Span;
  later: readonly LaterPolicy[];
  /** The zod schema of complete answers, for `jsonSchemaOf`. */
  zodSchema(): object;
  /** Computes the verdict on complete answers on a day. Throws an AssessmentError that lists every invalid field. */
  assess(input: unknown, on: string): Verdict;
  /**
   * Evaluates incomplete answers on a day and returns the fields that are needed next.
   * Throws an AssessmentError if an answer is invalid for its field.
   */
  evaluatePartially(answers: Readonly<Record<string, unknown>>, on: IsoDate): PartialEvaluation;
  /**
   * The verdict on incomplete answers, if no further answer can change it; otherwise `null`.
   * Throws an AssessmentError if an answer is invalid for its field.
   */
  settle(answers: Readonly<Record<string, unknown>>, on: IsoDate): Verdict | null;
}

/** The number of the article that contains the clause; `closing` for clauses outside the articles. */
export function articleOf(clause: ClauseId): Measure['article'] {
  const number = /^art_(\d+)/.exec(clause)?.[1];
  return number === undefined ? 'closing' : Number(number);
}
