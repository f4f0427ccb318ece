/** The parts that can be run separately: `npm run bench -- core`. */
export type Part = 'core' | 'pages' | 'search' | 'lighthouse' | 'build' | 'serving' | 'conformance';

/** A row of the table: a measurement of this site and of a peer in the same run. */
export interface Result {
  what: string;
  unit: string;
  ours: number;
  /** The peer and its value. */
  beside?: { name: string; value: number };
  /** The target for the ratio ours ÷ beside, or for our own value if there is no peer. */
  wanted?: { at: 'least' | 'most'; value: number };
}

/** Ours ÷ beside; `undefined` if there is no peer. */
export function ratioOf({ ours, beside }: Result): number | undefined {
  return beside === undefined ? undefined : ours / beside.value;
}

/** Whether the target is met; `undefined` if there is none. */
export function meetsTarget(result: Result): boolean | undefined {
  if (!result.wanted) return undefined;
  const value = ratioOf(result) ?? result.ours;
  return result.wanted.at === 'least' ? value >= result.wanted.value : value <= result.wanted.value;
}

/** The median; for an even number of values, the mean of the middle two. Throws for an empty list. */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new Error('Cannot compute the median of an empty list.');
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const high = sorted[Math.floor(middle)] as number;
  return Number.isInteger(middle) ? ((sorted[middle - 1] as number) + high) / 2 : high;
}

/** Runs measurements in turns, so that load affects all of them equally. Returns the values of each. */
export async function byTurns<T>(
  rounds: number,
  measurements: readonly (() => Promise<T>)[],
): Promise<T[][]> {
  const values: T[][] = measurements.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [i, measure] of measurements.entries()) values[i]?.push(await measure());
  }
  return values;
}
