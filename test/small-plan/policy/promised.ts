import type { Promised } from '../../core/interview.ts';

export const promised: readonly Promised[] = [];
