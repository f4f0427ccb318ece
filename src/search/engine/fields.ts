import type { Field } from './postings.ts';
import { quantitiesIn } from './quantity.ts';
import type { Catalogue, SearchRecord } from './record.ts';
import { conceptToken, pairsOf } from './token.ts';
import { conceptsIn } from './understand.ts';
import { indexedForms, runsIn } from './words.ts';

// The vocabulary states likely results, so it outweighs records that only contain the word.
const FIRST_TARGET_WEIGHT = 9;
const TARGET_WEIGHT = 6;
const TITLE_WEIGHT = 5;
const READING_TITLE_WEIGHT = 3;
// An amount or an official term is more specific than a pair of characters.
const TERM_WEIGHT = 2;
const WORD_WEIGHT = 1;

const codesOf = (words: readonly string[]) =>
  words.flatMap((word) => pairsOf(word).map(({ code }) => code));

/** All pairs of a text, including pairs across word boundaries. */
const pairCodes = (text: string) => codesOf(indexedForms(text).flatMap(runsIn));

/** The pairs within the words of a title. Pairs across word boundaries are accidental and would get the same weight. */
const titleCodes = ({ titleWords }: SearchRecord) => codesOf(titleWords.flatMap(runsIn));

const quantityCodes = (text: string) =>
  quantitiesIn(text.normalize('NFKC')).flatMap(({ tokens }) => tokens.map(({ code }) => code));

const conceptCodes = (text: string, concepts: Catalogue['concepts']) =>
  conceptsIn(text, concepts).map(([, index]) => conceptToken(index).code);

/** The concepts that lead to each record. */
function targetFields({ records, concepts }: Catalogue): Field[][] {
  const fields: Field[][] = records.map(() => []);
  for (const [concept, { leadsTo }] of concepts.entries()) {
    const codes = [conceptToken(concept).code];
    for (const [at, index] of leadsTo.entries()) {
      fields[index]?.push({ weight: at === 0 ? FIRST_TARGET_WEIGHT : TARGET_WEIGHT, codes });
    }
  }
  return fields;
}

function ownFields(record: SearchRecord, concepts: Catalogue['concepts']): Field[] {
  const { kind, title, lines } = record;
  if (kind === 'measure') {
    const codes = [...titleCodes(record), ...conceptCodes(title, concepts)];
    return [{ weight: TITLE_WEIGHT, codes }];
  }
  if (kind === 'reading') return [];
  const [text = ''] = lines;
  return [
    { weight: WORD_WEIGHT, codes: pairCodes(text) },
    { weight: TERM_WEIGHT, codes: [...quantityCodes(text), ...conceptCodes(text, concepts)] },
  ];
}

/** The indexed fields of each record: official text, titles, and concepts. */
export function fieldsOf(catalogue: Catalogue): Field[][] {
  const led = targetFields(catalogue);
  return catalogue.records.map((record, index) => [
    ...ownFields(record, catalogue.concepts),
    ...(record.kind === 'reading' ? [] : (led[index] ?? [])),
  ]);
}

/** The indexed fields of the explanations. A separate index, used only for words that are found nowhere else. */
export const proseFieldsOf = ({ records }: Catalogue): Field[][] =>
  records.map((record) => [
    ...(record.kind === 'reading'
      ? [{ weight: READING_TITLE_WEIGHT, codes: titleCodes(record) }]
      : []),
    { weight: WORD_WEIGHT, codes: codesOf(record.prose) },
  ]);
