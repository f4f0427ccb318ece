import { vocabulary } from '#content/vocabulary.ts';
import {
  type Clause,
  type ClauseId,
  cite,
  clausesOf,
  type Measure,
  measures,
  parsePlan,
  plan,
  type Sentence,
} from '../policy/index.ts';
import { type Explanation, explanationsIn } from './prose.ts';
import { quantitiesIn } from './quantity.ts';
import type { Concept, Passage, SearchRecord } from './record.ts';
import { conceptToken, pairsOf } from './token.ts';
import { conceptsIn } from './understand.ts';
import { isHanWord, LINKING_WORDS, wordsIn } from './words.ts';

// What a word of the vocabulary leads to is a likelier answer than any that merely holds the word.
const FIRST_LED_WEIGHT = 9;
const LED_WEIGHT = 6;
const TITLE_WEIGHT = 5;
const READING_TITLE_WEIGHT = 3;
// An amount or an official term tells more than any two characters.
const TERM_WEIGHT = 2;
const WORD_WEIGHT = 1;

/** What is indexed of one record: tokens of a weight. */
export interface Field {
  weight: number;
  codes: string[];
}

export interface Draft {
  record: SearchRecord;
  fields: Field[];
  /** Our explanation, for the index of prose. */
  prose: Field[];
  passages: Passage[];
}

// A snippet shows less than a hundred characters.
const MOST_PROSE = 120;
const MOST_CLAUSES = 3;

const titleOf = (id: string) =>
  measures.find((measure) => measure.id === id)?.title ?? cite(id as ClauseId);

/** The vocabulary's concepts, each with all its words. */
export const concepts: Concept[] = vocabulary.map(({ words, means = [], leadsTo = [] }) => ({
  name: means[0] ?? titleOf(leadsTo[0] ?? ''),
  words: [...new Set([...means, ...words])],
}));

/**
 * The concepts as the reader's browser needs them. An official term is found by its own words, so it
 * travels only as the concept's name, or where a word of another concept would be read into it.
 */
export function travellingConcepts(): Concept[] {
  return concepts.map(({ name, words }, place) => {
    const terms: readonly string[] = vocabulary[place]?.means ?? [];
    const isReadInto = (word: string) =>
      concepts.some(
        (other, at) => at !== place && other.words.some((within) => word.includes(within)),
      );
    const needed = (word: string) => word === name || !terms.includes(word) || isReadInto(word);
    return { name, words: words.filter(needed) };
  });
}

const clipped = (text: string) =>
  text.length > MOST_PROSE ? `${text.slice(0, MOST_PROSE)}…` : text;

// Joined with anything, they say nothing.
const FUNCTION_WORDS =
  /^[的了在对和与及或将按以由向给为从中等把被就都也不是有要这那个其于之并且但而]$/;

/** The pairs within each word of a text: what joins two words by chance is left out. Characters that the dictionary leaves alone may be a name (夜侨都) and stay together. */
function pairCodes(text: string): string[] {
  const words = wordsIn(text);
  const runs: string[] = [];
  let alone = '';
  for (const word of [...words, '']) {
    if (/^\p{Script=Han}$/u.test(word) && !FUNCTION_WORDS.test(word)) {
      alone += word;
      continue;
    }
    if (alone.length > 1) runs.push(alone);
    alone = '';
    if (isHanWord(word)) runs.push(word);
  }
  return runs.flatMap((run) => pairsOf(run).map(({ code }) => code));
}

const quantityCodes = (text: string) =>
  quantitiesIn(text.normalize('NFKC')).flatMap(({ tokens }) => tokens.map(({ code }) => code));

/** The words of prose that name something. */
const proseFields = (text: string): Field[] => {
  const words = wordsIn(text);
  const telling = words.map((word) => (LINKING_WORDS.test(word) ? ' ' : word));
  return [{ weight: WORD_WEIGHT, codes: telling.flatMap(pairCodes) }];
};

