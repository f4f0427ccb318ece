import type { PromisedService } from '../../core/interview.ts';

export const promised: readonly PromisedService[] = [];
