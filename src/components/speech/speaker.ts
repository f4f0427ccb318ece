import type { Sentence } from './sentences.ts';
import { utterancesOf } from './speech-text.ts';
import { voiceFor } from './voice.ts';

export type SpeakerState = 'idle' | 'speaking' | 'paused';

/** Callbacks of a speaker. */
interface Watcher {
  /** Called when a sentence begins, and with null when reading has ended. */
  onSentence: (sentence: Sentence | null) => void;
  onState: (state: SpeakerState) => void;
}

/** Reads sentences one after the other. */
export interface Speaker {
  /** Starts reading; stops what was being read before. */
  start: (sentences: readonly Sentence[]) => void;
  /** Stops speaking and keeps the position. */
  pause: () => void;
  /** Continues at the start of the interrupted part. */
  resume: () => void;
  stop: () => void;
  /** Takes effect at once; the current part is restarted. */
  setRate: (rate: number) => void;
  state: () => SpeakerState;
}

function utteranceOf(text: string, rate: number): SpeechSynthesisUtterance {
  const utterance = new SpeechSynthesisUtterance(text);
  const voice = voiceFor(document.documentElement.lang, speechSynthesis.getVoices());
  if (voice) Object.assign(utterance, { voice, lang: voice.lang });
  utterance.rate = rate;
  return utterance;
}

/**
 * Reads with a voice of the device. A pause cancels the utterance, since `speechSynthesis.pause()` has no effect on
 * Android.
 */
export function makeSpeaker({ onSentence, onState }: Watcher): Speaker {
  let parts: readonly { sentence: Sentence; text: string }[] = [];
  let at = 0;
  let rate = 1;
  let state: SpeakerState = 'idle';
  // A reference to the current utterance: Chrome drops the `end` event of an utterance that was garbage-collected.
  let current: SpeechSynthesisUtterance | null = null;

  function become(next: SpeakerState): void {
    state = next;
    onState(next);
  }

  function silence(): void {
    current = null;
    speechSynthesis.cancel();
  }

  function stop(): void {
    silence();
    parts = [];
    onSentence(null);
    become('idle');
  }

  function speak(): void {
    const part = parts[at];
    if (!part) {
      stop();
      return;
    }
    const utterance = utteranceOf(part.text, rate);
    // A cancelled utterance also fires `end`; ignore it.
    utterance.onend = () => {
      if (utterance !== current) return;
      at++;
      speak();
    };
    utterance.onerror = () => {
      if (utterance === current) stop();
    };
    current = utterance;
    onSentence(part.sentence);
    become('speaking');
    speechSynthesis.speak(utterance);
  }

  return {
    start(sentences) {
      silence();
      at = 0;
      parts = sentences.flatMap((sentence) =>
        utterancesOf(sentence.spoken).map((text) => ({ sentence, text })),
      );
      speak();
    },
    pause() {
      silence();
      become('paused');
    },
    resume: speak,
    stop,
    setRate(next) {
      rate = next;
      if (state !== 'speaking') return;
      silence();
      speak();
    },
    state: () => state,
  };
}
