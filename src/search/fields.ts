import type { Field } from './postings.ts';
import { quantitiesIn } from './quantity.ts';
import type { Catalogue, SearchRecord } from './record.ts';
import { conceptToken, pairsOf } from './token.ts';
import { conceptsIn } from './understand.ts';
import { indexedForms, runsIn } from './words.ts';

// What a word of the vocabulary leads to is a likelier answer than any that merely holds the word.
const FIRST_LED_WEIGHT = 9;
const LED_WEIGHT = 6;
const TITLE_WEIGHT = 5;
const READING_TITLE_WEIGHT = 3;
// An amount or an official term tells more than any two characters.
const TERM_WEIGHT = 2;
const WORD_WEIGHT = 1;

const codesOf = (words: readonly string[]) =>
  words.flatMap((word) => pairsOf(word).map(({ code }) => code));

const pairCodes = (text: string) => codesOf(indexedForms(text).flatMap(runsIn));

const quantityCodes = (text: string) =>
  quantitiesIn(text.normalize('NFKC')).flatMap(({ tokens }) => tokens.map(({ code }) => code));

const conceptCodes = (text: string, concepts: Catalogue['concepts']) =>
  conceptsIn(text, concepts).map(([, place]) => conceptToken(place).code);

/** The concepts of the vocabulary that lead to a record. */
const ledFields = (place: number, concepts: Catalogue['concepts']): Field[] =>
  concepts.flatMap(({ leadsTo }, concept) => {
    const at = leadsTo.indexOf(place);
    const { code } = conceptToken(concept);
    return at < 0 ? [] : [{ weight: at === 0 ? FIRST_LED_WEIGHT : LED_WEIGHT, codes: [code] }];
  });

function ownFields({ kind, title, lines }: SearchRecord, concepts: Catalogue['concepts']): Field[] {
  if (kind === 'measure') {
    const codes = [...pairCodes(title), ...conceptCodes(title, concepts)];
    return [{ weight: TITLE_WEIGHT, codes }];
  }
  if (kind === 'reading') return [];
  const [text = ''] = lines;
  return [
    { weight: WORD_WEIGHT, codes: pairCodes(text) },
    { weight: TERM_WEIGHT, codes: [...quantityCodes(text), ...conceptCodes(text, concepts)] },
  ];
}

/** What is indexed of each record: the official words, titles, and what the vocabulary leads to. */
export const fieldsOf = ({ records, concepts }: Catalogue): Field[][] =>
  records.map((record, place) =>
    record.kind === 'reading'
      ? []
      : [...ownFields(record, concepts), ...ledFields(place, concepts)],
  );

/** What is indexed of our explanations, apart from the rest: it answers only for words that nothing else has. */
export const proseFieldsOf = ({ records }: Catalogue): Field[][] =>
  records.map(({ kind, title, prose }) => [
    ...(kind === 'reading' ? [{ weight: READING_TITLE_WEIGHT, codes: pairCodes(title) }] : []),
    { weight: WORD_WEIGHT, codes: codesOf(prose) },
  ]);
