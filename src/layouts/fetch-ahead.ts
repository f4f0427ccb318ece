import { siteAddress } from '../components/site/address.ts';

/** Speculation rules: prefetch a page when the pointer is on its link, except search results. */
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
