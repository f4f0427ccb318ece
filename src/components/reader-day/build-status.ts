import { type Lifecycle, lifecycleOn, plan, type Span } from '../../policy/index.ts';
import { buildDay } from './build-day.ts';

/** What a build may write into a page: `ended`, which stays true. Anything else is settled when the page is read. */
export function buildStatus(span: Span): Lifecycle | undefined {
  return lifecycleOn(span, buildDay) === 'ended' ? 'ended' : undefined;
}

/** Whether a build may write that the plan has ended. */
export const planHasEnded = buildStatus(plan.span) === 'ended';

/** The plan's end after its name, `已于 2030-12-31 到期失效`; before it `有效至 2030-12-31`, which is true of any day. */
export const planEnd = planHasEnded
  ? `已于 ${plan.span.through} 到期失效`
  : `有效至 ${plan.span.through}`;
