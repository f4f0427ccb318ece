/** What each setting may be, by its key in the browser's store. */
const KNOWN = { care: /^on$/, hant: /^on$/, theme: /^(?:dark|light)$/ };

const known = Object.entries(KNOWN)
  .map(([name, values]) => `${name}:${values}`)
  .join();

/**
 * Says to the styles that scripts run (`data-js`): they hide what needs none, and `@media (scripting)` is not known to
 * every browser of the list. Then it puts back the 关怀版, the 深色 and the 繁體 that a reader chose, and takes anything else out of the store. It is in the page
 * itself, ahead of the first paint, so that no look flashes and no paint waits for a file. Where the browser keeps
 * nothing, a choice holds for its page.
 */
export const recallDisplay = `const d=document.documentElement.dataset;d.js='';try{const s=localStorage,k={${known}};for(const n in k){const v=s.getItem(n);if(k[n].test(v))d[n]=v;else s.removeItem(n)}}catch{}`;
