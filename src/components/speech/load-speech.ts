import { isLocalChinese } from './voice.ts';

let isLoaded = false;

async function loadIfVoice(): Promise<void> {
  if (isLoaded || !speechSynthesis.getVoices().some(isLocalChinese)) return;
  isLoaded = true;
  try {
    const { initSpeech } = await import('./init-speech.ts');
    initSpeech();
  } catch {
    // After a failed load, retry when the list of voices changes.
    isLoaded = false;
  }
}

/** Loads reading aloud if the device has a Chinese voice. The list of voices may arrive late. */
export function loadSpeech(): void {
  // Safari does not support the event; its voices are available at once.
  speechSynthesis.addEventListener?.('voiceschanged', loadIfVoice);
  loadIfVoice();
}
