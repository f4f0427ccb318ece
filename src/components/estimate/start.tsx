import { hydrate } from 'preact';
import { type Listed, listMeasures } from './catalogue.ts';
import { Estimate } from './Estimate.tsx';
import { loadEntry } from './use-dialogue.ts';

/** Hydrates the server-rendered form with the measures that the address needs. Rejects if they cannot be loaded. */
export async function start(root: HTMLElement, listed: readonly Listed[]): Promise<void> {
  listMeasures(listed);
  const [link] = await Promise.all([
    location.search && import('../calculator/link/LinkNotice.tsx'),
    loadEntry(history.state, location.search),
  ]);
  // Both the address and a click may have triggered the start.
  if (root.hasAttribute('started')) return;
  root.setAttribute('started', '');
  hydrate(<Estimate link={link || undefined} />, root);
}
