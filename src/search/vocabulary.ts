import type { ClauseId, MeasureId } from '../policy/index.ts';

/** Words that people type, and what they mean here. */
export interface VocabularyEntry {
  /** What people type; the first names the concept. */
  words: readonly string[];
  /** Official terms of the same meaning, each found in the official text. */
  means?: readonly string[];
  /** What the words lead to, the likeliest first. */
  leadsTo?: readonly (MeasureId | ClauseId)[];
}

export const vocabulary: readonly VocabularyEntry[] = [];
