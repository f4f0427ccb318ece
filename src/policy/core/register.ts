/**
 * The ids that a plan publishes, so that a wrong one does not compile. A plan's folder adds them by declaration merging
 * (`declare module '…/core/register.ts'`); without a plan, any text is an id.
 */
// biome-ignore lint/suspicious/noEmptyInterface: it is there to be merged with.
export interface Register {}

type Registered<K extends string> =
  Register extends Record<K, infer Ids extends string> ? Ids : string;

/** The id of a published clause, `art_20__para_2__sent_5`. */
export type ClauseId = Registered<'clauses'>;

/** The id of a source, a document other than the plan. */
export type SourceId = Registered<'sources'>;
