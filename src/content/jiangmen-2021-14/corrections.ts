import type { IsoDate, MeasureId } from '../../policy/index.ts';

/** A corrected error of this site about a measure. */
interface Correction {
  measure: MeasureId;
  /** The day of the correction. At most one per measure and day. */
  on: IsoDate;
  /** What was wrong, and the new wording. */
  says: string;
}

/** Newest last. Each is an entry of the feed, so entries are never changed or removed. */
export const corrections: readonly Correction[] = [
  {
    measure: 'unemployment-rate-cut',
    on: '2026-11-24',
    says: '举例用的费率出自2024年的文件，2021年和2022年的没有核实；原来没有写明这一点。',
  },
  {
    measure: 'veteran-hire',
    on: '2026-11-24',
    says: '“稳定就业”改为单独一个条件：怎样才算，方案没有写，由部门决定。',
  },
  {
    measure: 'farmer-training',
    on: '2026-11-24',
    says: '只是被引导参加培训的人，不再写成方案答应给他们培训。',
  },
  {
    measure: 'medical-rate-adjustment',
    on: '2026-11-28',
    says: '“费率”原来写成占工资的比例，现在写明是占缴费基数的多少。',
  },
  {
    measure: 'work-injury-rate-cut',
    on: '2026-11-28',
    says: '原来写“只有这几个月可以少缴”，现在写明是这份方案只管这几个月。',
  },
  {
    measure: 'special-workers-injury-insurance',
    on: '2026-11-28',
    says: '原来写“也可以纳入”工伤保险，原文是“按规定纳入”。',
  },
  {
    measure: 'founder-training',
    on: '2026-11-28',
    says: '原来把“纳入”说成“只是可以考虑”，现在写明“纳入”就是算在范围里。',
  },
  {
    measure: 'public-recruitment',
    on: '2026-11-28',
    says: '原来把“应届”说成当年毕业的，现在写明方案没有解释。',
  },
  {
    measure: 'veteran-hire',
    on: '2026-11-28',
    says: '“参加社会保险的月数”写明是入职后由本单位参保的月数。',
  },
  {
    measure: 'flexible-employment',
    on: '2026-11-28',
    says: '原来写“参加社会保险，当时可以得到补贴”，其实这句只提高标准，谁可以领，方案没写。',
  },
  {
    measure: 'labour-export',
    on: '2026-11-28',
    says: '原来写“把本地的劳动力送到别处”，其实原文没有限定方向。',
  },
  {
    measure: 'disability-levy',
    on: '2026-11-30',
    says: '估算里选了“劳务派遣单位”的，原来当作不是企业，不能免缴；现在另外问是不是企业。',
  },
  {
    measure: 'sector-support',
    on: '2026-11-30',
    says: '估算里选了“机关事业单位”的，原来当作不符合，其实原文只写了产业，没有限定单位的类型。',
  },
  {
    measure: 'public-recruitment',
    on: '2026-11-30',
    says: '原来写“原文没写条件”，其实有几句写的是应届高校毕业生、基层服务项目人员。',
  },
  {
    measure: 'unemployment-registration',
    on: '2026-11-30',
    says: '估算里选了“没有工作、正在找工作的人”的，原来不能选就业地，其实原文没有排除。',
  },
  {
    measure: 'skill-upgrade',
    on: '2026-11-30',
    says: '估算里只选了“粤菜师傅”专项能力证书或培训合格证的，原来当作不符合，其实原文没有限定工种。',
  },
  {
    measure: 'monthly-follow-up',
    on: '2026-11-30',
    says: '估算里选了“就业困难、低收入或脱贫家庭的人”的，原来有的没问是不是失业人员，就当作不符合；现在会问。',
  },
  {
    measure: 'veteran-hire',
    on: '2026-11-30',
    says: '估算里选了“家政服务企业”的，原来当作不是劳务派遣单位，现在会问；入职早于方案实施的、方案到期以后才参保满1年的，算不算，现在写明方案没写。',
  },
  {
    measure: 'unemployment-benefit-extension',
    on: '2026-11-30',
    says: '“不足1年”原来写成看领完那天，其实看哪天，方案没写；方案到期时还在续发的，原来写“管不到”，其实怎么办，方案没写。',
  },
  {
    measure: 'job-seeking-grant',
    on: '2026-11-30',
    says: '2024届和以后的，原来写“这份方案管不到”，其实原文看的是哪届，不是哪天毕业；管不到的是到期以后才领的。',
  },
  {
    measure: 'shared-staff',
    on: '2026-11-30',
    says: '原来写“原文没写条件”，其实原文说的是有“共享用工”需求的企业。',
  },
  {
    measure: 'recruitment-officer',
    on: '2026-11-30',
    says: '估算里原来只问要不要帮忙招工、讲政策，其实还有培训评价、劳动关系协调等服务。',
  },
  {
    measure: 'school-skill-assessment',
    on: '2026-11-30',
    says: '条件里原来没写职业院校、技工院校，金额旁边没写要取得证书，现在都写明。',
  },
  {
    measure: 'school-training-income',
    on: '2026-11-30',
    says: '原来写公益一类院校“不能这样做”，其实原文只写了除外。',
  },
  {
    measure: 'rural-ecommerce-station',
    on: '2026-11-30',
    says: '“给谁”原来写村（居），其实原文写的是建在村（居）的农村电商基层示范站；个数也只数这样的。',
  },
  {
    measure: 'job-fair-service',
    on: '2026-11-30',
    says: '“给谁”原来没有把高校就业指导机构算在内，其实原文点了名。',
  },
  {
    measure: 'tax-without-application',
    on: '2026-11-30',
    says: '“给谁”原来写所有人，其实原文只写了重点群体，是哪些人没写；现在写“个人或单位”。',
  },
  {
    measure: 'rural-public-post',
    on: '2026-11-30',
    says: '估算的选项“低收入家庭成员”后面原来是“其他易返贫致贫人口”，低收入的人没选后面这项，就当作不符合；现在去掉“其他”。',
  },
  {
    measure: 'pension-pooling',
    on: '2026-11-30',
    says: '原来写“原文没写条件”，其实原文说的是企业职工的养老保险。',
  },
  {
    measure: 'exhibitions',
    on: '2026-11-30',
    says: '原来写“原文没写条件”，其实原文说的是企业。',
  },
  {
    measure: 'farmer-training',
    on: '2026-11-30',
    says: '估算里，返乡下乡的人能不能参加要由部门决定，原来没写明，现在写明。',
  },
  {
    measure: 'rural-ecommerce-training',
    on: '2026-11-30',
    says: '原来写“原文没写条件”，其实提升培训说的是农村电商“一村一品”带头人。',
  },
  {
    measure: 'team-prize-difference',
    on: '2026-11-30',
    says: '获奖早于方案实施的，原来写“这份方案管不到”，其实算不算，方案没写。',
  },
  {
    measure: 'grassroots-employment',
    on: '2026-11-30',
    says: '入职早于方案实施的，原来写“这份方案管不到”，其实算不算，方案没写。',
  },
  {
    measure: 'small-firm-insurance',
    on: '2026-11-30',
    says: '入职早于方案实施的，原来写“这份方案管不到”，其实算不算，方案没写。',
  },
  {
    measure: 'founder-training',
    on: '2026-11-30',
    says: '参加培训早于方案实施的，原来写“这份方案管不到”，其实算不算，方案没写。',
  },
  {
    measure: 'loan-publicity',
    on: '2026-11-30',
    says: '公示早于方案实施的，原来写“这份方案管不到”，其实算不算，方案没写。',
  },
];
