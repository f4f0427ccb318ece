import { fetchAhead } from './fetch-ahead.ts';
import { hashSource } from './hash-source.ts';
import { recallDisplay } from './recall-display.ts';

const directives = [
  "default-src 'none'",
  // Pagefind searches in WebAssembly. Rules for fetching ahead have a word of their own, which no longer holds where
  // the policy names a script.
  `script-src 'self' ${hashSource(recallDisplay)} ${hashSource(fetchAhead)} 'wasm-unsafe-eval'`,
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  // The service worker, which keeps pages for use without a network connection.
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  // No page writes markup from a string, so no policy lets one through: the only one knows the service worker's address.
  "require-trusted-types-for 'script'",
  'trusted-types service-worker',
];

/** What a page may load and run: the site's own files, and of the code that is in the page what it names by its hash. */
export const contentPolicy = directives.join(';');
