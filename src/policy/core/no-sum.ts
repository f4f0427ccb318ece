import type { Gives } from './measure/measure.ts';

/** The text for a measure without a stated sum. Excludes the departments, which are displayed separately. */
export const noSumWords = (gives: Gives): string =>
  gives === 'service'
    ? '这句没写要发钱，也没写金额；怎样办，以负责部门的规定为准'
    : '方案没有写明金额，以负责部门的规定为准';
