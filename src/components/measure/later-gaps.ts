import { addDays, type IsoDate, type Measure } from '../../policy/index.ts';

/** Days of which it is not known what held; both included, and open where there is no last one. */
export interface Gap {
  from: IsoDate;
  through: IsoDate | null;
}

/** The times after a measure's last day that none of its later documents covers, in order. */
export function laterGaps({ span, later }: Pick<Measure, 'span' | 'later'>): Gap[] {
  const gaps: Gap[] = [];
  let next = addDays(span.through, 1);
  for (const { from, through } of later.map((one) => one.span)) {
    if (from > next) gaps.push({ from: next, through: addDays(from, -1) });
    next = addDays(through, 1);
  }
  return [...gaps, { from: next, through: null }];
}
