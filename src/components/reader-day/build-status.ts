import { dayInShanghai, type Lifecycle, lifecycleOn, plan, type Span } from '../../policy/index.ts';

const MS_PER_SECOND = 1000;
const asked = process.env.SOURCE_DATE_EPOCH;

/**
 * The day of the build in Asia/Shanghai. Computed once, so that all pages agree if the build runs past midnight.
 * `SOURCE_DATE_EPOCH` (seconds since 1970) overrides it, as in other reproducible builds.
 */
export const buildDay = dayInShanghai(asked ? Number(asked) * MS_PER_SECOND : Date.now());

/**
 * The state that a build may write into a page: `ended`, which stays true. Any other state is determined when the page
 * is viewed.
 */
export function buildStatus(span: Span): Lifecycle | undefined {
  return lifecycleOn(span, buildDay) === 'ended' ? 'ended' : undefined;
}

/** Whether a build may write that the plan has ended. */
export const planHasEnded = buildStatus(plan.span) === 'ended';

/**
 * The plan's end, to follow its name: `已于 2030-12-31 到期失效`; in an earlier build `有效至 2030-12-31`, which is true on any
 * day.
 */
export const planEnd = planHasEnded
  ? `已于 ${plan.span.through} 到期失效`
  : `有效至 ${plan.span.through}`;
