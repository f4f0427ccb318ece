/**
 * Corrections for texts of this site that OpenCC converts wrongly, in Hong Kong characters. Examples: it reads 只 in
 * 是只 as the measure word for animals, and 金发 as “blond hair”. Each entry includes enough context to be unambiguous.
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
