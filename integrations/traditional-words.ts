/**
 * What OpenCC reads wrongly where this site says it, and how Hong Kong writes it: it takes a piece of two words for one,
 * 是只 for an animal and 金发 for hair. A word stands here with as much around it as tells it from that one.
 */
export const ownWords: readonly (readonly [string, string])[] = [
  ['了解', '了解'],
  ['人参加', '人參加'],
  ['人参赛', '人參賽'],
  ['再发布', '再發佈'],
  ['地方里', '地方裏'],
  ['数里', '數裏'],
  ['是只', '是只'],
  ['看表', '看表'],
  ['签合同', '簽合同'],
  ['金发放', '金發放'],
  ['金发完', '金發完'],
];
