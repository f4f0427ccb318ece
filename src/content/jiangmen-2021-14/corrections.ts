import type { IsoDate, MeasureId } from '../../policy/index.ts';

/** What this site said wrongly of a measure and says no more. */
export interface Correction {
  measure: MeasureId;
  /** The day on which it was put right; one correction of a measure a day. */
  on: IsoDate;
  /** What was wrong and what stands there now. */
  says: string;
}

/** Newest last; an entry of the feed each, so none is ever changed or taken out. */
export const corrections: readonly Correction[] = [
  {
    measure: 'unemployment-rate-cut',
    on: '2026-11-24',
    says: '举例用的费率出自2024年的文件，2021年和2022年的没有核实；原来没有写明这一点。',
  },
  {
    measure: 'veteran-hire',
    on: '2026-11-24',
    says: '“稳定就业”改为单独一个条件：怎样才算，方案没有写，由部门决定。',
  },
  {
    measure: 'farmer-training',
    on: '2026-11-24',
    says: '只是被引导参加培训的人，不再写成方案答应给他们培训。',
  },
];
