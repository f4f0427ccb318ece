import { initOffline } from '../offline/init-offline.ts';
import { initDisplay } from '../page/display.ts';
import { initPrintFooter } from '../page/print-footer.ts';
import { readerDayInits } from '../reader-day/init-reader-day.ts';
import { initSearchField } from '../search/field.ts';

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
