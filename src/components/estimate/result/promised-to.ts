import { type Asking, type Promised, promised } from '../../../policy/index.ts';

/** The plan's promises to the user's identities. A measure for an identity replaces the promise of its clause. */
export const promisedTo = ({ responses: { who }, concerns }: Asking): Promised[] =>
  promised.filter((promise) =>
    who.some(
      (role) =>
        promise.roles.includes(role) &&
        !concerns.some(
          ({ measure }) => measure.roles.includes(role) && measure.basis.includes(promise.clause),
        ),
    ),
  );
