/**
 * The published ids of a plan, so that an unknown id is a type error. The plan's folder adds them by declaration
 * merging (`declare module '…/core/register.ts'`). Without a plan, ids are of type `string`.
 */
// biome-ignore lint/suspicious/noEmptyInterface: extended by declaration merging.
export interface Register {}

type Registered<K extends string> =
  Register extends Record<K, infer Ids extends string> ? Ids : string;

/** The id of a published clause, `art_20__para_2__sent_5`. */
export type ClauseId = Registered<'clauses'>;

/** The id of a source, a document other than the plan. */
export type SourceId = Registered<'sources'>;
