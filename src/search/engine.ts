import { type ClauseId, cite } from '../policy/index.ts';
import { type Ranked, rank, type TokenHits } from './rank.ts';
import {
  type Catalogue,
  type PackedCatalogue,
  type Passage,
  type SearchRecord,
  unpackCatalogue,
} from './record.ts';
import { pairToken } from './token.ts';
import { type Understanding, understand } from './understand.ts';

/** What this site uses of Pagefind's own module. */
export interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  search(term: string): Promise<{ results: { id: string; score: number }[] }>;
  /** Forgets all that it loaded. */
  destroy(): Promise<void>;
}

/** Where the index is read from: in a browser the site itself, in a test a folder. */
export interface IndexSource {
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
}

/** The search over one index. */
export interface Engine {
  catalogue: Catalogue;
  search(query: string): Promise<Answer>;
  /** The words that an answer shows. */
  passages(record: SearchRecord): Promise<Passage[]>;
}

/** The names of the files that the index build adds to Pagefind's. */
export const CATALOGUE_FILE = 'catalogue.json';
export const passagesFile = (place: number) => `passages/${place}.json`;

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

/** Opens the index. Rejects where a file of it is missing or cut short. */
export async function openEngine(source: IndexSource): Promise<Engine> {
  const catalogue = unpackCatalogue((await source.file(CATALOGUE_FILE)) as PackedCatalogue, cite);
  let pagefind: Promise<Pagefind> | undefined;
  const lookUp = async (code: string): Promise<TokenHits> => {
    pagefind ??= source.pagefind();
    const { results } = await (await pagefind).search(code);
    return new Map(results.map(({ id, score }) => [id, score]));
  };
  /** Rejects where the index has no words: Pagefind takes what did not arrive for what was not found. */
  const expectWords = async () => {
    const title = catalogue.records.find(({ pagefindId }) => pagefindId !== '')?.title ?? '';
    const [pair = ''] = /\p{Script=Han}{2}/u.exec(title) ?? [];
    if (pair === '' || (await lookUp(pairToken(pair).code)).size > 0) return;
    throw new Error('The words of the search index are missing or cut short.');
  };
  /** What did not arrive may arrive for the next question. */
  const startOver = async () => {
    const failed = pagefind;
    pagefind = undefined;
    await failed?.then((program) => program.destroy()).catch(() => {});
  };
  const hitsOf = async ({ tokens }: Understanding): Promise<TokenHits[]> => {
    try {
      const hits = await Promise.all(tokens.map(({ code }) => lookUp(code)));
      if (hits.length > 0 && hits.every(({ size }) => size === 0)) await expectWords();
      return hits;
    } catch (error) {
      await startOver();
      throw error;
    }
  };
  return {
    catalogue,
    async search(query) {
      const understanding = understand(query, catalogue);
      const hits = await hitsOf(understanding);
      const ranked = rank(understanding, hits, catalogue);
      const clause = citedClause(understanding);
      const cited = catalogue.records.find(({ id, kind }) => id === clause && kind === 'clause');
      if (!cited) return { understanding, cited: null, answers: ranked };
      return { understanding, cited, answers: withCited(cited, ranked, catalogue) };
    },
    async passages(record) {
      const place = catalogue.records.indexOf(record);
      return (await source.file(passagesFile(place))) as Passage[];
    },
  };
}
