import { describe, expect, it } from 'vitest';
import {
  type Answers,
  type Evaluation,
  estimateOf,
  interview,
  measures,
} from '../../../src/policy/index.ts';
import { askingOf, measuresOf } from './asking.ts';

const estimate = (who: string, answers: Answers) =>
  estimateOf(askingOf(who, { answers }).candidates);

const ids = (standings: readonly Evaluation[]) => standings.map(({ measure }) => measure.id);

const school: Answers = {
  'school-skill-assessment.freeAssessment': true,
  'school-skill-assessment.certifiedStudents': 120,
  'domestic-service-major.students': 101,
};

const cuts: Answers = {
  'work-injury-rate-cut.monthlyBase': 200_000,
  'work-injury-rate-cut.ratePercent': 0.4,
  'work-injury-rate-cut.from': '2021-10',
  'work-injury-rate-cut.through': '2022-06',
  'unemployment-rate-cut.normalRatePercent': 1.5,
  'unemployment-rate-cut.reducedRatePercent': 0.8,
};

const levy: Answers = {
  'disability-levy.organisation': 'other',
  'disability-levy.employees': 500,
  'disability-levy.disabledEmployees': 2,
  'disability-levy.averageWage': 100_000,
};

describe('totals', () => {
  it('add two exact subsidies to the same recipient: 200 × 120 + the cap of 100,000', () => {
    const [total, ...others] = estimate('school', school).totals;
    expect(others).toEqual([]);
    expect(total).toMatchObject({ flow: 'paid', who: 'school', fen: 12_400_000 });
    expect(total?.parts.map(({ fen }) => fen)).toEqual([2_400_000, 10_000_000]);
  });

  it('add savings separately from payments: 7 months of 400 and of 1,400', () => {
    const { totals } = estimate('domestic-service', {
      ...cuts,
      'domestic-service-leader.recognised': true,
      'domestic-service-insurance.employeeBased': true,
      'domestic-service-headcount.district': 'taishan',
      'domestic-service-headcount.monthlyHeadcounts': Array(12).fill(25),
    });
    expect(totals.map(({ flow, fen }) => ({ flow, fen }))).toEqual([
      { flow: 'saved', fen: 1_260_000 },
      { flow: 'paid', fen: 12_500_000 },
    ]);
  });

  it.each<{ name: string; role: string; answers: Answers }>([
    {
      name: 'one subsidy alone',
      role: 'school',
      answers: { 'domestic-service-major.students': 40 },
    },
    { name: 'a levy, which is to be paid', role: 'employer', answers: levy },
    {
      name: 'a subsidy and a saving',
      role: 'employer',
      answers: {
        'veteran-hire.employer': 'enterprise',
        'veteran-hire.hires': [
          { dischargedOn: '2021-12-01', hiredOn: '2022-03-01', insuredMonths: 12 },
        ],
        'work-injury-rate-cut.monthlyBase': 200_000,
        'work-injury-rate-cut.ratePercent': 0.4,
        'work-injury-rate-cut.from': '2021-10',
        'work-injury-rate-cut.through': '2022-04',
      },
    },
    {
      name: 'the most that something can be, and a subsidy beside it',
      role: 'contestant',
      answers: {
        'team-prize-difference.medal': 'gold',
        'team-prize-difference.awardedOn': '2022-01-10',
        'team-prize-difference.registeredOn': '2022-02-10',
        'team-prize-difference.registeredInJiangmen': true,
        'team-prize-difference.monthsOperating': 3,
        'team-prize-difference.insuredHires': 3,
        'team-prize-difference.teamPrize': 20_000,
        'team-prize-difference.enterprisePrize': 50_000,
        'disabled-contestant-award.contestants': 2,
      },
    },
    {
      name: 'a loan, and a subsidy beside it',
      role: 'domestic-service',
      answers: {
        'domestic-service-insurance.employeeBased': true,
        'domestic-service-loan.loanNeeded': 6_000_000,
        'domestic-service-leader.recognised': true,
      },
    },
  ])('add nothing: $name', ({ role, answers }) => {
    expect(estimate(role, answers).totals).toEqual([]);
  });

  it('exclude sums with a condition that a department decides', () => {
    const { candidates } = askingOf('village', {
      answers: {
        'rural-ecommerce-station.inVillage': true,
        'rural-ecommerce-station.stations': 2,
      },
    });
    const station = candidates.find(({ measure }) => measure.id === 'rural-ecommerce-station');
    expect(station?.verdict?.amount).toEqual({ kind: 'exact', fen: 20_000_000 });
    const { totals, conditional } = estimateOf(station ? [station, station] : []);
    expect(totals).toEqual([]);
    expect(ids(conditional)).toEqual(['rural-ecommerce-station', 'rural-ecommerce-station']);
  });

  it('count as subsidies exactly the sums that their measure does not name differently', () => {
    for (const { id, flow, sumIs } of measures) expect(flow === 'paid', id).toBe(sumIs === null);
    const saved = measures.filter(({ flow }) => flow === 'saved');
    expect(saved.map(({ sumIs }) => sumIs)).toEqual(['单位少缴', '单位少缴']);
  });
});

