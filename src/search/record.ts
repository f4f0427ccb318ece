import {
  type Audience,
  type ClauseId,
  type ClausePlace,
  type IsoDate,
  type MeasureId,
  plan,
} from '../policy/index.ts';

/** What an answer is: a measure, the official words, or our explanation of words that are no measure. */
export type RecordKind = 'measure' | 'clause' | 'reading';

/** Stands among what a measure takes for every number and date. */
export const ANY_QUANTITY = '+';

/** One possible answer. The index calls it by its place in the catalogue. */
export interface SearchRecord {
  kind: RecordKind;
  /** Its anchor: a measure's id, or a clause's. */
  id: MeasureId | ClauseId;
  /** The number of its article, or 0 for what belongs to no article and is on the plan's own page. */
  article: number;
  /** What its clause is: a sentence, a part of one, the departments of its article; none of a measure, which may rest on several. */
  unit: ClausePlace['kind'] | null;
  title: string;
  /** The title of a measure or an explanation, cut by a dictionary, which not every browser has. */
  titleWords: readonly string[];
  who: Audience | null;
  /** Whether the plan states a sum for it. */
  sum: boolean;
  /** The last day on which it holds. */
  through: IsoDate;
  /** The words of a question that answer a field of what computes, and `ANY_QUANTITY` where numbers or dates do. */
  takes: readonly string[];
  /** The clauses that it rests on; their words count as its own. */
  basis: readonly ClauseId[];
  /** The official words of a clause, and lines around it that belong to no clause. */
  lines: readonly string[];
  /** What different people's questions about it ask about, the words left out that only ask. */
  questions: readonly string[];
  /** Words of our explanation that neither the official text nor the vocabulary has. */
  prose: readonly string[];
}

/** A concept of the vocabulary as the reader's browser needs it. */
export interface Concept {
  /** What people type, and the official terms. */
  words: readonly string[];
  /** Those of its words that mean the same as its name. */
  synonyms: readonly string[];
  /** The places of the records that it leads to, the likeliest first. */
  leadsTo: readonly number[];
  /** What it is called when the site says what it understood. */
  name: string;
}

/** All that a search needs, in one file. */
export interface Catalogue {
  records: readonly SearchRecord[];
  concepts: readonly Concept[];
  /** Words of the official text that hold a character which elsewhere only asks: 技能, 有关. */
  keptWords: readonly string[];
  /** Words that are in our explanations, but in none of a record, so that nobody is told that they are missing. */
  otherWords: readonly string[];
}

/** A piece of text that an answer shows, and whose words it is. */
export interface Passage {
  voice: 'official' | 'ours';
  text: string;
}

/** The catalogue as it travels: measures, then clauses, then readings, each column one text. */
export interface PackedCatalogue {
  measures: {
    ids: string;
    titles: string;
    /** With a `+` where the plan states a sum. */
    who: string;
    /** Empty where it holds as long as the plan. */
    through: string;
    takes: string;
    basis: string;
    prose: string;
    questions: string;
  };
  clauses: { ids: string; through: string; basis: string; lines: string; questions: string };
  readings: { titles: string; through: string; basis: string; prose: string };
  /** `word|word>place place` in each line, the first being the concept's name unless `name=` goes before; `~` marks synonyms. */
  concepts: string;
  keptWords: string;
  otherWords: string;
}

/** A document as its clauses are looked up: what each is and where, and how it is cited. */
export interface ClauseDirectory {
  places: readonly ClausePlace[];
  cite(clause: ClauseId): string;
}

/** What each clause of a document is, by its id. */
export const placesById = ({ places }: Pick<ClauseDirectory, 'places'>) =>
  new Map(places.map((place) => [place.id, place]));

/** Whether a clause is another one or a part of it. */
export function isPartOf(
  places: ReadonlyMap<string, ClausePlace>,
  clause: string,
  whole: string,
): boolean {
  const outer = places.get(clause)?.within;
  return clause === whole || (outer ? isPartOf(places, outer, whole) : false);
}

/** A clause travels as its number in the order of the text. */
const RADIX = 36;
type Numbering = ReadonlyMap<string, string>;
const numbersOf = ({ places }: Pick<ClauseDirectory, 'places'>): Numbering =>
  new Map(places.map(({ id }, at) => [id, at.toString(RADIX)]));

