import type { IsoDate, Lifecycle, Span } from '../policy/core/date.ts';
import type { JsonSchema } from '../policy/core/input-schema.ts';
import type { Measure } from '../policy/core/measure/measure.ts';
import type { Verdict } from '../policy/core/measure/verdict.ts';
import { planDocument } from '../policy/document.ts';
import * as policy from '../policy/index.ts';
import type { CitationReading } from '../policy/text/citation-reading.ts';
import type { Clause } from '../policy/text/clause.ts';

export type * from '../policy/core/date.ts';
export type { JsonSchema } from '../policy/core/input-schema.ts';
export type * from '../policy/core/measure/field-shape.ts';
export type * from '../policy/core/measure/figure.ts';
export type * from '../policy/core/measure/measure.ts';
export type * from '../policy/core/measure/verdict.ts';
export { AssessmentError } from '../policy/core/measure/verdict.ts';
export type { CitationReading } from '../policy/text/citation-reading.ts';
export type { Clause } from '../policy/text/clause.ts';

/** The plan: number, title, issuer, and its validity, both days inclusive. */
export const plan: {
  number: string;
  title: string;
  issuer: string;
  issuedOn: IsoDate;
  span: Span;
} = policy.plan;

/** All measures of the plan, in the order of the text. */
export const measures: readonly Measure[] = policy.measures;

/** All clauses of the official text, in order. The text of a paragraph is in its sentences. */
export const clauses: readonly Clause[] = policy.clausesOf(planDocument);

/** Evaluates one measure on a day (`YYYY-MM-DD`). Throws an AssessmentError that lists every invalid field. */
export const assess: (id: string, input: unknown, on: string) => Verdict = policy.assess;

/** The JSON Schema (2020-12) of the input of a measure. It does not include cross-field rules. */
export const inputSchema: (id: string) => JsonSchema = policy.inputSchema;

/** Parses a citation in any usual spelling. Returns `null` if `words` contain no citation. */
export const readCitation: (words: string) => CitationReading | null = policy.readCitation;

/** The short citation of a clause, `第五条第二款第5句`. */
export const cite: (id: string) => string = (id) => policy.cite(id as policy.ClauseId);

/** The citation of a clause with the plan's title and number, and with `（已失效）` if `ended`. */
export const citeInFull: (id: string, ended: boolean) => string = (id, ended) =>
  policy.citeInFull(id as policy.ClauseId, ended);

/** The status of a span on a day. */
export const lifecycleOn: (span: Span, on: IsoDate) => Lifecycle = policy.lifecycleOn;
