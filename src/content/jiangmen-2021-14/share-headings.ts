/** The plan's title on a share image, one line each. */
export const titleLines: readonly string[] = ['江门市进一步做好', '稳定和扩大就业工作实施方案'];

/**
 * The headings of the articles on their share images, in the order of the text, with line breaks set by hand: no
 * algorithm tried breaks 高校毕业生 or 多渠道 correctly.
 */
export const articleHeadings: readonly string[] = [
  '减轻企业负担|稳定就业岗位',
  '推动经济发展|扩大就业供给',
  '鼓励创业和|多渠道灵活就业',
  '促进高校毕业生|等群体就业',
  '加大对困难人员的|托底帮扶力度',
  '发挥“粤菜师傅”|“广东技工”“南粤家政”|等工程促就业功能',
  '大力提升|劳动力技能水平',
  '强化公共就业|服务供给',
  '强化就业工作|组织领导',
];
