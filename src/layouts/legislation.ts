import { planHasEnded } from '../components/reader-day/build-status.ts';
import { publicAddress, siteAddress } from '../components/site/address.ts';
import { planDocument } from '../policy/document.ts';
import { citeArticle, plan, repealedPlan } from '../policy/index.ts';

/** In a build before the end nothing: what is in force then may be read when it no longer is. */
const legalForce = planHasEnded ? { legislationLegalForce: 'https://schema.org/NotInForce' } : {};

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
    legislationDateVersion: plan.span.from,
    ...legalForce,
    temporalCoverage: `${plan.span.from}/${plan.span.through}`,
    legislationRepeals: { '@type': 'Legislation', legislationIdentifier: repealedPlan.number },
  };
  if (!article) return { '@context': 'https://schema.org', ...whole };
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