const column = <T>(rows: readonly T[], cell: (row: T) => string) => rows.map(cell).join('|');
const throughOf = ({ through }: SearchRecord) => (through === plan.span.through ? '' : through);
const basisBy =
  (numbers: Numbering) =>
  ({ basis }: SearchRecord) =>
    basis.map((clause) => numbers.get(clause)).join(' ');
const titleOf = ({ titleWords }: SearchRecord) => titleWords.join('\n');
const questionsOf = ({ questions }: SearchRecord) => questions.join('\n');
const proseOf = ({ prose }: SearchRecord) => prose.join(' ');

/** The words of a concept, its name first, a `~` before its synonyms, and where it leads. */
function packConcept({ name, words, synonyms, leadsTo }: Concept): string {
  const others = words.filter((word) => word !== name);
  const marked = others.map((word) => (synonyms.includes(word) ? `~${word}` : word)).join('|');
  return `${name}${words.includes(name) ? '|' : '='}${marked}>${leadsTo.join(' ')}`;
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
    leadsTo: leads === '' ? [] : leads.split(' ').map(Number),
  };
}

/** Makes a catalogue small. Its records are sorted by kind: measures, clauses, readings. */
export function packCatalogue(
  catalogue: Catalogue,
  directory: Pick<ClauseDirectory, 'places'>,
): PackedCatalogue {
  const numbers = numbersOf(directory);
  const basisOf = basisBy(numbers);
  const { records, concepts, keptWords, otherWords } = catalogue;
  const of = (kind: RecordKind) => records.filter((record) => record.kind === kind);
  const [measures, clauses, readings] = [of('measure'), of('clause'), of('reading')];
  return {
    measures: {
      ids: column(measures, ({ id }) => id),
      titles: column(measures, titleOf),
      who: column(measures, ({ sum, who }) => `${sum ? '+' : ''}${who}`),
      through: column(measures, throughOf),
      takes: column(measures, ({ takes }) => takes.join(' ')),
      basis: column(measures, basisOf),
      prose: column(measures, proseOf),
      questions: column(measures, questionsOf),
    },
    clauses: {
      ids: column(clauses, ({ id }) => numbers.get(id) ?? ''),
      through: column(clauses, throughOf),
      basis: column(clauses, basisOf),
      lines: column(clauses, ({ lines }) => lines.join('\n')),
      questions: column(clauses, questionsOf),
    },
    readings: {
      titles: column(readings, titleOf),
      through: column(readings, throughOf),
      basis: column(readings, basisOf),
      prose: column(readings, proseOf),
    },
    concepts: concepts.map(packConcept).join('\n'),
    keptWords: keptWords.join('|'),
    otherWords: otherWords.join('|'),
  };
}

const listed = (cell: string | undefined, by: string) => (cell ? cell.split(by) : []);

/** The inverse of packCatalogue, for the same document, which names the clauses: their titles do not travel. */
export function unpackCatalogue(packed: PackedCatalogue, directory: ClauseDirectory): Catalogue {
  const { places, cite } = directory;
  const byId = placesById(directory);
  const clauseAt = (number: string) => places[Number.parseInt(number, RADIX)]?.id as ClauseId;
  const rows = (
    kind: RecordKind,
    columns: Partial<PackedCatalogue['measures'] & PackedCatalogue['clauses']>,
  ): SearchRecord[] => {
    const split = Object.fromEntries(
      Object.entries(columns).map(([name, cells]) => [name, cells.split('|')]),
    );
    return (split.basis ?? []).map((words, at) => {
      const cell = (name: string) => split[name]?.[at];
      const basis = listed(words, ' ').map(clauseAt);
      const titleWords = listed(cell('titles'), '\n');
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
        lines: listed(cell('lines'), '\n'),
        questions: listed(cell('questions'), '\n'),
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
    concepts: packed.concepts.split('\n').map(unpackConcept),
    keptWords: listed(packed.keptWords, '|'),
    otherWords: listed(packed.otherWords, '|'),
  };
}

/** A clause that only a citation leads to: a paragraph, whose sentences are records, or a part of one. */
export function citedRecord(
  { id, article, kind }: Pick<ClausePlace, 'id' | 'article' | 'kind'>,
  title: string,
): SearchRecord {
  return {
    kind: 'clause',
    id,
    article,
    unit: kind,
    title,
    titleWords: [],
    who: null,
    sum: false,
    through: plan.span.through,
    takes: [],
    basis: [],
    lines: [],
    questions: [],
    prose: [],
  };
}
