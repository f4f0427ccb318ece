import type { IsoDate, Span } from '../date.ts';
import type { ClauseId, SourceId } from '../register.ts';
import type { LaterPolicy } from '../source.ts';
import type { Answers } from './answers.ts';
import type { ConditionDefinition } from './condition.ts';
import type { Fields } from './field.ts';
import type { Figure, OutsideFigure } from './figure.ts';
import type { Audience, Direction, Gives, MoneyFlow } from './measure.ts';
import type { Amount, Caveat, Problem, Step } from './verdict.ts';

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
