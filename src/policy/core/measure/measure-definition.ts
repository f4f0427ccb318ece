import type { IsoDate, Span } from '../date.ts';
import type { ClauseId, SourceId } from '../register.ts';
import type { LaterPolicy } from '../source.ts';
import type { Answers } from './answers.ts';
import type { ConditionDefinition } from './condition.ts';
import type { Fields } from './field.ts';
import type { Figure, OutsideFigure } from './figure.ts';
import type { Audience, Direction, Gives, MoneyFlow } from './measure.ts';
import type { Amount, Caveat, Problem, Step } from './verdict.ts';

export type Figures = Record<string, Figure>;
type OutsideFigures = Record<string, OutsideFigure>;

/** The benefit of an eligible applicant. */
export interface Outcome {
  /** Omitted if the plan states no sum. */
  amount?: Amount;
  steps?: Step[];
  caveats?: Caveat[];
  period?: Span;
}

/** A measure as written in `measures/`. */
export interface MeasureDefinition<Id extends string, S extends Fields, F extends Figures> {
  /** Kebab-case. Published, so it must never change. */
  id: Id;
  /** The measure's name in Chinese. */
  title: string;
  who: Audience;
  /** The ids of the roles that it may concern; empty if nobody applies for it. */
  roles: readonly string[];
  gives: Gives;
  /** The direction of the payment. Default: `paid`. */
  flow?: MoneyFlow;
  /** The clauses that the measure is based on, the main one first. */
  basis: readonly [ClauseId, ...ClauseId[]];
  /** The responsible departments, the leading one first. */
  departments: readonly string[];
  /** Every number and date that the plan states for it. `through` is a last day before the end of the plan. */
  figures: F;
  /** The names of the figures that state the benefit. Default: all figures in 元 or %. */
  sums?: readonly (keyof F)[];
  /** Words before a sum that is not for everybody or everything: `带动就业5人以上的，`. */
  sumLeads?: { readonly [N in keyof F]?: string };
  /** A label for the computed sum if the applicant does not keep the money: `单位要缴`. That of a loan names the ceiling. */
  sumIs?: string;
  /** Numbers from other documents; shown as 方案之外. */
  outside?: OutsideFigures;
  /** Further documents that the computation uses, in addition to those of `outside`. */
  computesWith?: readonly SourceId[];
  fields: S;
  /** Whether the sum rises or falls with a number, month or list. */
  monotonic?: { readonly [K in keyof S]?: Direction };
  /**
   * Rules between fields, such as no end before its start: the problem, or null. Each is checked as soon as the answers that it reads are valid,
   * so rules that read different fields are separate. No rule may read a list: a form checks it with examples in place of
   * unreadable cells.
   */
  rules?: readonly ((input: Answers<S>) => Problem | null)[];
  /** All conditions that its clauses state; may be empty. */
  conditions: readonly ConditionDefinition<Answers<S>>[];
  /** The text shown in place of conditions, if the clauses state exclusions only. */
  insteadOfConditions?: string;
  /** Called only if no condition fails. */
  outcome?: (input: Answers<S>, on: IsoDate) => Outcome;
  /** The days of the events that are paid for. Days outside the plan's validity produce a caveat. */
  happensOn?: (input: Answers<S>) => readonly IsoDate[];
  /** The number of months paid. More months than the plan's validity covers produce a caveat. */
  monthsPaid?: (input: Answers<S>) => number;
  /** Caveats that hold for all answers. */
  caveats?: readonly Caveat[];
  /** Later documents that are known to change its subject. */
  later?: readonly LaterPolicy[];
}
