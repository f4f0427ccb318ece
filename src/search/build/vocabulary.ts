import { vocabularyText } from '#content/vocabulary.ts';
import type { ClauseId, MeasureId } from '../../policy/index.ts';

/** Words that people type, and what they mean. */
interface VocabularyEntry {
  words: readonly string[];
  /** Official terms of the same meaning; the first names the entry. */
  means: readonly string[];
  /** What the words lead to, the likeliest first, beyond the clauses that contain an official term. */
  leadsTo: readonly (MeasureId | ClauseId)[];
  /** The words that mean the same as the first term. */
  synonyms: readonly string[];
  /** The words with an entry of their own in the index of topics. */
  headwords: readonly string[];
  /** Terms and synonyms that are not in the index of topics. */
  unlisted: readonly string[];
}

const listed = (text = '') => text.split(/\s+/).filter(Boolean);

function readEntry(entry: string): VocabularyEntry {
  const [head = '', ...lines] = entry.split('\n');
  const [terms, targets] = head.split('>');
  const [means, words] = [listed(terms), listed(lines.join(' '))];
  const unmarked = (word: string) => word.replace(/^[=*~]/, '');
  const marked = (all: readonly string[], mark: RegExp) =>
    all.filter((word) => mark.test(word)).map(unmarked);
  return {
    words: words.map(unmarked),
    means: means.map(unmarked),
    leadsTo: listed(targets) as (MeasureId | ClauseId)[],
    synonyms: marked(words, /^[=~]/),
    headwords: marked(words, /^\*/),
    unlisted: marked([...means, ...words], /^~/),
  };
}

/** Parses the entries of a vocabulary. `vocabularyText` describes their form; lines with `#` are comments. */
export const readVocabulary = (text: string): VocabularyEntry[] =>
  text
    .split(/\n(?=\S)/)
    .filter((entry) => /^[^#\s]/.test(entry))
    .map(readEntry);

/** The vocabulary of the plan. */
export const vocabulary: readonly VocabularyEntry[] = readVocabulary(vocabularyText);
