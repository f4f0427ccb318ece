import { siteAddress } from '../components/site/address.ts';

/** An alternate format of a page: a download, or Markdown. */
interface Alternate {
  type: string;
  href: string;
}

const MARKDOWN = 'text/markdown';

/** Pages by their path within the site, with their formats other than Markdown. */
const downloadsOf: Readonly<Record<string, readonly { type: string; path: string }[]>> = {
  plan: [
    { type: 'application/akn+xml', path: 'data/plan.akn.xml' },
    { type: 'application/json', path: 'data/plan.json' },
  ],
  clauses: [{ type: 'text/csv', path: 'data/clauses.csv' }],
  measures: [{ type: 'text/csv', path: 'data/measures.csv' }],
  timeline: [{ type: 'text/calendar', path: 'data/ends.ics' }],
};

/** The alternate formats of a page: Markdown for full texts and measures, downloads, and the feed. */
export function alternatesOf(pathname: string, site: URL | undefined): Alternate[] {
  const page = pathname.slice(siteAddress('').length).replace(/\/$/, '');
  const isInMarkdown = page === 'plan' || /^(?:articles|measures)\/[^/]+$/.test(page);
  return [
    ...(isInMarkdown ? [{ type: MARKDOWN, path: `${page}.md` }] : []),
    ...(downloadsOf[page] ?? []),
    ...(site ? [{ type: 'application/atom+xml', path: 'feed.xml' }] : []),
  ].map(({ type, path }) => ({ type, href: siteAddress(path) }));
}
