import { type Asking, type Promised, promised } from '../../../policy/index.ts';

/** The plan's promises to the user's identities. A measure for an identity replaces the promise of its clause. */
export const promisedTo = ({ responses: { who }, concerns }: Asking): Promised[] =>
  promised.filter(({ clause, roles }) => {
    const replaced = concerns
      .filter(({ measure }) => measure.basis.includes(clause))
      .flatMap(({ measure }) => measure.roles);
    return roles.some((role) => who.includes(role) && !replaced.includes(role));
  });
