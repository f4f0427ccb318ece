import { initReaderDay } from '../reader-day/init-reader-day.ts';
import { initSearchField } from '../search/field.ts';
import { initDisplay } from './display.ts';
import { initPrintFooter } from './print-footer.ts';

/** Starts what every page does in a browser. */
export function initPage(): void {
  initDisplay();
  initReaderDay();
  initPrintFooter();
  initSearchField();
}
