import type { ClauseId, Measure } from '../../policy/index.ts';

// Astro serves the site from `base`; without a trailing slash it would join words together.
const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** An address within the site, whatever path it is served under: `articles/5/` → `/articles/5/`. */
export const siteAddress = (path: string) => `${base}${path}`;

/** An address as other programs are told it: in full where the site's address is configured, else within the site. */
export const publicAddress = (path: string, site: URL | undefined) =>
  site ? new URL(path, site).href : path;

/** An article's page, at an anchor where one is given. */
export const articleAddress = (article: number, anchor = '') =>
  siteAddress(`articles/${article}/${anchor && `#${anchor}`}`);

/** Where a clause is: on its article's page, or in the whole document where it belongs to no article. */
export function clauseAddress(id: ClauseId): string {
  const article = /^art_(\d+)/.exec(id)?.[1];
  return article ? articleAddress(Number(article), id) : siteAddress(`plan/#${id}`);
}

/** Where a measure is explained and computed; the closing paragraph's measure is on the plan's own page. */
export function measureAddress({ id, article }: Pick<Measure, 'id' | 'article'>): string {
  return article === 'closing' ? siteAddress(`plan/#${id}`) : articleAddress(article, id);
}

/** The page of a clause alone. */
export const clausePageAddress = (id: ClauseId) => siteAddress(`clauses/${id}/`);

/** Where a citation leads: to the words on the same page where they are there, else to the clause's own page. */
export function citedAddress(id: ClauseId, here: string): string {
  const place = clauseAddress(id);
  return place.startsWith(`${here}#`) ? place.slice(here.length) : clausePageAddress(id);
}

/** The page of a measure alone, which a copied link leads to. */
export const measurePageAddress = (id: Measure['id']) => siteAddress(`measures/${id}/`);

/** The search page with a question already asked. */
export const searchAddress = (question: string) =>
  siteAddress(`search/?q=${encodeURIComponent(question)}`);
