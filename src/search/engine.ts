import { type ClauseId, cite, clausePlaces } from '../policy/index.ts';
import { fieldsOf, proseFieldsOf } from './fields.ts';
import { literalText } from './literal.ts';
import { metAndMissing } from './missing.ts';
import { type CharacterPairs, hasTraditional, normalise } from './normalise.ts';
import { type Hits, indexOf } from './postings.ts';
import { type Nearness, questionsOf } from './questions.ts';
import { type Ranked, rank } from './rank.ts';
import {
  type Catalogue,
  type ClauseDirectory,
  citedRecord,
  isPartOf,
  type PackedCatalogue,
  type Passage,
  placesById,
  type SearchRecord,
  unpackCatalogue,
} from './record.ts';
import { pairsOf, pairToken, type Token } from './token.ts';
import { mayCite, type Understanding, understand } from './understand.ts';
import { lettersOf } from './words.ts';

/** Where the index is read from: in a browser the site itself, in a test a folder. */
export interface IndexSource {
  /** A file of the index. Rejects where it cannot be loaded. */
  file(name: string): Promise<Response>;
}

/** What a query was understood to say, and the answers, best first. */
export interface Answer {
  understanding: Understanding;
  /** The clause that a citation names; it leads the answers. */
  cited: SearchRecord | null;
  answers: Ranked[];
  /** Words of the query that nothing here holds. */
  missing: string[];
  /** Where words are missing, what of the query was found: concepts and quantities as typed, and stretches. */
  met: string[];
}

/** The search over one index. */
export interface Engine {
  catalogue: Catalogue;
  search(query: string): Promise<Answer>;
  /** The words that an answer shows. */
  passages(record: SearchRecord): Promise<Passage[]>;
}

/** JSON in UTF-16, in which Chinese takes 6 % less than in UTF-8 after brotli. */
export const CATALOGUE_FILE = 'catalogue.utf16';
export const PAIRS_FILE = 'traditional.json';
export const explanationFile = ({ kind, id }: Pick<SearchRecord, 'kind' | 'id'>) =>
  `explanations/${kind === 'reading' ? 'reading-' : ''}${id}.json`;

const NO_PAIRS: CharacterPairs = { from: '', to: '' };

function citedClause({ citation }: Understanding): ClauseId | null {
  if (!citation) return null;
  return citation.kind === 'clause' ? citation.id : citation.nearest;
}

/** Whether a clause is another one or a part of it. */
type IsPart = (clause: string, whole: string) => boolean;

function withCited(
  cited: SearchRecord,
  ranked: Ranked[],
  { records }: Catalogue,
  isPart: IsPart,
): Ranked[] {
  const within = (clause: string) => isPart(clause, cited.id);
  const about = (record: SearchRecord) =>
    record !== cited && (record.basis.some(within) || within(record.id));
  const score = (ranked[0]?.score ?? 1) + 1;
  const others = ranked.filter(({ record }) => record !== cited);
  const words = others.filter(({ record }) => about(record));
  const rest = others.filter(({ record }) => !about(record));
  const unasked = records
    .filter((record) => about(record) && !words.some((ranking) => ranking.record === record))
    .sort((a, b) => Number(b.kind === 'measure') - Number(a.kind === 'measure'))
    .map((record) => ({ record, score: 0 }));
  return [{ record: cited, score }, ...words, ...unasked, ...rest];
}

/** Which characters of a run are in a pair that is known. */
function coveredIn(run: string, known: (code: string) => boolean): boolean[] {
  const chars = [...run];
  const covered = chars.map(() => false);
  for (const [i, char] of chars.slice(1).entries()) {
    if (known(pairToken(`${chars[i]}${char}`).code)) covered[i] = covered[i + 1] = true;
  }
  return covered;
}

/** Stretches of two characters or more of which no pair is known. */
function unknownStretches(runs: readonly string[], known: (code: string) => boolean): string[] {
  return runs.flatMap((run) => {
    const covered = coveredIn(run, known);
    const stretches = [...run].map((char, i) => (covered[i] ? ' ' : char)).join('');
    return stretches.split(/ +/).filter((stretch) => [...stretch].length > 1);
  });
}

type Found = readonly [Token, Hits];

const codesFound = (found: readonly Found[]) =>
  new Set(found.flatMap(([{ code }, hits]) => (hits.size > 0 ? [code] : [])));

/** The most passages of official words that an answer is looked through for. */
const MOST_CLAUSES = 3;

