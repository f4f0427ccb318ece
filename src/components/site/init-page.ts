import { initOffline } from '../offline/init-offline.ts';
import { initDisplay } from '../page/display.ts';
import { initPrintFooter } from '../page/print-footer.ts';
import { readerDayInits } from '../reader-day/init-reader-day.ts';
import { initSearchField } from '../search/field.ts';

/** Shows the controls that need the page's script (`.needs-script`). */
const showControls = (): void => {
  document.documentElement.dataset.live = '';
};

/** The scripts of every page. An error in one does not stop the others. */
export const pageInits = [
  showControls,
  initDisplay,
  ...readerDayInits,
  initPrintFooter,
  initSearchField,
  initOffline,
];
