import { type ClauseId, citeInFull, lifecycleOn, plan } from '../../policy/index.ts';
import stateColours from '../../styles/state-colours.css?url';
import { initOffline } from '../offline/init-offline.ts';
import { initDisplay } from '../page/display.ts';
import { initPrintFooter } from '../page/print-footer.ts';
import { readerDayInits } from '../reader-day/init-reader-day.ts';
import { type ReaderDay, readerDay } from '../reader-day/reader-day.ts';
import { createElement } from '../site/create-element.ts';
import { initClauseCopyTools } from './clause-copy-tools.ts';

/**
 * Updates the citation of each clause on the page, and loads the colours of states that the static page does not show.
 * A citation says whether the plan has ended today, also on an `?on=` page: whoever receives it does not see that day.
 */
function showCitations({ day, today }: ReaderDay): void {
  if (lifecycleOn(plan.span, day) !== 'ended')
    document.head.append(createElement('link', { rel: 'stylesheet', href: stateColours }));
  const ended = today > plan.span.through;
  for (const page of document.querySelectorAll<HTMLElement>('[data-clause]')) {
    const citation = citeInFull(page.dataset.clause as ClauseId, ended);
    page.querySelector('[data-citation]')?.replaceChildren(citation);
  }
}

/** Starts the scripts of a clause's page. Rejects if the clause to compare in the address cannot be loaded. */
export async function initClausePage(): Promise<void> {
  const other = new URLSearchParams(location.search).get('with');
  if (other !== null) {
    const { showComparison } = await import('./show-comparison.ts');
    await showComparison(other);
  }
  readerDay.subscribe(showCitations);
  initClauseCopyTools();
  initDisplay();
  for (const init of readerDayInits) init();
  initPrintFooter();
  initOffline();
}
