import type { ClauseId, Measure } from '../../policy/index.ts';

/** A URL path within the site, with Astro's `base`, which ends with a slash: `articles/5/` → `/articles/5/`. */
export const siteAddress = (path: string) => `${import.meta.env.BASE_URL}${path}`;

/** A URL for other programs: absolute if the site's address is configured, else a path. */
export const publicAddress = (path: string, site: URL | undefined) =>
  site ? new URL(path, site).href : path;

/** An article's page, optionally at an anchor. */
export const articleAddress = (article: number, anchor = '') =>
  siteAddress(`articles/${article}/${anchor && `#${anchor}`}`);

/** A clause in context: on its article's page, or in the full text if it belongs to no article. */
export function clauseAddress(id: ClauseId): string {
  const article = /^art_(\d+)/.exec(id)?.[1];
  return article ? articleAddress(Number(article), id) : siteAddress(`plan/#${id}`);
}

/** The page with a measure's explanation and calculator. The closing paragraph's measure is on the plan's page. */
export function measureAddress({ id, article }: Pick<Measure, 'id' | 'article'>): string {
  return article === 'closing' ? siteAddress(`plan/#${id}`) : articleAddress(article, id);
}

/** A clause's own page. */
export const clausePageAddress = (id: ClauseId) => siteAddress(`clauses/${id}/`);

/** The target of a citation: an anchor if the clause is on the current page, else the clause's own page. */
export function citedAddress(id: ClauseId, here: string): string {
  const place = clauseAddress(id);
  return place.startsWith(`${here}#`) ? place.slice(here.length) : clausePageAddress(id);
}

/** A measure's own page, the target of copied links. */
export const measurePageAddress = (id: Measure['id']) => siteAddress(`measures/${id}/`);

/** The search page with a query. */
export const searchAddress = (question: string) =>
  siteAddress(`search/?q=${encodeURIComponent(question)}`);
