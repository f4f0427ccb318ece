import type { Legislation, WebPage, WebSite, WithContext } from 'schema-dts';
import { planHasEnded } from '../components/reader-day/build-status.ts';
import { clausePageAddress, publicAddress, siteAddress } from '../components/site/address.ts';
import { planDocument } from '../policy/document.ts';
import {
  type Article,
  type ClauseId,
  cite,
  type Measure,
  plan,
  type Span,
} from '../policy/index.ts';

/** A breadcrumb: a page and its path within the site. */
interface Step {
  name: string;
  path: string;
}

const CONTEXT = { '@context': 'https://schema.org' } as const;
const INDEXES = {
  articles: { name: '各条解读', path: 'articles/' },
  clauses: { name: '全部条款', path: 'clauses/' },
  measures: { name: '全部措施', path: 'measures/' },
} as const satisfies Record<string, Step>;

const addressesOn = (site: URL | undefined) => (path: string) =>
  publicAddress(siteAddress(path), site);

/** Empty in a build before the plan's end: “in force” could be read after it is no longer true. */
const legalForce = planHasEnded
  ? { legislationLegalForce: 'https://schema.org/NotInForce' as const }
  : {};

const issuer = { '@type': 'GovernmentOrganization', name: planDocument.issuer } as const;

/** Properties of the plan and of each of its parts. */
const issued = {
  inLanguage: 'zh-CN',
  datePublished: plan.issuedOn,
  publisher: issuer,
  ...legalForce,
} as const;

/** A page with its breadcrumbs from the home page. */
function pageAt(steps: readonly Step[], site: URL | undefined) {
  const places = [{ name: plan.number, path: '' }, ...steps];
  const itemListElement = places.map(({ name, path }, i) => ({
    '@type': 'ListItem' as const,
    position: i + 1,
    name,
    item: addressesOn(site)(path),
  }));
  return {
    '@type': 'WebPage',
    breadcrumb: { '@type': 'BreadcrumbList', itemListElement },
  } as const;
}

/** A page of this site that describes itself, as the last breadcrumb. */
function webPage(steps: readonly [...Step[], Step], site: URL | undefined) {
  const { name, path } = steps.at(-1) as Step;
  const url = addressesOn(site)(path);
  return { ...pageAt(steps, site), name, url, inLanguage: 'zh-CN' } as const;
}

/** A reference to a clause by its URL; the clause's page has its properties. */
const clauseAt = (id: ClauseId, site: URL | undefined) =>
  ({ '@type': 'Legislation', '@id': publicAddress(clausePageAddress(id), site) }) as const;

/** A reference to a clause by its URL and identifier. */
const clauseReference = (id: ClauseId, site: URL | undefined) =>
  ({
    ...clauseAt(id, site),
    legislationIdentifier: `${plan.number}${cite(id)}`,
  }) as const;

/** A reference to the plan by its id; the page of its text has its properties. */
const planReference = (site: URL | undefined) =>
  ({
    '@type': 'Legislation',
    '@id': addressesOn(site)('plan/'),
    name: plan.title,
    legislationIdentifier: plan.number,
  }) as const;

/** The home page. */
export const siteData = (site: URL | undefined): WithContext<WebSite> => ({
  ...CONTEXT,
  '@type': 'WebSite',
  name: `${plan.number}逐条解读`,
  url: addressesOn(site)(''),
  inLanguage: 'zh-CN',
  about: planReference(site),
});

/** A page directly below the home page. */
export const pageData = (step: Step, site: URL | undefined): WithContext<WebPage> => ({
  ...CONTEXT,
  ...webPage([step], site),
});

/** The plan as schema.org `Legislation` with its articles as parts. */
export function planLegislation(name: string, site: URL | undefined): WithContext<Legislation> {
  return {
    ...CONTEXT,
    ...planReference(site),
    ...issued,
    legislationType: '规范性文件',
    legislationJurisdiction: plan.jurisdiction,
    legislationPassedBy: issuer,
    legislationDate: plan.issuedOn,
    legislationDateVersion: plan.span.from,
    temporalCoverage: `${plan.span.from}/${plan.span.through}`,
    ...(plan.repeals && {
      legislationRepeals: { '@type': 'Legislation', legislationIdentifier: plan.repeals.number },
    }),
    hasPart: planDocument.articles.map(({ id, heading }) => ({
      ...clauseAt(id, site),
      name: heading.text,
    })),
    mainEntityOfPage: pageAt([{ name, path: 'plan/' }], site),
  };
}

/** A clause as a part of the plan or of its parent clause. Its text is in the page. */
export function clauseLegislation(
  clause: { id: ClauseId; within: ClauseId | undefined; parts: readonly ClauseId[] } & Span,
  site: URL | undefined,
): WithContext<Legislation> {
  const { id, within, parts, from, through } = clause;
  const path = `clauses/${id}/`;
  return {
    ...CONTEXT,
    ...clauseReference(id, site),
    name: cite(id),
    ...issued,
    temporalCoverage: `${from}/${through}`,
    isPartOf: within ? clauseAt(within, site) : planReference(site),
    ...(parts.length > 0 && {
      hasPart: parts.map((part) => ({ '@id': publicAddress(clausePageAddress(part), site) })),
    }),
    mainEntityOfPage: pageAt([INDEXES.clauses, { name: cite(id), path }], site),
  };
}

/** The page of an article: this site's explanation, not the legislation itself. */
export function articleWebPage(
  { id, number, heading }: Article,
  site: URL | undefined,
): WithContext<WebPage> {
  return {
    ...CONTEXT,
    ...webPage([INDEXES.articles, { name: heading.text, path: `articles/${number}/` }], site),
    about: { ...clauseReference(id, site), name: heading.text, isPartOf: planReference(site) },
  };
}

/** The page of a measure: this site's explanation of clauses, not the legislation itself. */
export function measureWebPage(
  { id, title, basis }: Pick<Measure, 'id' | 'title' | 'basis'>,
  site: URL | undefined,
): WithContext<WebPage> {
  return {
    ...CONTEXT,
    ...webPage([INDEXES.measures, { name: title, path: `measures/${id}/` }], site),
    about: basis.map((clause) => clauseReference(clause, site)),
  };
}
