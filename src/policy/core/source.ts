import type { IsoDate, Span } from './date.ts';
import type { SourceId } from './register.ts';

/** A document other than the plan. Cited by number and issuer; copies on other sites are never linked. */
export interface Source {
  /** The number or name used in citations. */
  number: string;
  /** The relevant article, if known. */
  article?: string;
  issuer: string;
  /** The day of the last check. */
  checkedOn: IsoDate;
  /** `full`: read in full, or confirmed by several sources; `part`: read in part, or from one source. */
  reading: 'full' | 'part';
}

/** A later document that changes the subject of a measure. Shown beside the measure, never included in computations. */
export interface LaterPolicy {
  document: SourceId;
  /** The change, in one sentence. */
  changes: string;
  span: Span;
  source: 'national' | 'provincial';
}

/** A telephone line from outside the plan that is in service today. */
export interface HelpLine {
  number: string;
  /** Its purpose, in a few words. */
  for: string;
  document: SourceId;
}
