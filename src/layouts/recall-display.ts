/**
 * Puts back the 关怀版 and the 深色 that a reader chose. It stands in the page itself, ahead of the first paint, so that
 * neither flashes and no paint waits for a file. Where the browser keeps nothing, a choice holds for its page.
 */
export const recallDisplay =
  'try{for(const name of["care","theme"])if(localStorage[name])document.documentElement.dataset[name]=localStorage[name]}catch{}';
