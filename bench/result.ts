/** What can be run alone: `npm run bench -- core`. */
export type Part = 'core' | 'pages' | 'search' | 'lighthouse' | 'build' | 'serving' | 'conformance';

/** One line of the table: what was measured, here and beside it in the same run. */
export interface Result {
  what: string;
  unit: string;
  ours: number;
  /** What it was measured against, with the value it showed. */
  beside?: { name: string; value: number };
  /** What is wanted of the ratio ours ÷ beside, or of our own value where nothing stands beside it. */
  wanted?: { at: 'least' | 'most'; value: number };
}

/** Ours ÷ beside; undefined where nothing stands beside it. */
export function ratioOf({ ours, beside }: Result): number | undefined {
  return beside === undefined ? undefined : ours / beside.value;
}

/** Whether what is wanted was reached; undefined where nothing is wanted. */
export function holds(result: Result): boolean | undefined {
  if (!result.wanted) return undefined;
  const value = ratioOf(result) ?? result.ours;
  return result.wanted.at === 'least' ? value >= result.wanted.value : value <= result.wanted.value;
}

/** The middle value, the mean of the two in the middle where their number is even. Throws for none. */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new Error('There is no median of nothing measured.');
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const high = sorted[Math.floor(middle)] as number;
  return Number.isInteger(middle) ? ((sorted[middle - 1] as number) + high) / 2 : high;
}