/** The concepts that official words name by an official term. */
const conceptCodes = (text: string) =>
  conceptsIn(text, concepts).map(([, place]) => conceptToken(place).code);

/** The concepts of the vocabulary that lead to an id. */
const vocabularyFields = (id: string): Field[] =>
  vocabulary.flatMap(({ leadsTo = [] }, place) => {
    const at = (leadsTo as readonly string[]).indexOf(id);
    const { code } = conceptToken(place);
    return at < 0 ? [] : [{ weight: at === 0 ? FIRST_LED_WEIGHT : LED_WEIGHT, codes: [code] }];
  });

function clauseDraft({ id, kind, text, ...clause }: Clause | Sentence, words: string): Draft {
  // A sentence that is cut further speaks through its parts.
  const parts = 'segments' in clause ? clause.segments.map((segment) => segment.id) : [];
  const own = parts.length > 0 ? '' : text;
  return {
    record: {
      kind: 'clause',
      id,
      article: id.startsWith('art_') ? Number(id[4]) : 0,
      title: '',
      who: null,
      sum: false,
      through: endOf(id),
      basis: parts,
    },
    fields: [
      { weight: WORD_WEIGHT, codes: pairCodes(own) },
      { weight: TERM_WEIGHT, codes: [...quantityCodes(own), ...conceptCodes(own)] },
      ...vocabularyFields(id),
    ].filter(({ codes }) => codes.length > 0),
    prose: [],
    passages: [{ voice: 'official', text: words }],
  };
}

/** A clause ends with the measure that rests on it, where that has a day of its own. */
function endOf(id: string) {
  const own = measures.find(({ basis }) => basis.some((clause) => clause === id));
  return own?.span.through ?? plan.span.through;
}

function measureDraft(
  measure: Measure,
  explanation: string,
  wordsOf: (id: string) => string,
): Draft {
  const { id, title, who, basis, span, article, gives } = measure;
  return {
    record: {
      kind: 'measure',
      id: id as SearchRecord['id'],
      article: article === 'closing' ? 0 : article,
      title,
      who,
      sum: gives === 'exact' || gives === 'up-to',
      through: span.through,
      basis,
    },
    fields: [
      { weight: TITLE_WEIGHT, codes: [...pairCodes(title), ...conceptCodes(title)] },
      ...vocabularyFields(id),
    ],
    prose: proseFields(explanation),
    passages: [
      ...(explanation ? [{ voice: 'ours' as const, text: clipped(explanation) }] : []),
      ...basis
        .slice(0, MOST_CLAUSES)
        .map((clause) => ({ voice: 'official' as const, text: wordsOf(clause) })),
    ],
  };
}

function readingDraft({ clauses, title, text }: Explanation): Draft {
  const id = clauses[0] ?? 'art_1';
  return {
    record: {
      kind: 'reading',
      id,
      article: Number(id[4]) || 0,
      title,
      who: null,
      sum: false,
      through: endOf(id),
      basis: clauses,
    },
    fields: [],
    prose: [{ weight: READING_TITLE_WEIGHT, codes: pairCodes(title) }, ...proseFields(text)],
    passages: [{ voice: 'ours', text: clipped(text) }],
  };
}

/** Every record, measures first, from the official text and the articles' MDX. */
export function draftsOf(officialText: string, articles: readonly string[]): Draft[] {
  const clauses = clausesOf(parsePlan(officialText));
  const explanations = articles.flatMap(explanationsIn);
  const wordsOf = (id: string) =>
    clauses
      .filter((c) => c.id === id || (c.kind === 'sentence' && c.id.startsWith(`${id}__sent_`)))
      .map(({ text }) => text)
      .join('');
  const explanationOf = ({ id }: Measure) =>
    explanations.find(({ measure }) => measure === id)?.text ?? '';
  return [
    ...measures.map((measure) => measureDraft(measure, explanationOf(measure), wordsOf)),
    ...clauses.map((clause) => clauseDraft(clause, wordsOf(clause.id))),
    ...explanations.filter(({ measure }) => measure === null).map(readingDraft),
  ];
}
