import { type Asking, type PromisedService, promised } from '../../../policy/index.ts';

/** The plan's promises to the user's roles. A measure for a role replaces the promise of its clause. */
export const promisedTo = ({ responses, candidates }: Asking): PromisedService[] =>
  promised.filter((promise) =>
    responses.roles.some(
      (role) =>
        promise.roles.includes(role) &&
        !candidates.some(
          ({ measure }) => measure.roles.includes(role) && measure.basis.includes(promise.clause),
        ),
    ),
  );
