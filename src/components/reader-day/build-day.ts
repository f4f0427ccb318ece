import { dayInShanghai } from '../../policy/index.ts';

const MS_PER_SECOND = 1000;
const asked = process.env.SOURCE_DATE_EPOCH;

/**
 * The day of the build in Asia/Shanghai. Computed once, so that all pages agree if the build runs past midnight.
 * `SOURCE_DATE_EPOCH` (seconds since 1970) overrides it, as in other reproducible builds.
 */
export const buildDay = dayInShanghai(asked ? Number(asked) * MS_PER_SECOND : Date.now());
