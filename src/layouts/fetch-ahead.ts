import { siteAddress } from '../components/site/address.ts';

/** Tells the browser to fetch the page behind a link once a reader points at it, but never an answer of the search. */
export const fetchAhead = JSON.stringify({
  prefetch: [
    {
      where: {
        and: [
          { href_matches: siteAddress('*') },
          { not: { href_matches: siteAddress('search/*') } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
});
