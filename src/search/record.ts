import type { Audience, ClauseId, IsoDate, MeasureId } from '../policy/index.ts';
import type { CharacterPairs } from './normalise.ts';

/** What an answer is: a measure, the official words, or our explanation of words that are no measure. */
export type RecordKind = 'measure' | 'clause' | 'reading';

/** One possible answer, without its words. */
export interface SearchRecord {
  kind: RecordKind;
  /** Its anchor: a measure's id, or a clause's. */
  id: MeasureId | ClauseId;
  /** 1 to 9, or 0 for what belongs to no article and stands on the plan's own page. */
  article: number;
  title: string;
  who: Audience | null;
  /** The last day on which it holds. */
  through: IsoDate;
  /** The clauses that it rests on; their words count as its own. */
  basis: readonly ClauseId[];
  /** What Pagefind calls it; empty where only a citation leads to it. */
  pagefindId: string;
}

/** A concept of the vocabulary as the reader's browser needs it. */
export interface Concept {
  /** What people type, and the official terms. */
  words: readonly string[];
  /** What it is called when the site says what it understood. */
  name: string;
}

/** All that understanding a query needs, in one file beside Pagefind's own. */
export interface Catalogue {
  records: readonly SearchRecord[];
  concepts: readonly Concept[];
  pairs: CharacterPairs;
}

/** A piece of text that an answer shows, and whose words it is. */
export interface Passage {
  voice: 'official' | 'ours';
  /** The clause whose words they are. */
  clause?: ClauseId;
  text: string;
}

type PackedRecord = [
  pagefindId: string,
  id: string,
  title: string,
  who: string,
  through: string,
  basis: string,
];

/** The catalogue as it travels. */
export interface PackedCatalogue {
  records: PackedRecord[];
  /** `name|word|word`, one concept an entry. */
  concepts: string[];
  pairs: CharacterPairs;
}

const articleOf = (clause: string) => (clause.startsWith('art_') ? Number(clause[4]) : 0);
const isClause = (id: string) => /^(?:art_\d|preface|preamble|conclusions)/.test(id);

const shortClause = (id: string) =>
  id.replace('__para_', 'p').replace('__sent_', 's').replace('__seg_', 'g').replace('art_', 'a');
const longClause = (id: string) =>
  id
    .replace(/^a(?=\d)/, 'art_')
    .replace(/(?<=\d|e|s)p(?=\d)/, '__para_')
    .replace(/(?<=\d)s(?=\d)/, '__sent_')
    .replace(/(?<=\d)g(?=\d)/, '__seg_');

/** Makes a catalogue small. */
export function packCatalogue({ records, concepts, pairs }: Catalogue): PackedCatalogue {
  return {
    records: records.map((record) => [
      record.pagefindId,
      isClause(record.id) ? shortClause(record.id) : record.id,
      record.title,
      record.who ?? '',
      record.through,
      record.basis.map(shortClause).join(' '),
    ]),
    concepts: concepts.map(({ name, words }) => [name, ...words].join('|')),
    pairs,
  };
}

/** The inverse of packCatalogue; `titleOf` names the clauses, whose titles do not travel. */
export function unpackCatalogue(
  packed: PackedCatalogue,
  titleOf: (clause: ClauseId) => string,
): Catalogue {
  return {
    records: packed.records.map(([pagefindId, packedId, title, who, through, packedBasis]) => {
      const id = longClause(packedId) as SearchRecord['id'];
      const basis =
        packedBasis === '' ? [] : (packedBasis.split(' ').map(longClause) as ClauseId[]);
      const clause = isClause(id);
      const kind = who !== '' ? 'measure' : clause && title !== '' ? 'reading' : 'clause';
      return {
        kind,
        id,
        article: articleOf(clause ? id : (basis[0] ?? '')),
        title: title || titleOf(id as ClauseId),
        who: (who || null) as Audience | null,
        through: through as IsoDate,
        basis,
        pagefindId,
      };
    }),
    concepts: packed.concepts.map((entry) => {
      const [name = '', ...words] = entry.split('|');
      return { name, words };
    }),
    pairs: packed.pairs,
  };
}
