import { isOwnChinese } from './own-voice.ts';

let isLoaded = false;

async function loadWithVoice(): Promise<void> {
  if (isLoaded || !speechSynthesis.getVoices().some(isOwnChinese)) return;
  isLoaded = true;
  try {
    const { initSpeech } = await import('./init-speech.ts');
    initSpeech();
  } catch {
    // What did not arrive is asked for again when the voices change.
    isLoaded = false;
  }
}

function watchVoices(): void {
  // Safari tells of no change; there voices are known at once.
  speechSynthesis.addEventListener?.('voiceschanged', loadWithVoice);
  loadWithVoice();
}

/** Loads what reads an article aloud, after the page itself and only where the device has a Chinese voice; voices may become known late. */
export function loadSpeech(): void {
  if (document.readyState === 'complete') watchVoices();
  else addEventListener('load', watchVoices);
}
