import { outsideCaveat } from '../../core/measure/verdict.ts';

/** Who counts as 就业困难人员, which several measures leave open. */
export const hardToEmploy = outsideCaveat(
  'hard-to-employ-2023',
  '哪些人算就业困难人员，方案没写；广东 2023 年的办法列了 11 类以上，例如大龄失业人员、残疾人、享受低保的人；本站只查到一部分。',
);
