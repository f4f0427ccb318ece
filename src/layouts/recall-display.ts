/** The allowed values of each setting, by its key in `localStorage`. */
const KNOWN = { care: /^on$/, hant: /^on$/, theme: /^(?:dark|light)$/ };

const known = Object.entries(KNOWN)
  .map(([name, values]) => `${name}:${values}`)
  .join();

/**
 * Marks the root with `data-js`, so that styles can hide what is only for pages without scripts; `@media (scripting)`
 * is not supported by every browser of the list. Then restores the reader's 关怀版, 深色 and 繁體 settings and removes any
 * other value from the store. Inline and before the first paint, so that the page does not flash and no paint waits for
 * a file. If storage is unavailable, a setting applies to the current page only.
 */
export const recallDisplay = `const d=document.documentElement.dataset;d.js='';try{const s=localStorage,k={${known}};for(const n in k)k[n].test(s[n])?d[n]=s[n]:delete s[n]}catch{}`;
