import { beforeAll, describe, expect, it } from 'vitest';
import { progressOf } from '../../../src/components/estimate/progress.ts';
import { evaluated } from '../../../src/components/estimate/result/evaluated-situation.ts';
import { sheetOf, sheetText } from '../../../src/components/estimate/result/sheet.ts';
import type { Situation } from '../../../src/components/estimate/situation.ts';
import type { IsoDate } from '../../../src/policy/index.ts';
import { loadEverything } from './catalogue.ts';

beforeAll(loadEverything);

const situation = {
  roles: ['employer', 'domestic-service'],
  texts: {
    'veteran-hire.employer': 'enterprise',
    'veteran-hire.hires': '2021-12-01\t2022-03-01\t12',
    'domestic-service-headcount.district': 'pengjiang',
    'domestic-service-headcount.employeeBased': 'true',
    'domestic-service-headcount.monthlyHeadcounts': Array(12).fill('29').join('\t'),
  },
  skipped: [],
  services: false,
} as const;

const TODAY = '2026-11-24';

function text(day: IsoDate, today: IsoDate, of: Situation = situation): string {
  const reader = { day, today, asked: day !== today };
  return sheetText(sheetOf(evaluated(progressOf(of, day)), reader, 'https://a.test/'));
}

describe('the copied text', () => {
  it.each<{ name: string; day: IsoDate; today: IsoDate }>([
    { name: 'after the plan', day: TODAY, today: TODAY },
    { name: 'for a day after the plan', day: '2024-01-01', today: TODAY },
    { name: 'for a day before the plan, asked after it', day: '2021-09-30', today: TODAY },
  ])('says $name that it is too late to meet a condition', ({ day, today }) => {
    expect(text(day, today)).toContain('【当时只差一个条件的（现在补上也不能申请）】');
  });

  it.each<{ name: string; day: IsoDate; today: IsoDate }>([
    { name: 'for a day inside the plan', day: '2022-03-01', today: TODAY },
    { name: 'while the plan is in force', day: '2023-12-31', today: '2023-12-31' },
    { name: 'before the plan', day: '2021-09-30', today: '2021-09-30' },
  ])('does not say so $name', ({ day, today }) => {
    expect(text(day, today)).toContain('【只差一个条件的】');
  });

  it.each<{ name: string; of: Situation; says: boolean }>([
    {
      // 按规定给予就业创业服务补助
      name: 'names what else departments decide where one condition fails',
      of: {
        ...situation,
        roles: ['institution'],
        texts: {
          'job-fair-service.institution': 'commercial',
          'job-fair-service.publicBenefit': 'false',
        },
      },
      says: true,
    },
    { name: 'names nothing where the sentence leaves nothing open', of: situation, says: false },
  ])('$name', ({ of, says }) => {
    const [, part = ''] = text(TODAY, TODAY, of).split('【当时只差一个条件的');
    expect(part.split('【')[0]?.includes('还有 1 个条件，由部门决定。')).toBe(says);
  });

  // 引导……退役军人……加入高素质农民队伍: a veteran is promised no training, and a family farmer is.
  it.each([
    ['veteran', '高素质农民培训（能不能享受由部门决定）'],
    ['family-farmer', '高素质农民培训、'],
  ])('says of a service for %s whether departments decide: %s', (kind, words) => {
    const texts = { 'farmer-training.kind': kind };
    const sheet = text(TODAY, TODAY, { ...situation, roles: ['farmer'], texts, services: true });
    expect(sheet.split('【服务或安排，没有写要发钱】')[1]).toContain(words);
  });

  it('has a separate part for a sum with a condition that departments decide', () => {
    const [, part] = text(TODAY, TODAY).split('【能算、但还有条件由部门决定的】');
    expect(part).toContain('补贴 10,000.00 元【历史估算】');
    expect(part).toContain('由部门决定：');
    expect(part).toContain('【要问的部门】');
  });

  // 失业保险待遇 and 失业补助金 have no sum; 留学人员 have one measure.
  it.each([
    { roles: ['seeking'], texts: {}, says: true },
    { roles: ['returnee'], texts: { 'overseas-returnee.worksInJiangmen': 'true' }, says: false },
  ])(
    'says of several measures for $roles that the plan has no rule on combining them: $says',
    ({ roles, texts, says }) => {
      const sheet = text(TODAY, TODAY, { ...situation, roles, texts });
      expect(sheet.includes('几项措施能不能一起享受，方案没写')).toBe(says);
    },
  );

  it('says that such a sum is not in the total only if there is a total', () => {
    const texts = {
      ...situation.texts,
      'ask.rates': 'yes',
      'ask.cut-months': 'yes',
      'work-injury-rate-cut.monthlyBase': '200000',
      'work-injury-rate-cut.ratePercent': '0.4',
      'unemployment-rate-cut.normalRatePercent': '1.5',
      'unemployment-rate-cut.reducedRatePercent': '0.8',
    };
    const sheet = text(TODAY, TODAY, { ...situation, texts });
    expect(sheet).toContain('少缴合计');
    expect(sheet.split('几项措施能不能一起享受')).toHaveLength(2);
    expect(sheet).toContain('【能算、但还有条件由部门决定的（没有加进合计）】');
  });
});
