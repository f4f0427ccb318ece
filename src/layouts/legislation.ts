import type { BreadcrumbList, Legislation, WebPage, WithContext } from 'schema-dts';
import { planHasEnded } from '../components/reader-day/build-status.ts';
import { publicAddress, siteAddress } from '../components/site/address.ts';
import { planDocument } from '../policy/document.ts';
import {
  type ClauseId,
  cite,
  citeArticle,
  type Measure,
  plan,
  repealedPlan,
  type Span,
} from '../policy/index.ts';

/** In a build before the end nothing: what is in force then may be read when it no longer is. */
const legalForce = planHasEnded
  ? { legislationLegalForce: 'https://schema.org/NotInForce' as const }
  : {};

/** The plan as schema.org `Legislation`; an article is a part of it. */
export function legislationOf(site: URL | undefined, article?: { number: number; name: string }) {
  const address = (path: string) => publicAddress(siteAddress(path), site);
  const whole = {
    '@type': 'Legislation',
    '@id': address('plan/'),
    name: plan.title,
    url: address('plan/'),
    inLanguage: 'zh-CN',
    legislationIdentifier: plan.number,
    legislationType: '规范性文件',
    legislationJurisdiction: plan.jurisdiction,
    legislationPassedBy: { '@type': 'GovernmentOrganization', name: planDocument.issuer },
    legislationDate: plan.issuedOn,
    datePublished: plan.issuedOn,
    publisher: { '@type': 'GovernmentOrganization', name: planDocument.issuer },
    legislationDateVersion: plan.span.from,
    ...legalForce,
    temporalCoverage: `${plan.span.from}/${plan.span.through}`,
    legislationRepeals: { '@type': 'Legislation', legislationIdentifier: repealedPlan.number },
  };
  if (!article) {
    const hasPart = planDocument.articles.map(({ id, heading }) => ({
      '@type': 'Legislation',
      '@id': address(`clauses/${id}/`),
      name: heading.text,
    }));
    return { '@context': 'https://schema.org', ...whole, hasPart };
  }
  return {
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    name: article.name,
    url: address(`articles/${article.number}/`),
    inLanguage: 'zh-CN',
    legislationIdentifier: `${plan.number}${citeArticle(article.number)}`,
    legislationJurisdiction: whole.legislationJurisdiction,
    legislationDate: whole.legislationDate,
    legislationDateVersion: whole.legislationDateVersion,
    ...legalForce,
    temporalCoverage: whole.temporalCoverage,
    isPartOf: whole,
  };
}

/** A clause as a part of the plan. Its words stand in the page. */
export function clauseLegislation(
  { id, from, through }: { id: ClauseId } & Span,
  site: URL | undefined,
): WithContext<Legislation> {
  const address = (path: string) => publicAddress(siteAddress(path), site);
  return {
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    '@id': address(`clauses/${id}/`),
    name: cite(id),
    legislationIdentifier: `${plan.number}${cite(id)}`,
    ...legalForce,
    temporalCoverage: `${from}/${through}`,
    isPartOf: { '@type': 'Legislation', '@id': address('plan/'), name: plan.title },
  };
}

const breadcrumbs = (places: readonly { name: string; item: string }[]): BreadcrumbList => ({
  '@type': 'BreadcrumbList',
  itemListElement: places.map((place, i) => ({ '@type': 'ListItem', position: i + 1, ...place })),
});

/** The page of a measure: this site's words about clauses of the plan, never the law itself. */
export function measureWebPage(
  { id, title, basis }: Pick<Measure, 'id' | 'title' | 'basis'>,
  site: URL | undefined,
): WithContext<WebPage> {
  const address = (path: string) => publicAddress(siteAddress(path), site);
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    name: title,
    url: address(`measures/${id}/`),
    inLanguage: 'zh-CN',
    about: basis.map((clause) => ({
      '@type': 'Legislation',
      '@id': address(`clauses/${clause}/`),
      legislationIdentifier: `${plan.number}${cite(clause)}`,
    })),
    breadcrumb: breadcrumbs([
      { name: plan.number, item: address('') },
      { name: '全部措施', item: address('measures/') },
      { name: title, item: address(`measures/${id}/`) },
    ]),
  };
}
