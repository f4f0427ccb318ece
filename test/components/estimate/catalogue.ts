import { listMeasures, loadMeasures } from '../../../src/components/estimate/catalogue.ts';
import { interview, measures } from '../../../src/policy/index.ts';

/** Loads every measure, as if all roles had been picked. */
export async function loadEverything(): Promise<void> {
  listMeasures(measures);
  await loadMeasures(
    'all',
    interview.roles.map(({ id }) => id),
    measures.map(({ id }) => `${id}.`),
  );
}
