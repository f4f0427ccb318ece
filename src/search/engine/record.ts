import {
  type Audience,
  type ClauseId,
  type ClausePlace,
  type IsoDate,
  type MeasureId,
  plan,
} from '../../policy/index.ts';

/** The type of a result: a measure, official text, or our explanation of clauses without a measure. */
export type RecordKind = 'measure' | 'clause' | 'reading';

/** An entry in `takes` that represents any number or date. */
export const ANY_QUANTITY = '+';

/** A possible result. The index refers to it by its position in the catalogue. */
export interface SearchRecord {
  kind: RecordKind;
  /** The anchor: the id of a measure or clause. */
  id: MeasureId | ClauseId;
  /** The article number; 0 for clauses outside the articles, which are on the page of the plan. */
  article: number;
  /** The kind of its clause; `null` for measures, which may be based on several clauses. */
  unit: ClausePlace['kind'] | null;
  title: string;
  /** The title split into words at build time, because not every browser has a word segmenter. */
  titleWords: readonly string[];
  who: Audience | null;
  /** Whether the plan states a sum for it. */
  sum: boolean;
  /** The last day of validity. */
  through: IsoDate;
  /** Query words that answer a field of a computed measure, and `ANY_QUANTITY` if it accepts numbers or dates. */
  takes: readonly string[];
  /** The clauses that it is based on. Their text counts as its own. */
  basis: readonly ClauseId[];
  /** The official text of a clause, and adjacent lines that belong to no clause. */
  lines: readonly string[];
  /** Words of our explanation that are neither in the official text nor in the vocabulary. */
  prose: readonly string[];
}

/** The values of a record without words, targets or a kind of its own. */
export const emptyRecord = {
  unit: null,
  titleWords: [],
  who: null,
  sum: false,
  through: plan.span.through,
  takes: [],
  basis: [],
  lines: [],
  prose: [],
} as const satisfies Partial<SearchRecord>;

/** A concept of the vocabulary, for use in the browser. */
export interface Concept {
  /** Colloquial and official terms. */
  words: readonly string[];
  /** The words that mean the same as `name`. */
  synonyms: readonly string[];
  /** The indexes of the records that it leads to, most likely first. */
  leadsTo: readonly number[];
  /** The name shown in the interpretation of a query. */
  name: string;
}

/** The search data, in one file. */
export interface Catalogue {
  records: readonly SearchRecord[];
  concepts: readonly Concept[];
  /** Words of which neither the plan nor an explanation says anything, though their parts may occur: 社保卡. */
  absentWords: readonly string[];
  /** Words of the official text that contain a filler character: 技能, 有关. */
  keptWords: readonly string[];
  /** Words that occur in explanations only. They are not reported as missing. */
  otherWords: readonly string[];
}

/** For each record of a catalogue, the subjects of possible questions about it, without question words. */
export type Questions = readonly (readonly string[])[];

/** A text shown for a result, and its origin. */
export interface Passage {
  voice: 'official' | 'ours';
  text: string;
}

/** The serialized catalogue: one string per column. `packCatalogue` has the order that compresses best. */
export interface PackedCatalogue {
  measures: {
    ids: string;
    titles: string;
    /** Prefixed with `+` if the plan states a sum. */
    who: string;
    /** Empty if it ends with the plan. */
    through: string;
    takes: string;
    basis: string;
    prose: string;
  };
  clauses: { ids: string; through: string; basis: string; lines: string };
  readings: { titles: string; through: string; basis: string; prose: string };
  /**
   * Per concept `word|~synonym>`, and a character for each index. The first word is the name, unless `name=` precedes.
   */
  concepts: string;
  absentWords: string;
  keptWords: string;
  otherWords: string;
}

/** The clauses of a document, and how they are cited. */
export interface ClauseDirectory {
  places: readonly ClausePlace[];
  cite(clause: ClauseId): string;
}

/** The places of all clauses, by id. */
export const placesById = ({ places }: Pick<ClauseDirectory, 'places'>) =>
  new Map(places.map((place) => [place.id, place]));

/** Whether `clause` is `whole` or a part of it. */
export function isPartOf(
  places: ReadonlyMap<string, ClausePlace>,
  clause: string,
  whole: string,
): boolean {
  const outer = places.get(clause)?.within;
  return clause === whole || (outer ? isPartOf(places, outer, whole) : false);
}

/** Clauses are serialized as their index in the text. */
type Numbering = ReadonlyMap<string, string>;
const numbersOf = ({ places }: Pick<ClauseDirectory, 'places'>): Numbering =>
  new Map(places.map(({ id }, at) => [id, characterOf(at)]));

/** Separates concepts and the parts of a cell. A line break would take two characters in JSON. */
const BETWEEN = '^';
/**
 * The character of index 0. An index is written as one character, which takes fewer bytes than its digits. Indexes must be
 * below 0xA800, where surrogates begin.
 */
const FIRST_INDEX = 0x3000;
const characterOf = (index: number) => String.fromCharCode(FIRST_INDEX + index);
const indexOfCharacter = (character: string) => character.charCodeAt(0) - FIRST_INDEX;

const column = <T>(rows: readonly T[], cell: (row: T) => string) => rows.map(cell).join('|');
const throughOf = ({ through }: SearchRecord) => (through === plan.span.through ? '' : through);
const basisBy =
  (numbers: Numbering) =>
  ({ basis }: SearchRecord) =>
    basis.map((clause) => numbers.get(clause)).join('');
const titleOf = ({ titleWords }: SearchRecord) => titleWords.join(BETWEEN);
const proseOf = ({ prose }: SearchRecord) => prose.join(' ');

