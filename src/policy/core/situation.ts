import { type MeasureId, measureOf, measures } from '#plan/measures.ts';
import type { IsoDate } from './date.ts';
import type { NamedField } from './field.ts';
import type { Measure } from './measure.ts';
import type { Caveat, ConditionVerdict, Problem, Verdict } from './verdict.ts';

/** A field of a measure, `disability-levy.employees`: the name of an answer in a situation and in a link. */
export type FieldPath = `${MeasureId}.${string}`;

/** What somebody has said about themselves, by field; only values that the fields take. */
export type Answers = Readonly<Partial<Record<FieldPath, unknown>>>;

/** Who asks, and which measures could concern them. */
export interface Role {
  id: string;
  label: string;
  measures: readonly MeasureId[];
  /** What being this already says. */
  implies: Answers;
}

const forEveryone: readonly MeasureId[] = ['tax-without-application'];
const skills: readonly MeasureId[] = [
  'cantonese-chef',
  'free-training',
  'rural-ecommerce-training',
  'skill-upgrade',
  'farmer-training',
];
const domesticService: readonly MeasureId[] = [
  'domestic-service-insurance',
  'domestic-service-headcount',
  'domestic-service-loan',
  'domestic-service-leader',
];
const forEmployers = measures
  .filter(({ id, who }) => who === 'employer' && !domesticService.includes(id))
  .map(({ id }) => id);

/** Every role that the estimate offers. A test finds each measure in one, or says why it is in none. */
export const roles: readonly Role[] = [
  {
    id: 'working',
    label: '在职或灵活就业的劳动者',
    measures: ['flexible-employment', ...skills, 'new-forms-statistics', ...forEveryone],
    implies: {},
  },
  {
    id: 'seeking',
    label: '没有工作、正在找工作的人',
    measures: [
      'unemployment-benefit',
      'unemployment-benefit-extension',
      'unemployment-assistance',
      'monthly-follow-up',
      'rural-public-post',
      ...skills,
      'unemployment-registration',
      ...forEveryone,
    ],
    // Who is out of work today may have had work when the benefit ran out: that is asked.
    implies: { 'monthly-follow-up.situation': 'unemployed' },
  },
  {
    id: 'graduate',
    label: '高校毕业生、留学人员、青年',
    measures: [
      'public-recruitment',
      'grassroots-employment',
      'job-seeking-grant',
      'overseas-returnee',
      'bay-area-youth',
      'skill-upgrade',
      'unemployment-registration',
      ...forEveryone,
    ],
    // Who asks as a graduate asks for one person.
    implies: { 'job-seeking-grant.people': 1 },
  },
  {
    id: 'founder',
    label: '创业者',
    measures: [
      'startup-loan',
      'loan-publicity',
      'founder-training',
      'rural-ecommerce-training',
      ...forEveryone,
    ],
    implies: {},
  },
  {
    id: 'contestant',
    label: '创业大赛的参赛团队和选手',
    measures: ['startup-award', 'team-prize-difference', 'disabled-contestant-award'],
    implies: {},
  },
  {
    id: 'employer',
    label: '企业和其他用人单位',
    measures: [...forEmployers, ...forEveryone],
    implies: {},
  },
  {
    id: 'domestic-service',
    label: '家政服务企业',
    measures: [...domesticService, ...forEmployers, ...forEveryone],
    implies: {
      'sector-support.sector': 'domestic-service',
      'veteran-hire.employer': 'enterprise',
    },
  },
  {
    id: 'school',
    label: '院校',
    measures: ['school-skill-assessment', 'domestic-service-major', 'school-training-income'],
    implies: {},
  },
  {
    id: 'incubator',
    label: '创业孵化基地',
    measures: ['incubator-recognition', 'incubation-service'],
    implies: {},
  },
  {
    id: 'institution',
    label: '公共就业或人力资源服务机构',
    measures: ['job-fair-service', 'labour-cooperation-service', 'labour-export'],
    implies: {},
  },
  {
    id: 'village',
    label: '村（居）',
    measures: ['rural-ecommerce-station', 'rural-ecommerce-training'],
    implies: {},
  },
];

/** What a public institution need not be asked: the plan means enterprises by each of these. */
const noEnterprise: Answers = {
  'sector-support.sector': 'none',
  'export-credit-insurance.exporter': false,
  'central-bank-tools.firm': 'none',
  'receivables-factoring.hasReceivables': false,
  'small-firm-insurance.smallFirm': false,
  'recruitment-officer.firm': 'none',
};

