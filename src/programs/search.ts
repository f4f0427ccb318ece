import { planDocument } from '../policy/document.ts';
import { type Clause, clausesOf, measures } from '../policy/index.ts';

const MOST = 10;

const pairsOf = (words: string): string[] => {
  const text = words.replace(/[^\p{L}\p{N}]/gu, '');
  return text.length < 2
    ? [text]
    : Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2));
};

/** The searchable text of each clause: its words, and the titles of the measures based on it. */
const searched = clausesOf(planDocument)
  .filter(({ kind, text }) => text !== '' && kind !== 'departments')
  .map((clause) => {
    const resting = measures.filter(({ basis }) => basis.includes(clause.id));
    return { clause, text: `${clause.text} ${resting.map(({ title }) => title).join(' ')}` };
  });

/** The clauses that contain at least half of the character pairs of a query, best first, at most ten. */
export function searchPlan(words: string): Clause[] {
  const pairs = pairsOf(words).filter((pair) => pair !== '');
  const scored = searched.map(({ clause, text }) => ({
    clause,
    score: pairs.filter((pair) => text.includes(pair)).length,
  }));
  const least = Math.max(1, pairs.length / 2);
  return scored
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ clause }) => clause);
}
