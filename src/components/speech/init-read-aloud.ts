import { onPainted } from '../page/on-painted.ts';

/**
 * Loads reading aloud once the page is painted, if the browser supports speech. If loading fails, there are no
 * buttons.
 */
export function initReadAloud(): void {
  // This also runs on pages that are no articles.
  if (!('speechSynthesis' in window && document.querySelector('.article-body'))) return;
  onPainted(() => {
    import('./load-speech.ts').then(
      (script) => script.loadSpeech(),
      () => {},
    );
  });
}
