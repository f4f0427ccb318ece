import { dayInShanghai, type Lifecycle, lifecycleOn, type Span } from '../policy/index.ts';

// One day for the whole build, so that midnight cannot part two of its pages.
const buildDay = dayInShanghai(Date.now());

/** What a build may write into a page: `ended`, which stays true. Anything else is settled when the page is read. */
export function bakedLifecycle(span: Span): Lifecycle | undefined {
  return lifecycleOn(span, buildDay) === 'ended' ? 'ended' : undefined;
}
