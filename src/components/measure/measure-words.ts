import { type Audience, type Gives, type Measure, spokenSum } from '../../policy/index.ts';

/** The audience of a measure, in Chinese. */
export const audienceNames: Record<Audience, string> = {
  everyone: '个人或单位',
  worker: '劳动者',
  graduate: '高校毕业生和青年',
  person: '创业者',
  contestant: '参赛团队和选手',
  employer: '用人单位',
  incubator: '创业孵化基地',
  school: '院校',
  institution: '就业和人力资源服务机构',
  village: '农村电商基层示范站',
  government: '各市（区）政府',
};

/** The labels for the kinds of results of measures. */
export const givesNames: Record<Gives, string> = {
  exact: '能算出金额',
  'up-to': '写了上限',
  unstated: '没有写明金额',
  service: '服务或安排',
  period: '起止日期',
  answer: '哪天归哪个方案',
};

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

/** The `description` of a measure's page: audience, amount and last day. */
export const descriptionOfMeasure = (measure: Measure): string =>
  `${measure.title}（${audienceNames[measure.who]}）：${howMuch(measure)}，到 ${measure.span.through}。`;
