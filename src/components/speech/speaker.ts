import type { Sentence } from './sentences.ts';
import { utterancesOf } from './speech-text.ts';
import { voiceFor } from './voice.ts';

export type SpeakerState = 'idle' | 'speaking' | 'paused';

interface Watcher {
  /** Called when a sentence begins, and with null when reading has ended. */
  onSentence: (sentence: Sentence | null) => void;
  onState: (state: SpeakerState) => void;
}

function utteranceOf(text: string, rate: number): SpeechSynthesisUtterance {
  const utterance = new SpeechSynthesisUtterance(text);
  const voice = voiceFor(document.documentElement.lang, speechSynthesis.getVoices());
  if (voice) Object.assign(utterance, { voice, lang: voice.lang });
  utterance.rate = rate;
  return utterance;
}

/**
 * Reads sentences aloud with a voice of the device. A pause cancels the utterance, since `speechSynthesis.pause()` has
 * no effect on Android.
 */
export class Speaker {
  state: SpeakerState = 'idle';
  private parts: readonly { sentence: Sentence; text: string }[] = [];
  private at = 0;
  private rate = 1;
  // A reference to the current utterance: Chrome drops the `end` event of an utterance that was garbage-collected.
  private current: SpeechSynthesisUtterance | null = null;
  private readonly watcher: Watcher;

  constructor(watcher: Watcher) {
    this.watcher = watcher;
  }

  /** Starts reading; stops what was being read before. */
  start(sentences: readonly Sentence[]): void {
    this.cancel();
    this.at = 0;
    this.parts = sentences.flatMap((sentence) =>
      utterancesOf(sentence.spoken).map((text) => ({ sentence, text })),
    );
    this.speak();
  }

  /** Stops speaking and keeps the position. */
  pause(): void {
    this.cancel();
    this.setState('paused');
  }

  /** Continues at the start of the interrupted part. */
  resume(): void {
    this.speak();
  }

  stop(): void {
    this.cancel();
    this.parts = [];
    this.watcher.onSentence(null);
    this.setState('idle');
  }

  /** Takes effect at once; the current part is restarted. */
  setRate(rate: number): void {
    this.rate = rate;
    if (this.state !== 'speaking') return;
    this.cancel();
    this.speak();
  }

  private setState(state: SpeakerState): void {
    this.state = state;
    this.watcher.onState(state);
  }

  private cancel(): void {
    this.current = null;
    speechSynthesis.cancel();
  }

  private speak(): void {
    const part = this.parts[this.at];
    if (!part) {
      this.stop();
      return;
    }
    const utterance = utteranceOf(part.text, this.rate);
    // A cancelled utterance also fires `end`; ignore it.
    utterance.onend = () => {
      if (utterance !== this.current) return;
      this.at++;
      this.speak();
    };
    utterance.onerror = () => {
      if (utterance === this.current) this.stop();
    };
    this.current = utterance;
    this.watcher.onSentence(part.sentence);
    this.setState('speaking');
    speechSynthesis.speak(utterance);
  }
}
