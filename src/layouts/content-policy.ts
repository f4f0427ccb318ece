import { fetchAhead } from './fetch-ahead.ts';
import { hashSource } from './hash-source.ts';
import { recallDisplay } from './recall-display.ts';

const policyWith = (scripts: readonly string[]) =>
  [
    "default-src 'none'",
    `script-src 'self' ${scripts.join(' ')}`,
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    // The service worker, which stores pages for offline use.
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    // No page writes markup from a string. The only Trusted Types policy is for the address of the service worker.
    "require-trusted-types-for 'script'",
    'trusted-types service-worker',
  ].join(';');

/**
 * The content policy of a page: the site's own files, and inline code by hash. Pagefind needs WebAssembly. Inline
 * speculation rules have their own keyword, which is ignored once the policy has a hash of a script.
 */
export const contentPolicy = policyWith([
  hashSource(recallDisplay),
  hashSource(fetchAhead),
  "'wasm-unsafe-eval'",
]);

/** The policy of a page without search and speculation rules. */
export const smallContentPolicy = policyWith([hashSource(recallDisplay)]);
