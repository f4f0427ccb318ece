import { hydrate } from 'preact';
import { type Listed, listMeasures } from './catalogue.ts';
import { Estimate } from './Estimate.tsx';
import { loadEntry } from './use-dialogue.ts';

/** Starts the estimate in the form that the build drew, with the measures that the address needs. Rejects where they cannot be loaded. */
export async function start(root: HTMLElement, listed: readonly Listed[]): Promise<void> {
  listMeasures(listed);
  await loadEntry(history.state, location.search);
  // It may have been asked for by the address and by a tick.
  if (root.hasAttribute('started')) return;
  root.setAttribute('started', '');
  hydrate(<Estimate />, root);
}
