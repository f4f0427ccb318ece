import { type ClauseId, cite } from '../policy/index.ts';
import { type CharacterPairs, hasTraditional, normalise } from './normalise.ts';
import { type Ranking, type Search, startPagefind, textIn } from './pagefind.ts';
import { type Ranked, rank, type TokenHits } from './rank.ts';
import {
  type Catalogue,
  citedRecord,
  type Passage,
  type SearchRecord,
  unpackCatalogue,
} from './record.ts';
import { SEARCH_FILE } from './search-file.ts';
import { pairsOf, pairToken, type Token } from './token.ts';
import { mayCite, type Understanding, understand } from './understand.ts';

/** Where the index is read from: in a browser the site itself, in a test a folder. */
export interface IndexSource {
  /** A file of the index. Rejects where it does not arrive. */
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

interface Prose {
  search: Search;
  /** Words that the text or an explanation holds, but no index. */
  unlisted: string;
}

/** The search over one index. */
export interface Engine {
  catalogue: Catalogue;
  search(query: string): Promise<Answer>;
  /** The words that an answer shows. */
  passages(record: SearchRecord): Promise<Passage[]>;
}

export const PAIRS_FILE = 'traditional.json';
export const passagesFile = ({ kind, id }: Pick<SearchRecord, 'kind' | 'id'>) =>
  `passages/${kind === 'reading' ? 'reading-' : ''}${id}.json`;

const NO_PAIRS: CharacterPairs = { from: '', to: '' };

/**
 * A record is a short list of distinct tokens: its length says nothing of its worth, and the weight
 * of a token more than how often it stands there. Prose is ranked as Pagefind does by itself.
 */
const RANKING: Ranking = { page_length: 0, term_frequency: 0.5 };

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
  const json = async (name: string) => (await source.file(name)).json();
  const compiled = async (name: string) =>
    WebAssembly.compile(await (await source.file(name)).arrayBuffer());

  const file = await compiled(SEARCH_FILE);
  const pagefind = await startPagefind(file);
  const lookUp = pagefind.open(file, RANKING);
  const catalogue = unpackCatalogue(JSON.parse(textIn(file, 'catalogue')), cite);
  const { records, concepts } = catalogue;
  let prose: Promise<Prose> | undefined;

  async function openProse(): Promise<Prose> {
    const proseFile = await compiled(textIn(file, 'prose'));
    return { search: pagefind.open(proseFile), unlisted: textIn(proseFile, 'unlisted') };
  }

  /** The index of prose, opened once; a failure is forgotten, so that the next question tries again. */
  function theProse(): Promise<Prose> {
    prose ??= openProse().catch((error: unknown) => {
      prose = undefined;
      throw error;
    });
    return prose;
  }

  /** What the explanations say of words that neither the official text nor the vocabulary knows. */
  async function lookUpInProse(stretches: readonly string[]): Promise<[Token, TokenHits][]> {
    const { search } = await theProse();
    const tokens = stretches.flatMap(pairsOf).map((token): Token => ({ ...token, kind: 'prose' }));
    return tokens.map((token) => [token, search(token.code)]);
  }

  async function read(query: string): Promise<Understanding> {
    const pairs = hasTraditional(query) ? ((await json(PAIRS_FILE)) as CharacterPairs) : NO_PAIRS;
    const words = normalise(query, pairs);
    if (!mayCite(words)) return understand(words, null, concepts);
    const { parseCitation } = await import('./citation.ts');
    return understand(words, parseCitation(words), concepts);
  }

  async function hitsOf({ tokens, runs }: Understanding): Promise<[Token, TokenHits][]> {
    const found = tokens.map((token): [Token, TokenHits] => [token, lookUp(token.code)]);
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
      const found = await hitsOf(understanding);
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
      return (await json(passagesFile(record))) as Passage[];
    },
  };
}
