const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

const DEPARTMENTS = '（市甲局、市乙局负责）';

/** What stands in an article of the small plan; the others have one sentence. */
const OWN: Record<number, string> = {
  2: '第一款第一句。第一款第二句。\n第二款的句子。',
  10: '对甲类，每人给予100元；对乙类，每人给予200元。',
  12: '自愿参加的企业，每年给予3000元补贴，至2030年6月30日。方便群众。',
};

const article = (number: number) =>
  `${NUMERALS[number - 1]}、第${number}件事\n${OWN[number] ?? '办好这件事。'}${DEPARTMENTS}`;

/**
 * A plan made for tests: twelve articles, a notice of three paragraphs, another number and other dates than any real one.
 * Its tenth article has segments, its twelfth a measure that ends before the plan.
 */
export const smallPlanText = [
  '某府〔2030〕5号',
  '某市人民政府关于印发《某市试验方案》的通知',
  '各区人民政府：',
  '现将《某市试验方案》印发给你们。',
  '有问题请径向市甲局反映。',
  '某市人民政府',
  '2029年12月8日',
  '某市试验方案',
  '为了试验，制定本方案。分步实施。',
  ...NUMERALS.map((_, i) => article(i + 1)),
  '本方案自2030年1月1日起施行，有效期至2031年2月28日。',
  '公开方式：主动公开',
].join('\n');
