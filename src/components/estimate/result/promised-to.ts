import { type Promised, promised } from '../../../policy/index.ts';

/** What the plan promises somebody without a measure of its own. */
export const promisedTo = (who: readonly string[]): Promised[] =>
  promised.filter(({ roles }) => roles.some((id) => who.includes(id)));
