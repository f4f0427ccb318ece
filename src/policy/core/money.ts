/** An amount of money in whole 分 (1/100 元). */
export type Fen = number;

const FEN_PER_YUAN = 100;

/** Converts 元 (at most two decimals) to 分. */
export function fenOf(yuan: number): Fen {
  return Math.round(yuan * FEN_PER_YUAN);
}

/** A percentage with at most four decimals as an integer, in units of 1/10,000 per cent. Avoids binary fractions. */
export function wholeRate(percent: number): { units: bigint; perWhole: bigint } {
  return { units: BigInt(Math.round(percent * 10_000)), perWhole: 1_000_000n };
}

/** Divides and rounds half up to whole 分. Used for every amount. Requires numerator ≥ 0 and denominator > 0. */
export function roundHalfUp(numerator: bigint, denominator: bigint): Fen {
  return Number((2n * numerator + denominator) / (2n * denominator));
}

/** Adds thousands separators to the digits of an integer ≥ 0: `3276` → `3,276`. */
function grouped(digits: string): string {
  return digits.length <= 3 ? digits : `${grouped(digits.slice(0, -3))},${digits.slice(-3)}`;
}

/** Formats a number ≥ 0 with thousands separators: `12500` → `12,500`. Keeps decimals. */
export function numberText(value: number): string {
  const [whole = '', decimals] = String(value).split('.');
  return decimals === undefined ? grouped(whole) : `${grouped(whole)}.${decimals}`;
}

/** `327600` → `3,276.00`. */
export function formatFen(fen: Fen): string {
  const yuan = String(Math.floor(fen / FEN_PER_YUAN));
  const rest = String(fen % FEN_PER_YUAN).padStart(2, '0');
  return `${grouped(yuan)}.${rest}`;
}

/** `327600` → `3,276.00 元`. */
export function yuanText(fen: Fen): string {
  return `${formatFen(fen)} 元`;
}
