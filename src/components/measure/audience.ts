import type { Audience } from '../../policy/index.ts';

/** The audience of a measure, in Chinese. */
export const audienceNames: Record<Audience, string> = {
  everyone: '所有人',
  worker: '劳动者',
  graduate: '高校毕业生和青年',
  person: '创业者',
  contestant: '参赛团队和选手',
  employer: '用人单位',
  incubator: '创业孵化基地',
  school: '院校',
  institution: '公共就业和人力资源服务机构',
  village: '村（居）',
  government: '各市（区）政府',
};
