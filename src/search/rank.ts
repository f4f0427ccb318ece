import type { ClauseId } from '../policy/index.ts';
import type { Catalogue, SearchRecord } from './record.ts';
import type { Token, TokenKind } from './token.ts';
import type { Understanding } from './understand.ts';

/** Pagefind's score of each record for one token, by the record's Pagefind id. */
export type TokenHits = ReadonlyMap<string, number>;

/** An answer and how well it fits; only the order of the scores means anything. */
export interface Ranked {
  record: SearchRecord;
  score: number;
}

const TOKEN_WEIGHT: Record<TokenKind, number> = { concept: 1.6, quantity: 2, pair: 1, value: 0.4 };
/** For everyday questions a measure comes before the clause that it rests on. */
const KIND_WEIGHT = { measure: 1.2, clause: 1, reading: 0.95 };

const isDepartments = (record: SearchRecord) => record.id.endsWith('__resp');

/** A record's score for each token: its own, or that of a clause that it rests on, whichever is more. */
function tokenScores(
  record: SearchRecord,
  hits: readonly TokenHits[],
  clauseHits: ReadonlyMap<string, string>,
): number[] {
  const sources = [
    record.pagefindId,
    ...record.basis.map((clause) => clauseHits.get(clause) ?? ''),
  ];
  return hits.map((scores) => Math.max(0, ...sources.map((source) => scores.get(source) ?? 0)));
}

function departmentsFirst(ranked: Ranked[], records: Catalogue['records']): Ranked[] {
  const best = ranked.find(({ record }) => record.article > 0 && !isDepartments(record));
  if (!best) return ranked;
  const departments = records.find(({ id }) => id === `art_${best.record.article}__resp`);
  if (!departments) return ranked;
  const others = ranked.filter(({ record }) => record !== departments);
  return [{ record: departments, score: best.score * 1.1 }, ...others];
}

/** Orders all records that answer the tokens, best first. Equal scores keep the order of the text. */
export function rank(
  { tokens, asksForDepartment }: Pick<Understanding, 'tokens' | 'asksForDepartment'>,
  hits: readonly TokenHits[],
  { records }: Catalogue,
): Ranked[] {
  const clauseHits = new Map<ClauseId | string, string>(
    records.filter(({ kind }) => kind === 'clause').map(({ id, pagefindId }) => [id, pagefindId]),
  );
  const weights = tokens.map(({ kind }: Token) => TOKEN_WEIGHT[kind]);
  const ranked = records
    .map((record) => {
      const scores = tokenScores(record, hits, clauseHits);
      const sum = scores.reduce((total, score, i) => total + score * (weights[i] ?? 1), 0);
      return { record, score: sum * KIND_WEIGHT[record.kind] };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  return asksForDepartment ? departmentsFirst(ranked, records) : ranked;
}
