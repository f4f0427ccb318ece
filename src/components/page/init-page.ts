import { initContents } from '../article/scroll-spy.ts';
import { initCalculators } from '../calculator/plan-calculator.ts';
import { announceClauseTools, openClauseToolsOnClick } from '../clause/load-clause-tools.ts';
import { initOffline } from '../offline/init-offline.ts';
import { readerDayInits } from '../reader-day/init-reader-day.ts';
import { initSearchField } from '../search/field.ts';
import { initReadAloud } from '../speech/init-read-aloud.ts';
import { initDisplay } from './display.ts';
import { onDomReady } from './on-dom-ready.ts';
import { initPrintFooter } from './print-footer.ts';

/** Shows the controls that need the page's script (`.needs-script`). */
const showControls = (): void => {
  document.documentElement.dataset.live = '';
};

const inits = [
  showControls,
  initDisplay,
  ...readerDayInits,
  initPrintFooter,
  initSearchField,
  initCalculators,
  announceClauseTools,
  initContents,
  initReadAloud,
  initOffline,
];

/** Starts the scripts of a page with header and footer. */
export function initPage(): void {
  openClauseToolsOnClick();
  onDomReady(...inits);
}
