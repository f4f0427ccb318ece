import { type ClauseId, cite, clausePlaces, plan } from '../../policy/index.ts';
import type { IsPart } from '../on-demand/citation.ts';
import type { Similarities } from '../on-demand/questions.ts';
import { fieldsOf, proseFieldsOf } from './fields.ts';
import { type LiteralText, literalText } from './literal.ts';
import { matchedAndMissing, partsIn } from './missing.ts';
import { type CharacterPairs, hasTraditional, normalise } from './normalise.ts';
import { indexOf } from './postings.ts';
import { isName, type Ranked, rank, type TokenHits } from './rank.ts';
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
  unpackQuestions,
} from './record.ts';
import { pairsOf } from './token.ts';
import { mayCite, type Understanding, understand } from './understand.ts';
import { lettersOf, runsIn } from './words.ts';

/** Loads files of the index: over HTTP in a browser, from a folder in tests. */
export interface IndexSource {
  /** Loads a file of the index. Rejects if it cannot be loaded. */
  file(name: string): Promise<Response>;
}

/** The interpretation of a query, and the results, best first. */
export interface Answer {
  understanding: Understanding;
  /** The clause that is the first result: the cited one, or the one on inquiries for a question that names no subject. */
  cited: SearchRecord | null;
  answers: Ranked[];
  /** Words of the query that occur nowhere in the index. */
  missing: string[];
  /** The matched parts of the query: concepts and quantities as typed, and other text. */
  matched: string[];
  /** Whether the query was only compared with words, because the questions could not be loaded. */
  wordsOnly: boolean;
}

/** A search engine for one index. */
export interface Engine {
  catalogue: Catalogue;
  search(query: string): Promise<Answer>;
  /** The texts shown for a result. */
  passages(record: SearchRecord): Promise<Passage[]>;
}

/** JSON in UTF-16: Chinese text is 6 % smaller than in UTF-8 after brotli compression. */
export const CATALOGUE_FILE = 'catalogue.utf16';
/** Loaded for the first query that is not a name. */
export const QUESTIONS_FILE = 'questions.utf16';
export const PAIRS_FILE = 'traditional.json';
export const explanationFile = ({ kind, id }: Pick<SearchRecord, 'kind' | 'id'>) =>
  `explanations/${kind === 'reading' ? 'reading-' : ''}${id}.json`;

const NO_PAIRS: CharacterPairs = { from: '', to: '' };

/** The clause that a query cites. For a question that names no subject it is the plan's clause on inquiries. */
function citedClause({ citation, asksInGeneral }: Understanding): ClauseId | null {
  if (!citation) return asksInGeneral ? plan.inquiries : null;
  return citation.kind === 'clause' ? citation.id : citation.nearest;
}

/** Whether each character of a run is part of an indexed pair. */
function coveredIn(run: string, known: (code: string) => boolean): boolean[] {
  const covered = Array.from(run, () => false);
  for (const [i, { code }] of pairsOf(run).entries()) {
    if (known(code)) covered[i] = covered[i + 1] = true;
  }
  return covered;
}

const matchedCodes = (found: readonly TokenHits[]) =>
  new Set(found.filter(([, hits]) => hits.size > 0).map(([{ code }]) => code));

/** An additional token for records that contain the query literally. */
function exactToken(literal: string, records: ReadonlySet<number>, size: number): TokenHits {
  const rarity = Math.log((size - records.size + 0.5) / (records.size + 0.5) + 1);
  const hits = new Map([...records].map((index) => [index, rarity]));
  return [{ kind: 'exact', code: `=${literal}` }, hits];
}

/** Creates a function that looks up the tokens of a query in the index. */
function tokenLookUp(
  catalogue: Catalogue,
  text: LiteralText,
): (query: Understanding) => TokenHits[] {
  const lookUp = indexOf(fieldsOf(catalogue));
  const lookUpProse = indexOf(proseFieldsOf(catalogue));
  return ({ tokens, rest, literal }) => {
    const found = tokens.map((token): TokenHits => [token, lookUp(token.code)]);
    const known = matchedCodes(found);
    const exact = exactToken(literal, text.find(literal), catalogue.records.length);
    // Words that are neither in the official text nor in the vocabulary may occur in an explanation.
    const isKnown = (code: string) => known.has(code);
    const prose = runsIn(partsIn(rest, (run) => coveredIn(run, isKnown), false))
      .flatMap(pairsOf)
      .map(({ code }): TokenHits => [{ code, kind: 'prose' }, lookUpProse(code)]);
    return [...found, exact, ...prose];
  };
}

/** The maximum number of clauses whose text is used for a snippet. */
const MAX_CLAUSES = 3;

/** The official text of each clause; for a clause without text, that of its parts. */
function officialWords({ records }: Catalogue, isPart: IsPart): (id: string) => string[] {
  return (id) => {
    const own = records.find((record) => record.id === id)?.lines ?? [];
    if (own.length > 0) return [...own];
    const within = records.filter((record) => isPart(record.id, id));
    return [within.map(({ lines: [line = ''] }) => line).join('')];
  };
}

