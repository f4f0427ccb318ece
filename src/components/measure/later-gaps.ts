import { addDays, type IsoDate, type Measure } from '../../policy/index.ts';

/** A span without known rules. Both days inclusive; `through` is null if it is open-ended. */
interface Gap {
  from: IsoDate;
  through: IsoDate | null;
}

/** The gaps after a measure's last day that none of its later documents covers. These must be sorted by their first day. */
export function laterGaps({ span, later }: Pick<Measure, 'span' | 'later'>): Gap[] {
  const gaps: Gap[] = [];
  let next = addDays(span.through, 1);
  for (const { from, through } of later.map((one) => one.span)) {
    if (from > next) gaps.push({ from: next, through: addDays(from, -1) });
    // A span may lie within an earlier one.
    if (through >= next) next = addDays(through, 1);
  }
  return [...gaps, { from: next, through: null }];
}
