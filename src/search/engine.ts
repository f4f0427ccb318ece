import { type ClauseId, cite } from '../policy/index.ts';
import { type CharacterPairs, hasTraditional, normalise } from './normalise.ts';
import { type Ranked, rank, type TokenHits } from './rank.ts';
import {
  type Catalogue,
  citedRecord,
  type PackedCatalogue,
  type Passage,
  type SearchRecord,
  unpackCatalogue,
} from './record.ts';
import { pairsOf, pairToken, type Token } from './token.ts';
import { mayCite, type Understanding, understand } from './understand.ts';

/** What this site uses of Pagefind's own module. */
export interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  /** Loads its program and what it knows of the index. */
  init(): Promise<void>;
  mergeIndex(address: string): Promise<void>;
  search(term: string): Promise<{ results: { id: string; score: number }[] }>;
  /** Forgets all that it loaded. */
  destroy(): Promise<void>;
}

/** Where the index is read from: in a browser the site itself, in a test a folder. */
export interface IndexSource {
  /** Where Pagefind's files stand, with a slash at the end. */
  address: string;
  pagefind(): Promise<Pagefind>;
  /** A file beside Pagefind's own, parsed. */
  file(name: string): Promise<unknown>;
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

interface Prose {
  places: Map<string, number>;
  unlisted: string;
}

/** The search over one index. */
export interface Engine {
  catalogue: Catalogue;
  search(query: string): Promise<Answer>;
  /** The words that an answer shows. */
  passages(record: SearchRecord): Promise<Passage[]>;
}

/** Files that the index build adds to Pagefind's. */
export const CATALOGUE_FILE = 'catalogue.json';
export const PAIRS_FILE = 'traditional.json';
/** The index of the explanations' prose, a folder of its own: few queries need it. */
export const PROSE_FOLDER = 'prose';
export const PROSE_FILE = `${PROSE_FOLDER}/places.json`;
/** What stands in that file beside the index of prose. */
export interface ProseFile {
  /** The places in the catalogue of what Pagefind names. */
  places: Record<string, number>;
  /** Words that the text or an explanation holds, but no index. */
  unlisted: string;
}
export const passagesFile = ({ kind, id }: Pick<SearchRecord, 'kind' | 'id'>) =>
  `passages/${kind === 'reading' ? 'reading-' : ''}${id}.json`;

const NO_PAIRS: CharacterPairs = { from: '', to: '' };

/**
 * A record is a short list of distinct tokens: its length says nothing of its worth, and the weight
 * of a token more than how often it stands there.
 */
export const PAGEFIND_OPTIONS = {
  // Its worker would load all of Pagefind a second time, for searches that take a millisecond.
  noWorker: true,
  ranking: { pageLength: 0, termFrequency: 0.5 },
};

/** Pagefind's names are longer than telling them apart needs; the catalogue keeps their beginnings. */
const beginning = (id: string, like: string) => id.slice(0, like.length);

function citedClause({ citation }: Understanding): ClauseId | null {
  if (!citation) return null;
  return citation.kind === 'clause' ? citation.id : citation.nearest;
}

function withCited(cited: SearchRecord, ranked: Ranked[], { records }: Catalogue): Ranked[] {
  const within = (clause: string) => clause === cited.id || clause.startsWith(`${cited.id}__`);
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

/** Which characters of a run stand in a pair that is known. */
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

const codesFound = (found: readonly (readonly [Token, TokenHits])[]) =>
  new Set(found.flatMap(([{ code }, hits]) => (hits.size > 0 ? [code] : [])));

/** Opens the index. Rejects where a file of it is missing or cut short. */
export async function openEngine(source: IndexSource): Promise<Engine> {
  // Asked for at once: on a slow line each turn counts. That it failed is told where it is waited for.
  let loading: Promise<Pagefind> | undefined;
  const pagefind = () => {
    loading ??= source.pagefind();
    return loading;
  };
  pagefind().catch(() => {});
  const packed = (await source.file(CATALOGUE_FILE)) as PackedCatalogue;
  const catalogue = unpackCatalogue(packed, cite);
  const { records, concepts } = catalogue;
  const named = new Map(
    records.flatMap((record, place) => (record.pagefindId ? [[record.pagefindId, place]] : [])),
  );
  const { pagefindId: sample = '', title: sampleTitle = '' } =
    records.find(({ pagefindId }) => pagefindId !== '') ?? {};
  let prose: Promise<Prose> | undefined;

  async function lookUp(
    { code }: Token,
    places: ReadonlyMap<string, number>,
    like: string,
  ): Promise<TokenHits> {
    const { results } = await (await pagefind()).search(code);
    return new Map(
      results.flatMap(({ id, score }) => {
        const place = places.get(beginning(id, like));
        return place === undefined ? [] : [[place, score] as const];
      }),
    );
  }

  async function openProse(): Promise<Prose> {
    const { places, unlisted } = (await source.file(PROSE_FILE)) as ProseFile;
    await (await pagefind()).mergeIndex(`${source.address}${PROSE_FOLDER}/`);
    return { places: new Map(Object.entries(places)), unlisted };
  }

  /** What the explanations say of words that neither the official text nor the vocabulary knows. */
  async function lookUpInProse(stretches: readonly string[]): Promise<[Token, TokenHits][]> {
    prose ??= openProse();
    const { places } = await prose;
    const tokens = stretches.flatMap(pairsOf).map((token): Token => ({ ...token, kind: 'prose' }));
    return Promise.all(
      tokens.map(
        async (token): Promise<[Token, TokenHits]> => [
          token,
          await lookUp(token, places, [...places.keys()][0] ?? ''),
        ],
      ),
    );
  }

  async function read(query: string): Promise<Understanding> {
    const pairs = hasTraditional(query)
      ? ((await source.file(PAIRS_FILE)) as CharacterPairs)
      : NO_PAIRS;
    const words = normalise(query, pairs);
    if (!mayCite(words)) return understand(words, null, concepts);
    const { parseCitation } = await import('./citation.ts');
    return understand(words, parseCitation(words), concepts);
  }

  /** Rejects where the index has no words: Pagefind takes what did not arrive for what was not found. */
  async function expectWords(): Promise<void> {
    const [pair = ''] = /\p{Script=Han}{2}/u.exec(sampleTitle) ?? [];
    if (pair === '' || (await lookUp(pairToken(pair), named, sample)).size > 0) return;
    throw new Error('The words of the search index are missing or cut short.');
  }

  /** What did not arrive may arrive for the next question. */
  async function startOver(): Promise<void> {
    const failed = loading;
    loading = undefined;
    prose = undefined;
    await failed?.then((program) => program.destroy()).catch(() => {});
  }

  async function hitsOf({ tokens, runs }: Understanding): Promise<[Token, TokenHits][]> {
    const found = await Promise.all(
      tokens.map(
        async (token): Promise<[Token, TokenHits]> => [token, await lookUp(token, named, sample)],
      ),
    );
    if (found.length > 0 && found.every(([, hits]) => hits.size === 0)) await expectWords();
    const known = codesFound(found);
    const unknown = unknownStretches(runs, (code) => known.has(code));
    return unknown.length > 0 ? [...found, ...(await lookUpInProse(unknown))] : found;
  }

  /** What of a query was found, and which words of it were not; without the words for that, nothing is said to be missing. */
  async function tellMissing(
    understanding: Understanding,
    found: readonly (readonly [Token, TokenHits])[],
  ): Promise<Pick<Answer, 'met' | 'missing'>> {
    if (!prose) return { met: [], missing: [] };
    const codes = codesFound(found);
    const [{ metAndMissing }, { unlisted }] = await Promise.all([import('./missing.ts'), prose]);
    return metAndMissing(
      understanding,
      (run) => coveredIn(run, (code) => codes.has(code)),
      unlisted,
    );
  }

  return {
    catalogue,
    async search(query) {
      const understanding = await read(query);
      const found = await hitsOf(understanding).catch(async (error: unknown) => {
        await startOver();
        throw error;
      });
      const ranked = rank(found, understanding, catalogue);
      const told = await tellMissing(understanding, found).catch(() => ({ met: [], missing: [] }));
      const clause = citedClause(understanding);
      const cited =
        records.find(({ id, kind }) => id === clause && kind === 'clause') ??
        (clause && citedRecord(clause, cite(clause)));
      if (!cited) return { understanding, cited: null, answers: ranked, ...told };
      const answers = withCited(cited, ranked, catalogue);
      return { understanding, cited, answers, ...told };
    },
    async passages(record) {
      return (await source.file(passagesFile(record))) as Passage[];
    },
  };
}