/** What an answer also says about other fields, so that nobody is asked the same thing twice. */
const implications: Readonly<Partial<Record<FieldPath, (value: unknown) => Answers>>> = {
  'domestic-service-insurance.employeeBased': (value) => ({
    'domestic-service-headcount.employeeBased': value,
    'domestic-service-loan.employeeBased': value,
  }),
  'work-injury-rate-cut.monthlyBase': (value) => ({ 'unemployment-rate-cut.monthlyBase': value }),
  'work-injury-rate-cut.from': (value) => ({ 'unemployment-rate-cut.from': value }),
  'work-injury-rate-cut.through': (value) => ({ 'unemployment-rate-cut.through': value }),
  'export-credit-insurance.firmSize': (value) => ({
    'small-firm-insurance.smallFirm': value === 'small-or-micro',
    ...(value === 'small-or-micro' && { 'central-bank-tools.firm': value }),
  }),
  'veteran-hire.employer': (value) => ({
    'disability-levy.organisation': value === 'enterprise' ? 'enterprise' : 'other',
    ...(value === 'public-institution' && noEnterprise),
  }),
  'free-training.group': (value) =>
    value === 'hard-to-employ' ? { 'rural-public-post.situation': value } : {},
  'rural-public-post.situation': (value) =>
    value === 'hard-to-employ' ? { 'free-training.group': value } : {},
  'job-fair-service.institution': (value) => ({
    'labour-cooperation-service.publicService': value === 'public-service',
    'labour-export.commercialAgency': value === 'commercial',
  }),
  'team-prize-difference.medal': (value) =>
    value === 'none' ? {} : { 'startup-award.awarded': true },
};

/** The answers, and what they and the role also say; what was said outright prevails. */
export function withImplied(role: Role, answers: Answers): Answers {
  const said: Answers = { ...role.implies, ...answers };
  const implied = Object.entries(said).map(([path, value]) =>
    implications[path as FieldPath]?.(value),
  );
  return Object.assign({}, ...implied, said);
}

/** How one measure stands to a situation. */
export interface Standing {
  measure: Measure<MeasureId>;
  /**
   * `met`: every condition is met and the plan says what it gives ·
   * `left-open`: nothing fails, and the plan leaves a condition or the sum to the departments ·
   * `missed`: a condition fails · `undecided`: answers are missing.
   */
  state: 'met' | 'left-open' | 'missed' | 'undecided';
  /** Only where the answers settle it. */
  verdict: Verdict | null;
  /** The conditions that fail. */
  failed: readonly ConditionVerdict[];
  /** Its conditions that nobody has looked at yet, because answers are missing. */
  unjudged: number;
  /** The fields that the next step needs; empty where it is settled. */
  needs: readonly FieldPath[];
  /** Every field that is still without an answer; empty where it is settled. */
  missing: readonly FieldPath[];
  /** Answers that do not go together; while there are any, it is undecided. */
  problems: readonly Problem[];
}

/** One measure's own fields out of all the answers. */
function answersFor({ id, fields }: Measure<MeasureId>, answers: Answers) {
  const own = fields.flatMap(({ name }) => {
    const path: FieldPath = `${id}.${name}`;
    return Object.hasOwn(answers, path) ? [[name, answers[path]] as const] : [];
  });
  return Object.fromEntries(own);
}

const isLeftOpen = ({ amount, conditions }: Verdict, { gives }: Measure) =>
  conditions.some(({ met }) => met === null) ||
  (amount?.kind === 'unstated' && gives !== 'period' && gives !== 'answer');

/** The fields without an answer that the measure cannot do without. */
const missingFrom = ({ id, fields }: Measure<MeasureId>, input: object): FieldPath[] =>
  fields
    .filter(({ name, optional }) => !optional && !Object.hasOwn(input, name))
    .map(({ name }): FieldPath => `${id}.${name}`);

function standingOf(measure: Measure<MeasureId>, answers: Answers, on: IsoDate): Standing {
  const input = answersFor(measure, answers);
  const { decided, needs, problems } = measure.evaluatePartially(input, on);
  const failed = decided.filter(({ met }) => met === false);
  const unjudged = measure.conditions.length - decided.length;
  const unsettled = { measure, verdict: null, failed, unjudged };
  if (problems.length > 0) {
    return { ...unsettled, state: 'undecided', problems, needs: [], missing: [] };
  }
  const settled = { measure, failed, unjudged, needs: [], missing: [], problems };
  if (failed.length > 0) return { ...settled, state: 'missed', verdict: null };
  const verdict = measure.settle(input, on);
  if (verdict === null) {
    const paths = needs.map((name): FieldPath => `${measure.id}.${name}`);
    const missing = missingFrom(measure, input);
    return { ...unsettled, state: 'undecided', needs: paths, missing, problems };
  }
  const state = isLeftOpen(verdict, measure) ? 'left-open' : 'met';
  return { ...settled, state, verdict };
}

