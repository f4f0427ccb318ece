import { fetchAhead } from './fetch-ahead.ts';
import { hashSource } from './hash-source.ts';
import { recallDisplay } from './recall-display.ts';

const directives = [
  "default-src 'none'",
  // Pagefind needs WebAssembly. Inline speculation rules have their own keyword, which is ignored once the policy has a
  // hash of a script.
  `script-src 'self' ${hashSource(recallDisplay)} ${hashSource(fetchAhead)} 'wasm-unsafe-eval'`,
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
];

/** The content policy of a page: the site's own files, and inline code by hash. */
export const contentPolicy = directives.join(';');
