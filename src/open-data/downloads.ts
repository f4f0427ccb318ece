/** The files of `/data/` and what each is for, in the words of its page. */
export const downloads = [
  {
    name: 'plan.json',
    type: 'application/json',
    says: '方案、条文、措施、方案之外的文件，给程序用',
  },
  { name: 'plan.schema.json', type: 'application/schema+json', says: 'plan.json 的 JSON Schema' },
  { name: 'clauses.csv', type: 'text/csv', says: '全部条文，给表格软件用' },
  { name: 'measures.csv', type: 'text/csv', says: '全部措施，给表格软件用' },
  { name: 'figures.csv', type: 'text/csv', says: '方案写明的全部数和日期，给表格软件用' },
  {
    name: 'plan.akn.xml',
    type: 'application/akn+xml',
    says: '原文的 Akoma Ntoso 3.0，给档案和法规库用',
  },
  { name: 'ends.ics', type: 'text/calendar', says: '起止日期，给日历用' },
] as const;
