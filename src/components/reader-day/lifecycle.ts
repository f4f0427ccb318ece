import type { Lifecycle } from '../../policy/index.ts';

/** The word and the sign of each state, so that colour is not the only difference. */
export const lifecycleSigns: Record<Lifecycle, { word: string; mark: string }> = {
  upcoming: { word: '未生效', mark: '◇' },
  'in-force': { word: '有效', mark: '●' },
  'ending-soon': { word: '即将到期', mark: '◐' },
  ended: { word: '已失效', mark: '○' },
};
