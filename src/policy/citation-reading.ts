import outline from '#plan/outline.json' with { type: 'json' };
import { plan } from '#plan/plan.ts';
import { CitationReader, type CitationReading } from './text/citation-reading.ts';

let reader: CitationReader | undefined;

/** Parses a written citation of the plan. Returns `null` if `words` contain no citation. The inverse of `cite`. */
export function readCitation(words: string): CitationReading | null {
  reader ??= new CitationReader(outline, plan.number);
  return reader.read(words);
}