describe('the groups', () => {
  it('have every measure of a role once, for any answers', () => {
    for (const { id } of interview.roles) {
      const { totals, ...groups } = estimate(id, school);
      expect(ids(Object.values(groups).flat()).sort()).toEqual(
        measuresOf([id])
          .map((measure) => measure.id)
          .sort(),
      );
    }
  });

  it.each<{ name: string; role: string; answers: Answers; id: string; group: string }>([
    {
      name: 'a grassroots job a day too late: no graduation can be moved',
      role: 'graduate',
      answers: {
        'grassroots-employment.graduatedOn': '2021-06-30',
        'grassroots-employment.hiredOn': '2023-07-01',
      },
      id: 'grassroots-employment',
      group: 'short',
    },
    {
      name: 'a public institution is excluded before its hires are asked for',
      role: 'employer',
      answers: { 'veteran-hire.employer': 'public-institution' },
      id: 'veteran-hire',
      group: 'short',
    },
    {
      name: 'an enterprise without a veteran is short of one condition',
      role: 'employer',
      answers: { 'veteran-hire.employer': 'enterprise', 'veteran-hire.hires': [] },
      id: 'veteran-hire',
      group: 'oneShort',
    },
    {
      name: 'an overseas returnee who works elsewhere and could have worked here',
      role: 'returnee',
      answers: {
        'overseas-returnee.worksInJiangmen': false,
        'overseas-returnee.studiedAbroad': true,
      },
      id: 'overseas-returnee',
      group: 'oneShort',
    },
    {
      name: 'one of a firm that exports nothing, which is no shortcoming',
      role: 'employer',
      answers: { 'export-credit-insurance.exporter': false },
      id: 'export-credit-insurance',
      group: 'short',
    },
    {
      name: 'one condition alone, with nothing else that is met',
      role: 'school',
      answers: { 'school-skill-assessment.freeAssessment': false },
      id: 'school-skill-assessment',
      group: 'short',
    },
    {
      name: 'a firm one person short of the headcount',
      role: 'domestic-service',
      answers: {
        'domestic-service-headcount.district': 'pengjiang',
        'domestic-service-headcount.employeeBased': true,
        'domestic-service-headcount.monthlyHeadcounts': Array(12).fill(29),
      },
      id: 'domestic-service-headcount',
      group: 'oneShort',
    },
    {
      name: 'a flexible worker, whose further conditions the plan leaves open',
      role: 'working',
      answers: {
        'flexible-employment.pension': true,
        'flexible-employment.medical': true,
        'flexible-employment.months': 12,
      },
      id: 'flexible-employment',
      group: 'conditional',
    },
    {
      name: 'a grant whose receivers only the province names',
      role: 'graduate',
      answers: { 'job-seeking-grant.graduationYear': 2021 },
      id: 'job-seeking-grant',
      group: 'conditional',
    },
    {
      name: 'the same, for whom the link of before says that they are none',
      role: 'graduate',
      answers: {
        'job-seeking-grant.graduationYear': 2021,
        'job-seeking-grant.qualifies': false,
      },
      id: 'job-seeking-grant',
      group: 'short',
    },
    {
      name: 'neither condition of the overseas returnee',
      role: 'graduate',
      answers: {
        'overseas-returnee.worksInJiangmen': false,
        'overseas-returnee.studiedAbroad': false,
      },
      id: 'overseas-returnee',
      group: 'short',
    },
    {
      name: 'a certificate without a stated sum is left to the departments',
      role: 'working',
      answers: { 'cantonese-chef.certificate': 'training' },
      id: 'cantonese-chef',
      group: 'leftOpen',
    },
    {
      name: 'a veteran who was hired can be computed, with 稳定就业 left to the departments',
      role: 'employer',
      answers: {
        'veteran-hire.employer': 'enterprise',
        'veteran-hire.hires': [
          { dischargedOn: '2021-12-01', hiredOn: '2022-03-01', insuredMonths: 12 },
        ],
      },
      id: 'veteran-hire',
      group: 'conditional',
    },
    {
      name: 'a loan of a domestic-service firm can be computed, with a condition left open',
      role: 'domestic-service',
      answers: {
        'domestic-service-insurance.employeeBased': true,
        'domestic-service-loan.loanNeeded': 6_000_000,
      },
      id: 'domestic-service-loan',
      group: 'conditional',
    },
    {
      name: 'a subsidy for no student is not met, for there is nothing to get',
      role: 'school',
      answers: { 'domestic-service-major.students': 0 },
      id: 'domestic-service-major',
      group: 'nothing',
    },
    {
      name: 'a station of none neither, though a condition is left open',
      role: 'village',
      answers: { 'rural-ecommerce-station.inVillage': true, 'rural-ecommerce-station.stations': 0 },
      id: 'rural-ecommerce-station',
      group: 'nothing',
    },
    {
      name: 'a levy of nothing is met, for nothing is due',
      role: 'employer',
      answers: { 'disability-levy.organisation': 'enterprise', 'disability-levy.employees': 30 },
      id: 'disability-levy',
      group: 'met',
    },
    {
      name: 'a service that asks nothing',
      role: 'employer',
      answers: {},
      id: 'exhibitions',
      group: 'services',
    },
    {
      name: 'a levy that is due is computed, though nobody gets it',
      role: 'employer',
      answers: levy,
      id: 'disability-levy',
      group: 'met',
    },
    {
      name: 'months that run backwards settle nothing',
      role: 'employer',
      answers: {
        ...cuts,
        'work-injury-rate-cut.from': '2022-04',
        'work-injury-rate-cut.through': '2021-10',
      },
      id: 'work-injury-rate-cut',
      group: 'undecided',
    },
  ])('$name', ({ role, answers, id, group }) => {
    const groups = Object.entries(estimate(role, answers)).filter(([name]) => name !== 'totals');
    const found = groups.filter(([, standings]) =>
      ids(standings as Evaluation[]).includes(id as never),
    );
    expect(found.map(([name]) => name)).toEqual([group]);
  });

  it('report contradictory answers at their questions', () => {
    const { undecided } = estimate('employer', {
      'work-injury-rate-cut.from': '2022-04',
      'work-injury-rate-cut.through': '2021-10',
    });
    const cut = undecided.find(({ measure }) => measure.id === 'work-injury-rate-cut');
    expect(cut?.problems.map(({ path }) => path)).toEqual(['through']);
    expect(cut?.needs).toEqual([]);
  });
});
