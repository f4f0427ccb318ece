import { quantitiesIn } from './quantity.ts';
import type { Passage } from './record.ts';
import type { Understanding } from './understand.ts';
import { pairsIn } from './words.ts';

/** A part of a snippet; `marked` if it matches the query. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** The part of a passage with the most matches. */
interface Snippet {
  voice: Passage['voice'];
  pieces: Piece[];
}

const LENGTH = 88;
const LEAD = 14;

function markWord(marked: boolean[], text: string, word: string): void {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    marked.fill(true, at, at + word.length);
  }
}

/** Which characters of a text match a query: by words, by typed pairs, or by quantity. */
function marksIn(text: string, { marks, typed, tokens }: Understanding): boolean[] {
  const marked = new Array<boolean>(text.length).fill(false);
  for (const word of marks) if (word.length > 1) markWord(marked, text, word);
  for (const pair of typed.flatMap(pairsIn)) markWord(marked, text, pair);
  const codes = new Set(tokens.map(({ code }) => code));
  for (const quantity of quantitiesIn(text)) {
    if (quantity.tokens.some(({ code }) => codes.has(code))) {
      marked.fill(true, quantity.from, quantity.through);
    }
  }
  return marked;
}

const countIn = (marked: readonly boolean[], from: number) =>
  marked.slice(from, from + LENGTH).filter(Boolean).length;

/** The start of the window with the most marked characters; the first one if several are equal. A text that fits is not cut. */
function windowStart(marked: readonly boolean[]): number {
  if (marked.length <= LENGTH) return 0;
  const starts = marked.flatMap((is, at) =>
    is && !marked[at - 1] ? [Math.max(0, at - LEAD)] : [],
  );
  return starts.reduce(
    (best, start) => (countIn(marked, start) > countIn(marked, best) ? start : best),
    starts[0] ?? 0,
  );
}

/** Splits a text where `marks` change. */
function piecesOf(text: string, marks: readonly boolean[]): Piece[] {
  const pieces: Piece[] = [];
  for (const [at, marked] of marks.entries()) {
    const char = text.charAt(at);
    const last = pieces.at(-1);
    if (last?.marked === marked) last.text += char;
    else pieces.push({ text: char, marked });
  }
  return pieces;
}

const ELLIPSIS: Piece = { text: '…', marked: false };

function piecesFrom(start: number, text: string, marks: readonly boolean[]): Piece[] {
  const end = start + LENGTH;
  return [
    ...(start > 0 ? [ELLIPSIS] : []),
    ...piecesOf(text.slice(start, end), marks.slice(start, end)),
    ...(end < text.length ? [ELLIPSIS] : []),
  ];
}

/** The whole text, with the matches marked. */
export const marked = (text: string, understanding: Understanding): Piece[] =>
  piecesOf(text, marksIn(text, understanding));

/** The snippet of the passage with the most matches; the first one if several are equal. */
export function snippetOf(
  passages: readonly Passage[],
  understanding: Understanding,
): Snippet | null {
  const candidates = passages.map((passage) => {
    const marks = marksIn(passage.text, understanding);
    const start = windowStart(marks);
    return { passage, marks, start, count: countIn(marks, start) };
  });
  const best = candidates.reduce<(typeof candidates)[number] | undefined>(
    (most, candidate) => (most === undefined || candidate.count > most.count ? candidate : most),
    undefined,
  );
  if (!best) return null;
  return {
    voice: best.passage.voice,
    pieces: piecesFrom(best.start, best.passage.text, best.marks),
  };
}
