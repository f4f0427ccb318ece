import { sourcesWithSummary } from '../components/coverage/source-with-summary.ts';
import { audienceNames, howMuch } from '../components/measure/measure-words.ts';
import {
  clausePageAddress,
  measurePageAddress,
  publicAddress,
  siteAddress,
} from '../components/site/address.ts';
import { sha256Of } from '../components/site/sha256.ts';
import { planDocument } from '../policy/document.ts';
import {
  type Clause,
  cite,
  clausePlaces,
  clausesOf,
  givesSum,
  inputSchema,
  type Measure,
  measures,
  plan,
} from '../policy/index.ts';
import { dataNotice } from './notice.ts';
import type { PlanData } from './plan-schema.ts';

const clauses = clausesOf(planDocument);
/** The parent of each clause: the paragraph of a sentence, the article of a paragraph. */
const parents = new Map(clausePlaces().map(({ id, within }) => [id, within]));

const named = <T extends object>(values: Readonly<Record<string, T>>) =>
  Object.entries(values).map(([name, value]) => ({ name, ...value }));

function clauseData({ id, kind, text }: Clause, site: URL | undefined) {
  return {
    id,
    kind,
    citation: cite(id),
    text,
    sha256: sha256Of(text),
    parent: parents.get(id) ?? null,
    url: publicAddress(clausePageAddress(id), site),
  };
}

/** What the sums of a measure are and what they are for, or `null` if the plan states none and none is computed. */
function amountOf(measure: Measure): string | null {
  const { sums, sumIs } = measure;
  const parts = [sumIs, sums.length > 0 ? howMuch(measure) : null];
  return parts.filter((part) => part !== null).join('：') || null;
}

function measureData(measure: Measure, site: URL | undefined): PlanData['measures'][number] {
  const { id, title, article, who, gives, span, basis, departments, conditions } = measure;
  return {
    id,
    title,
    article,
    audience: who,
    audienceName: audienceNames[who],
    gives,
    flow: givesSum(gives) ? measure.flow : null,
    amount: amountOf(measure),
    span,
    basis: [...basis],
    departments: [...departments],
    figures: named(measure.figures),
    outside: named(measure.outside).map(({ document, ...figure }) => ({
      ...figure,
      source: document,
    })),
    conditions: [...conditions],
    caveats: measure.caveats.map(({ text, clause, document }) => ({
      text,
      clause,
      source: document,
    })),
    input: inputSchema(id),
    later: measure.later.map(({ document, source, changes, span: laterSpan }) => ({
      source: document,
      level: source,
      changes,
      span: laterSpan,
    })),
    url: publicAddress(measurePageAddress(id), site),
  };
}

function sourceData({
  id,
  source: { number, article, issuer, says, checkedOn, reading },
}: ReturnType<typeof sourcesWithSummary>[number]): PlanData['sources'][number] {
  return {
    id,
    number,
    article: article ?? null,
    issuer,
    title: /^《(.+)》$/.exec(number)?.[1] ?? null,
    says,
    checkedOn,
    reading,
  };
}

/** The content of `plan.json`. URLs are absolute if `site` is configured. */
export function planData(site: URL | undefined): PlanData {
  return {
    plan: {
      number: plan.number,
      title: plan.title,
      issuer: plan.issuer,
      issuedOn: plan.issuedOn,
      span: plan.span,
      repeals: plan.repeals ? [plan.repeals.number] : [],
      notice: dataNotice,
      url: publicAddress(siteAddress('plan/'), site),
    },
    clauses: clauses.map((clause) => clauseData(clause, site)),
    measures: measures.map((measure) => measureData(measure, site)),
    sources: sourcesWithSummary().map(sourceData),
  };
}