function passageLoader(
  source: IndexSource,
  catalogue: Catalogue,
  isPart: IsPart,
): Engine['passages'] {
  const wordsOf = officialWords(catalogue, isPart);
  return async (record) => {
    const { kind, id, basis, prose } = record;
    const clauses = kind === 'clause' ? [id] : kind === 'measure' ? basis : [];
    const official = clauses
      .slice(0, MAX_CLAUSES)
      .flatMap(wordsOf)
      .map((words): Passage => ({ voice: 'official', text: words }));
    if (prose.length === 0) return official;
    const ours = await loadJson<string>(source, explanationFile(record));
    return [{ voice: 'ours', text: ours }, ...official];
  };
}

const loadJson = async <T>(source: IndexSource, name: string): Promise<T> =>
  (await source.file(name)).json();

async function loadUtf16<T>(source: IndexSource, name: string): Promise<T> {
  const file = await source.file(name);
  return JSON.parse(new TextDecoder('utf-16le').decode(await file.arrayBuffer()));
}

/** Creates a function that compares a query with the questions. It loads them once, again after an error. */
function questionLookUp(
  source: IndexSource,
  catalogue: Catalogue,
): (words: string) => Promise<Similarities> {
  const load = async () => {
    const [{ questionMatcher }, packed] = await Promise.all([
      import('../on-demand/questions.ts'),
      loadUtf16<string>(source, QUESTIONS_FILE),
    ]);
    return questionMatcher(unpackQuestions(packed), catalogue);
  };
  let matcher: ReturnType<typeof load> | undefined;
  return async (words) => {
    matcher ??= load().catch((error: unknown) => {
      matcher = undefined;
      throw error;
    });
    return (await matcher)(words);
  };
}

async function interpret(
  query: string,
  source: IndexSource,
  catalogue: Catalogue,
): Promise<Understanding> {
  const pairs = hasTraditional(query)
    ? await loadJson<CharacterPairs>(source, PAIRS_FILE)
    : NO_PAIRS;
  const words = normalise(query, pairs);
  if (!mayCite(words)) return understand(words, null, catalogue);
  const { readCitation } = await import('../on-demand/citation.ts');
  return understand(words, readCitation(words), catalogue);
}

/**
 * Ranks the records. Names are compared with questions only if no record contains their words. Rejects if the questions
 * cannot be loaded and no record contains a word: something may have been found with them.
 */
async function rankFor(
  understanding: Understanding,
  found: readonly TokenHits[],
  catalogue: Catalogue,
  nearness: ReturnType<typeof questionLookUp>,
) {
  const { asksInGeneral, literal, tokens } = understanding;
  const byWords = () => rank(found, understanding, catalogue);
  // A query without a subject, or a short one that consists of question words only (怎么).
  const isEmpty = asksInGeneral || (tokens.length === 0 && lettersOf(literal).length <= 3);
  const named = isEmpty || isName(understanding) ? byWords() : [];
  if (isEmpty || named.length > 0) return { ranked: named, wordsOnly: false };
  try {
    const near = await nearness(literal);
    return { ranked: rank(found, understanding, catalogue, near), wordsOnly: false };
  } catch (error) {
    const ranked = byWords();
    if (ranked.length === 0) throw error;
    return { ranked, wordsOnly: true };
  }
}

const planDirectory = (): ClauseDirectory => ({ places: clausePlaces(), cite });

/** Opens the index of a document; default: the plan. Rejects if a file is missing or truncated. */
export async function openEngine(
  source: IndexSource,
  directory: ClauseDirectory = planDirectory(),
): Promise<Engine> {
  const packed = await loadUtf16<PackedCatalogue>(source, CATALOGUE_FILE);
  const catalogue = unpackCatalogue(packed, directory);
  const { records, otherWords } = catalogue;
  const places = placesById(directory);
  const isPart: IsPart = (clause, whole) => isPartOf(places, clause, whole);
  const text = literalText(records);
  const lookUp = tokenLookUp(catalogue, text);
  const nearness = questionLookUp(source, catalogue);

  const isKnownWord = (word: string) =>
    text.find(word).size > 0 ||
    otherWords.includes(word) ||
    records.some(({ takes }) => takes.some((taken) => taken.includes(word)));

  function citedIn(understanding: Understanding): SearchRecord | null {
    const clause = citedClause(understanding);
    const known = records.find(({ id, kind }) => id === clause && kind === 'clause');
    const place = clause === null ? undefined : places.get(clause);
    return known ?? (place ? citedRecord(place, directory.cite(place.id)) : null);
  }

  return {
    catalogue,
    passages: passageLoader(source, catalogue, isPart),
    async search(query) {
      const understanding = await interpret(query, source, catalogue);
      const found = lookUp(understanding);
      const codes = matchedCodes(found);
      const covered = (run: string) => coveredIn(run, (code) => codes.has(code));
      const { ranked, wordsOnly } = await rankFor(understanding, found, catalogue, nearness);
      const cited = citedIn(understanding);
      const answers = cited
        ? (await import('../on-demand/citation.ts')).withCited(cited, ranked, catalogue, isPart)
        : ranked;
      return {
        understanding,
        cited,
        answers,
        wordsOnly,
        ...matchedAndMissing(understanding, covered, isKnownWord),
      };
    },
  };
}
