const directives = [
  "default-src 'none'",
  // Pagefind searches in WebAssembly, and fetching the next page ahead is told in a script element.
  // Each needs leave of its own.
  "script-src 'self' 'wasm-unsafe-eval' 'inline-speculation-rules'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "frame-src 'none'",
  "form-action 'self'",
  "base-uri 'none'",
  // No page writes markup from a string, so no policy is needed that would let one through.
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
];

/** What a page may load and run: the site's own files alone, and no code that stands in the page. */
export const contentPolicy = directives.join(';');