/** The official words of each clause, put together from its parts where it has none of its own. */
function officialWords({ records }: Catalogue, isPart: IsPart): (id: string) => string[] {
  const clauses = records.filter(({ kind }) => kind === 'clause');
  return (id) => {
    const own = clauses.find((record) => record.id === id)?.lines ?? [];
    if (own.length > 0) return [...own];
    const within = clauses.filter((record) => isPart(record.id, id));
    return [within.map(({ lines: [line = ''] }) => line).join('')];
  };
}

/** What holds a query as it is, as one more token of it. */
function exactToken(literal: string, places: ReadonlySet<number>, size: number): Found {
  const rarity = Math.log((size - places.size + 0.5) / (places.size + 0.5) + 1);
  const hits = new Map([...places].map((place) => [place, rarity]));
  return [{ kind: 'exact', code: `=${literal}` }, hits];
}

const thePlan = (): ClauseDirectory => ({ places: clausePlaces(), cite });

/** Opens the index of a document, the plan's where none is given. Rejects where a file of it is missing or cut short. */
export async function openEngine(
  source: IndexSource,
  directory: ClauseDirectory = thePlan(),
): Promise<Engine> {
  const json = async (name: string) => (await source.file(name)).json();
  const file = await source.file(CATALOGUE_FILE);
  const packed = new TextDecoder('utf-16le').decode(await file.arrayBuffer());
  const catalogue = unpackCatalogue(JSON.parse(packed) as PackedCatalogue, directory);
  const places = placesById(directory);
  const isPart: IsPart = (clause, whole) => isPartOf(places, clause, whole);
  const { records } = catalogue;
  const lookUp = indexOf(fieldsOf(catalogue));
  const lookUpProse = indexOf(proseFieldsOf(catalogue));
  const text = literalText(records);
  const nearness = questionsOf(catalogue);
  const wordsOf = officialWords(catalogue, isPart);

  async function read(query: string): Promise<Understanding> {
    const pairs = hasTraditional(query) ? ((await json(PAIRS_FILE)) as CharacterPairs) : NO_PAIRS;
    const words = normalise(query, pairs);
    if (!mayCite(words)) return understand(words, null, catalogue);
    const { readCitation } = await import('./citation.ts');
    return understand(words, readCitation(words), catalogue);
  }

  /** What the explanations say of words that neither the official text nor the vocabulary knows. */
  const inProse = (stretches: readonly string[]): Found[] =>
    stretches
      .flatMap(pairsOf)
      .map(({ code }) => [{ code, kind: 'prose' }, lookUpProse(code)] as const);

  function hitsOf({ tokens, runs, literal }: Understanding): Found[] {
    const found = tokens.map((token): Found => [token, lookUp(token.code)]);
    const known = codesFound(found);
    const unknown = unknownStretches(runs, (code) => known.has(code));
    const exact = exactToken(literal, text.find(literal), records.length);
    return [...found, exact, ...inProse(unknown)];
  }

  /** How near people's questions come; a word that only asks (怎么) asks for nothing. */
  function nearnessOf({ literal, tokens }: Understanding): Nearness {
    return tokens.length > 0 || lettersOf(literal).length > 3 ? nearness(literal) : new Map();
  }

  return {
    catalogue,
    async search(query) {
      const understanding = await read(query);
      const found = hitsOf(understanding);
      const codes = codesFound(found);
      const ranked = rank(found, understanding, catalogue, nearnessOf(understanding));
      const told = metAndMissing(
        understanding,
        (run) => coveredIn(run, (code) => codes.has(code)),
        (word) =>
          text.find(word).size > 0 ||
          catalogue.otherWords.includes(word) ||
          records.some(({ takes }) => takes.some((taken) => taken.includes(word))),
      );
      const clause = citedClause(understanding);
      const place = clause === null ? undefined : places.get(clause);
      const cited =
        records.find(({ id, kind }) => id === clause && kind === 'clause') ??
        (place && citedRecord(place, directory.cite(place.id)));
      if (!cited) return { understanding, cited: null, answers: ranked, ...told };
      const answers = withCited(cited, ranked, catalogue, isPart);
      return { understanding, cited, answers, ...told };
    },
    async passages(record) {
      const { kind, id, basis } = record;
      const clauses = kind === 'clause' ? [id] : kind === 'measure' ? basis : [];
      const official = clauses
        .slice(0, MOST_CLAUSES)
        .flatMap(wordsOf)
        .map((words): Passage => ({ voice: 'official', text: words }));
      if (kind === 'clause') return official;
      if (record.prose.length === 0) return official;
      const ours = (await json(explanationFile(record))) as string;
      return [{ voice: 'ours', text: ours }, ...official];
    },
  };
}
