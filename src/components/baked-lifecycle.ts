import { type Lifecycle, lifecycleOn, type Span } from '../policy/index.ts';
import { buildDay } from './build-day.ts';

/** What a build may write into a page: `ended`, which stays true. Anything else is settled when the page is read. */
export function bakedLifecycle(span: Span): Lifecycle | undefined {
  return lifecycleOn(span, buildDay) === 'ended' ? 'ended' : undefined;
}
