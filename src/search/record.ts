import {
  type Audience,
  type ClauseId,
  type IsoDate,
  type MeasureId,
  plan,
} from '../policy/index.ts';

/** What an answer is: a measure, the official words, or our explanation of words that are no measure. */
export type RecordKind = 'measure' | 'clause' | 'reading';

/** One possible answer, without its words. Pagefind calls it by its place in the catalogue. */
export interface SearchRecord {
  kind: RecordKind;
  /** Its anchor: a measure's id, or a clause's. */
  id: MeasureId | ClauseId;
  /** 1 to 9, or 0 for what belongs to no article and stands on the plan's own page. */
  article: number;
  title: string;
  who: Audience | null;
  /** Whether the plan states a sum for it. */
  sum: boolean;
  /** The last day on which it holds. */
  through: IsoDate;
  /** The clauses that it rests on; their words count as its own. */
  basis: readonly ClauseId[];
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
    basis: string;
  };
  clauses: { ids: string; through: string; basis: string };
  readings: { titles: string; through: string; basis: string };
  /** `word|word`, the first being the concept's name unless `name>` goes before. */
  concepts: string;
}

const articleOf = (clause = '') => (clause.startsWith('art_') ? Number(clause[4]) : 0);

const shortClause = (id: string) =>
  id.replace('__para_', 'p').replace('__sent_', 's').replace('__seg_', 'g').replace('art_', 'a');
const longClause = (id: string) =>
  id
    .replace(/^a(?=\d)/, 'art_')
    .replace(/(?<=[\des])p(?=\d)/, '__para_')
    .replace(/(?<=\d)s(?=\d)/, '__sent_')
    .replace(/(?<=\d)g(?=\d)/, '__seg_') as ClauseId;

const column = <T>(rows: readonly T[], cell: (row: T) => string) => rows.map(cell).join('|');
const throughOf = ({ through }: SearchRecord) => (through === plan.span.through ? '' : through);
const basisOf = ({ basis }: SearchRecord) => basis.map(shortClause).join(' ');

/** The words of a concept, its name first. */
const packConcept = ({ name, words }: Concept) => {
  const others = words.filter((word) => word !== name).join('|');
  return words.includes(name) ? `${name}|${others}` : `${name}>${others}`;
};

/** Makes a catalogue small. Its records stand by kind: measures, clauses, readings. */
export function packCatalogue({ records, concepts }: Catalogue): PackedCatalogue {
  const of = (kind: RecordKind) => records.filter((record) => record.kind === kind);
  const [measures, clauses, readings] = [of('measure'), of('clause'), of('reading')];
  return {
    measures: {
      ids: column(measures, ({ id }) => id),
      titles: column(measures, ({ title }) => title),
      who: column(measures, ({ sum, who }) => `${sum ? '+' : ''}${who}`),
      through: column(measures, throughOf),
      basis: column(measures, basisOf),
    },
    clauses: {
      ids: column(clauses, ({ id }) => shortClause(id)),
      through: column(clauses, throughOf),
      basis: column(clauses, basisOf),
    },
    readings: {
      titles: column(readings, ({ title }) => title),
      through: column(readings, throughOf),
      basis: column(readings, basisOf),
    },
    concepts: concepts.map(packConcept).join('\n'),
  };
}

/** The inverse of packCatalogue; `titleOf` names the clauses, whose titles do not travel. */
export function unpackCatalogue(
  { measures, clauses, readings, concepts }: PackedCatalogue,
  titleOf: (clause: ClauseId) => string,
): Catalogue {
  const rows = (
    kind: RecordKind,
    columns: Partial<PackedCatalogue['measures']>,
  ): SearchRecord[] => {
    const [ids, titles, who, through, bases] = (
      ['ids', 'titles', 'who', 'through', 'basis'] as const
    ).map((name) => columns[name]?.split('|'));
    return (bases ?? []).map((words, at) => {
      const basis = words === '' ? [] : words.split(' ').map(longClause);
      const packedId = ids?.[at];
      const id = (packedId && (kind === 'measure' ? packedId : longClause(packedId))) || basis[0];
      return {
        kind,
        id: id as SearchRecord['id'],
        article: articleOf(kind === 'measure' ? basis[0] : id),
        title: titles?.[at] ?? titleOf(id as ClauseId),
        who: (who?.[at]?.replace('+', '') ?? null) as Audience | null,
        sum: who?.[at]?.startsWith('+') ?? false,
        through: (through?.[at] || plan.span.through) as IsoDate,
        basis,
      };
    });
  };
  return {
    records: [
      ...rows('measure', measures),
      ...rows('clause', clauses),
      ...rows('reading', readings),
    ],
    concepts: concepts.split('\n').map((entry) => {
      const [named = '', listed] = entry.split('>');
      const words = (listed ?? named).split('|');
      return { name: listed === undefined ? (words[0] ?? '') : named, words };
    }),
  };
}

/** A clause that only a citation leads to: a paragraph, whose sentences are records, or a part of one. */
export function citedRecord(id: ClauseId, title: string): SearchRecord {
  return {
    kind: 'clause',
    id,
    article: articleOf(id),
    title,
    who: null,
    sum: false,
    through: plan.span.through,
    basis: [],
  };
}