/** How every measure of a role stands to what was said, as of a day. Throws an AssessmentError for an answer that its field does not take. */
export function standingsOf(role: Role, answers: Answers, on: IsoDate): Standing[] {
  const all = withImplied(role, answers);
  return role.measures.map((id) => standingOf(measureOf(id), all, on));
}

/** An answer that may be left out, and what the verdict warns of without it. */
export interface LeftOut {
  path: FieldPath;
  warning: Caveat;
}

/** The answers that may be left out, and without which the sum may be wrong: the verdict warns of each by its label. */
export function leftOutOf({ measure: { id, fields }, verdict }: Standing): LeftOut[] {
  const caveats = verdict?.caveats ?? [];
  return fields
    .filter(({ optional }) => optional)
    .flatMap(({ name }) => {
      const warning = caveats.find(({ kind, field }) => kind === 'left-blank' && field === name);
      return warning ? [{ path: `${id}.${name}` as const, warning }] : [];
    });
}

// One tap settles more, sooner, than a number that has to be looked up.
const EFFORT: Record<NamedField['kind'], number> = {
  'yes-no': 0,
  choice: 0,
  count: 1,
  money: 2,
  percent: 2,
  day: 2,
  month: 2,
  counts: 3,
  rows: 3,
};

/** The field behind a path. */
export function fieldAt(path: FieldPath): NamedField {
  const dot = path.indexOf('.');
  const name = path.slice(dot + 1);
  const field = measureOf(path.slice(0, dot)).fields.find((one) => one.name === name);
  if (field) return field;
  throw new Error(`No measure has the field “${path}”.`);
}

/** The fields that any answer to `path` also answers. */
const alsoAnswers = (path: FieldPath) =>
  Object.keys(implications[path]?.(undefined) ?? {}) as FieldPath[];

/** Fields that nobody knows an answer to, and those whose answer is the same fact. */
const closed = (skipped: readonly FieldPath[]) =>
  new Set(skipped.flatMap((path) => [path, ...alsoAnswers(path)]));

/** The skipped questions among `paths`, and those whose answer is the same fact: what to ask again to bring `paths` on. */
export const skippedBehind = (paths: readonly FieldPath[], skipped: readonly FieldPath[]) =>
  skipped.filter((one) => [one, ...alsoAnswers(one)].some((path) => paths.includes(path)));

/** The measures without those that wait for what was skipped; a settled one needs nothing and stays. */
function stillOpen(standings: readonly Standing[], skipped: readonly FieldPath[]): Standing[] {
  const shut = closed(skipped);
  return standings.filter(({ needs }) => !needs.some((need) => shut.has(need)));
}

/** How many undecided measures an answer to `path` would bring on, itself or by what it implies. */
function reach(path: FieldPath, undecided: readonly Standing[]): number {
  const served = new Set([path, ...alsoAnswers(path)]);
  return undecided.filter(({ needs }) => needs.some((need) => served.has(need))).length;
}

/** The titles of the measures that an answer to `path` would bring on, itself or by what it implies. */
export function servedBy(path: FieldPath, role: Role): Measure<MeasureId>[] {
  const served = [path, ...alsoAnswers(path)].map((one) => one.slice(0, one.indexOf('.')));
  return role.measures.filter((id) => served.includes(id)).map(measureOf);
}

/**
 * The question to ask next: the one that brings on most undecided measures, then the easiest, then the first
 * in the text. `null` where nothing more would settle anything. Fields in `skipped` are not asked, nor
 * fields that are the same fact.
 */
export function nextQuestion(
  standings: readonly Standing[],
  skipped: readonly FieldPath[],
): FieldPath | null {
  const undecided = stillOpen(standings, skipped);
  const candidates = [...new Set(undecided.flatMap(({ needs }) => needs))];
  const rank = (path: FieldPath) => EFFORT[fieldAt(path).kind] - 10 * reach(path, undecided);
  return candidates.sort((a, b) => rank(a) - rank(b))[0] ?? null;
}

/** The most questions that can still come: answers may make some of them needless, never add one. */
export function mostQuestionsLeft(
  standings: readonly Standing[],
  skipped: readonly FieldPath[],
): number {
  const shut = closed(skipped);
  const open = stillOpen(standings, skipped)
    .flatMap(({ missing }) => missing)
    .filter((path) => !shut.has(path));
  const answeredByAnother = new Set(open.flatMap(alsoAnswers));
  return open.filter((path) => !answeredByAnother.has(path)).length;
}
