import type { AstroIntegration } from 'astro';
import { hashSource } from '../src/layouts/hash-source.ts';

const OWN_STYLES = "style-src 'self'";
const STYLE = /<style\b[^>]*>([\s\S]*?)<\/style>/g;

/**
 * Adds a hash of each style element to the Content-Security-Policy of a rendered page. Throws an Error if the page has no
 * policy.
 */
export function withStyleHashes(html: string): string {
  if (!html.includes(OWN_STYLES)) {
    throw new Error(
      `A built page has no policy with ${OWN_STYLES}, so it would be published without one. Use src/layouts/Page.astro for it, and build with NODE_ENV unset or “production”.`,
    );
  }
  const hashes = [...html.matchAll(STYLE)].map(([, styles = '']) => hashSource(styles));
  return html.replace(OWN_STYLES, [OWN_STYLES, ...new Set(hashes)].join(' '));
}

/**
 * Makes the scripts of a page `async`. Chromium scrolls to the fragment of a URL only after parsing ends, and deferred
 * scripts delay that by seconds. Each script waits for `DOMContentLoaded` itself
 * (`src/components/page/on-dom-ready.ts`).
 */
export const withAsyncScripts = (html: string): string =>
  html.replaceAll('<script type="module" src=', '<script type="module" async src=');

/**
 * Post-processes each page when it is rendered: hashes in the policy, and async scripts.
 */
export function finishPages(): AstroIntegration {
  return {
    name: 'finish-pages',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((astro) => ({
          ...astro,
          render: async (request, options) => {
            const rendered = await astro.render(request, options);
            if (options.routeData.type !== 'page') return rendered;
            const { response, ...others } =
              rendered instanceof Response ? { response: rendered } : rendered;
            const html = withStyleHashes(withAsyncScripts(await response.text()));
            return { ...others, response: new Response(html, response) };
          },
        })),
    },
  };
}
