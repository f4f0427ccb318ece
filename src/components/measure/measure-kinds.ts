import type { Gives } from '../../policy/index.ts';

/** The labels for the kinds of results of measures. */
export const givesNames: Record<Gives, string> = {
  exact: '能算出金额',
  'up-to': '写了上限',
  unstated: '没有写明金额',
  service: '服务或安排',
  period: '起止日期',
  answer: '哪天归哪个方案',
};
