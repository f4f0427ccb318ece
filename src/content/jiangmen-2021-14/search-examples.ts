/** Example queries on the empty search page. */
export const searchExamples: readonly { by: string; queries: readonly string[] }[] = [
  { by: '按叫法', queries: ['社保补贴', '残保金'] },
  { by: '按身份', queries: ['刚毕业的大学生', '退伍军人'] },
  { by: '按条款', queries: ['第五条第二款', '第一条第四句'] },
];
