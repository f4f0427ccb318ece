import { initOffline } from '../offline/init-offline.ts';
import { readerDayInits } from '../reader-day/init-reader-day.ts';
import { initSearchField } from '../search/field.ts';
import { initDisplay } from './display.ts';
import { initPrintFooter } from './print-footer.ts';

/** Shows the controls that wait for the page's script (`.needs-script`). */
const showControls = (): void => {
  document.documentElement.dataset.live = '';
};

/** What every page does in a browser, each by itself. */
export const pageInits = [
  showControls,
  initDisplay,
  ...readerDayInits,
  initPrintFooter,
  initSearchField,
  initOffline,
];