/** Serializes a concept: its words, the name first, `~` before synonyms, and the record indexes. */
function packConcept({ name, words, synonyms, leadsTo }: Concept): string {
  const others = words.filter((word) => word !== name);
  const marked = others.map((word) => (synonyms.includes(word) ? `~${word}` : word)).join('|');
  const leads = leadsTo.map(characterOf).join('');
  return `${name}${words.includes(name) ? '|' : '='}${marked}>${leads}`;
}

function unpackConcept(entry: string): Concept {
  const [head = '', leads = ''] = entry.split('>');
  const [named = '', others] = head.split('=');
  const marked = (others ?? named).split('|').filter(Boolean);
  const words = marked.map((word) => word.replace('~', ''));
  return {
    name: others === undefined ? (words[0] ?? '') : named,
    words,
    synonyms: words.filter((word) => marked.includes(`~${word}`)),
    leadsTo: Array.from(leads, indexOfCharacter),
  };
}

/** Serializes a catalogue. The records must be sorted by kind: measures, clauses, readings. */
export function packCatalogue(
  catalogue: Catalogue,
  directory: Pick<ClauseDirectory, 'places'>,
): PackedCatalogue {
  const numbers = numbersOf(directory);
  const basisOf = basisBy(numbers);
  const { records, concepts, absentWords, keptWords, otherWords } = catalogue;
  const of = (kind: RecordKind) => records.filter((record) => record.kind === kind);
  const [measures, clauses, readings] = [of('measure'), of('clause'), of('reading')];
  return {
    measures: {
      through: column(measures, throughOf),
      ids: column(measures, ({ id }) => id),
      who: column(measures, ({ sum, who }) => `${sum ? '+' : ''}${who}`),
      basis: column(measures, basisOf),
      takes: column(measures, ({ takes }) => takes.join(' ')),
      prose: column(measures, proseOf),
      titles: column(measures, titleOf),
    },
    readings: {
      basis: column(readings, basisOf),
      titles: column(readings, titleOf),
      through: column(readings, throughOf),
      prose: column(readings, proseOf),
    },
    concepts: concepts.map(packConcept).join(BETWEEN),
    clauses: {
      through: column(clauses, throughOf),
      lines: column(clauses, ({ lines }) => lines.join(BETWEEN)),
      basis: column(clauses, basisOf),
      ids: column(clauses, ({ id }) => numbers.get(id) ?? ''),
    },
    absentWords: absentWords.join('|'),
    keptWords: keptWords.join('|'),
    otherWords: otherWords.join('|'),
  };
}

const listed = (cell: string | undefined, by: string) => (cell ? cell.split(by) : []);

/** The inverse of `packCatalogue`. `directory` must be of the same document: titles of clauses are not serialized. */
export function unpackCatalogue(packed: PackedCatalogue, directory: ClauseDirectory): Catalogue {
  const { places, cite } = directory;
  const byId = placesById(directory);
  const clauseAt = (number: string) => places[indexOfCharacter(number)]?.id as ClauseId;
  const rows = (
    kind: RecordKind,
    columns: Partial<PackedCatalogue['measures'] & PackedCatalogue['clauses']>,
  ): SearchRecord[] => {
    // No row and one row of empty cells are packed alike, but every row has an id or a title.
    if (Object.values(columns).every((cells) => cells === '')) return [];
    const split = Object.fromEntries(
      Object.entries(columns).map(([name, cells]) => [name, cells.split('|')]),
    );
    return (split.basis ?? []).map((words, at) => {
      const cell = (name: string) => split[name]?.[at];
      const basis = Array.from(words, clauseAt);
      const titleWords = listed(cell('titles'), BETWEEN);
      const packedId = cell('ids');
      const id = (packedId && (kind === 'measure' ? packedId : clauseAt(packedId))) || basis[0];
      const place = byId.get((kind === 'measure' ? basis[0] : id) as ClauseId);
      return {
        kind,
        id: id as SearchRecord['id'],
        article: place?.article ?? 0,
        unit: (kind !== 'measure' && place?.kind) || null,
        title: titleWords.join('') || cite(id as ClauseId),
        titleWords,
        who: (cell('who')?.replace('+', '') ?? null) as Audience | null,
        sum: cell('who')?.startsWith('+') ?? false,
        through: (cell('through') || plan.span.through) as IsoDate,
        takes: listed(cell('takes'), ' '),
        basis,
        lines: listed(cell('lines'), BETWEEN),
        prose: listed(cell('prose'), ' '),
      };
    });
  };
  return {
    records: [
      ...rows('measure', packed.measures),
      ...rows('clause', packed.clauses),
      ...rows('reading', packed.readings),
    ],
    concepts: listed(packed.concepts, BETWEEN).map(unpackConcept),
    absentWords: listed(packed.absentWords, '|'),
    keptWords: listed(packed.keptWords, '|'),
    otherWords: listed(packed.otherWords, '|'),
  };
}

/** Serializes questions, which contain no spaces: one cell per record. */
export const packQuestions = (questions: Questions): string =>
  column(questions, (subjects) => subjects.join(' '));

/** The inverse of `packQuestions`. */
export const unpackQuestions = (packed: string): Questions =>
  packed.split('|').map((cell) => listed(cell, ' '));

/** A record for a clause that only a citation can find, such as a paragraph. */
export function citedRecord(
  { id, article, kind }: Pick<ClausePlace, 'id' | 'article' | 'kind'>,
  title: string,
): SearchRecord {
  return { ...emptyRecord, kind: 'clause', id, article, unit: kind, title };
}
