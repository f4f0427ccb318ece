import type { IsoDate, Span } from './date.ts';
import type { SourceId } from './register.ts';

/** A document other than the plan. Cited by number and issuer; mirrors are never linked. */
export interface Source {
  /** Number or name, as it is cited. */
  number: string;
  /** The article that says it, where known. */
  article?: string;
  issuer: string;
  /** The day on which it was last looked up. */
  checkedOn: IsoDate;
  /** `full`: read in full or in agreeing sources; `part`: read once or in part. */
  reading: 'full' | 'part';
}

/** A later document that changes what a measure's subject is worth today. Shown beside the measure, never computed as if it were the plan. */
export interface LaterPolicy {
  document: SourceId;
  /** What it changes, in one sentence. */
  changes: string;
  span: Span;
  source: 'national' | 'provincial';
}

/** A telephone line that answers today, from outside the plan. */
export interface HelpLine {
  number: string;
  /** What it is for, in a few words. */
  for: string;
  document: SourceId;
}
