import { listMeasures, loadMeasures } from '../../../src/components/estimate/catalogue.ts';
import { interview, measures } from '../../../src/policy/index.ts';

/** Loads every measure, as if all identities had been picked. */
export async function loadEverything(): Promise<void> {
  listMeasures(measures);
  await loadMeasures(
    'all',
    interview.identities.map(({ id }) => id),
    measures.map(({ id }) => `${id}.`),
  );
}
