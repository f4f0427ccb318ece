/** Loads what reads an article aloud, where the browser can speak. Where nothing arrives, there is nothing to hear. */
export function initReadAloud(): void {
  // Other pages than articles run this, too.
  if (!('speechSynthesis' in window && document.querySelector('.article-body'))) return;
  import('./load-speech.ts').then(
    (script) => script.loadSpeech(),
    () => {},
  );
}
