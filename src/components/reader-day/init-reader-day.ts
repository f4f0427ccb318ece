import { initNotice } from './notice.ts';
import { propagateDate } from './propagate-date.ts';
import { initStatusBadges } from './status-badges.ts';

/** Keeps a page as of the reader's day: badges, notice, and `?on=` in its links. */
export const readerDayInits = [initStatusBadges, initNotice, propagateDate];
