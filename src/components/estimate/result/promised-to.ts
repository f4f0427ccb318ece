import { type Promised, promised } from '../../../policy/index.ts';

/** The plan's promises to these identities that no measure covers. */
export const promisedTo = (who: readonly string[]): Promised[] =>
  promised.filter(({ roles }) => roles.some((id) => who.includes(id)));
