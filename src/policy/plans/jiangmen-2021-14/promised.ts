import type { PromisedService } from '../../core/interview.ts';

/** What the plan promises some people without a separate measure for them, in the order of the text. */
export const promised: readonly PromisedService[] = [
  {
    title: '创业孵化服务（给返乡创业人员等；补贴给孵化基地）',
    clause: 'art_3__para_2__sent_3',
    roles: ['graduate', 'returnee', 'hong-kong-macao-youth', 'veteran', 'hardship', 'farmer'],
  },
  {
    title: '创业导师“一对一”培育精品创业项目',
    clause: 'art_3__para_3__sent_5',
    roles: ['founder'],
  },
  {
    title: '超过法定退休年龄等八类没建立劳动关系的人，按规定纳入工伤保险参保范围',
    clause: 'art_3__para_4__sent_2',
    roles: ['working'],
  },
  {
    title: '招用退役1年内的退役军人（补贴给用人单位）',
    clause: 'art_4__para_2__sent_1',
    roles: ['veteran'],
  },
  {
    title: '超比例安排残疾人就业（奖补给用人单位）',
    clause: 'art_4__para_2__sent_2',
    roles: ['disabled'],
  },
  {
    title: '严打欠薪、保护女职工劳动权益的执法检查',
    clause: 'art_4__para_2__sent_3',
    roles: ['working'],
  },
  {
    title: '按情况分别帮扶困难人员（分级分类帮扶）、推荐岗位',
    clause: 'art_5__para_2__sent_2',
    roles: ['hardship'],
  },
  {
    title: '招用脱贫人口（补贴给用人单位）',
    clause: 'art_5__para_2__sent_6',
    roles: ['hardship'],
  },
  {
    title: '“粤菜师傅”招聘活动',
    clause: 'art_6__para_1__sent_2__seg_2',
    roles: ['working', 'seeking'],
  },
  {
    title: '职业指导（帮您想适合做什么、怎样找工作）下基层，公共就业服务进校园、进社区、进乡村',
    clause: 'art_8__para_1__sent_2',
    roles: ['working', 'seeking', 'graduate'],
  },
];
