import { type Gives, type Measure, spokenSum } from '../../policy/index.ts';

const WITHOUT_SUM: Record<Gives, string> = {
  exact: '按您填的数计算',
  'up-to': '方案写了上限',
  unstated: '方案没有写明金额',
  service: '没写要发钱',
  period: '起止日期',
  answer: '哪个方案管哪一天',
};

/** The amount in one short line: sums, or the kind of answer if there is no sum. */
export function howMuch({ sums, gives }: Pick<Measure, 'sums' | 'gives'>): string {
  if (sums.length === 0) return WITHOUT_SUM[gives];
  const most = gives === 'up-to' ? '最高' : '';
  return sums.map(({ lead = '', words }) => `${lead}${most}${spokenSum(words)}`).join('；');
}
