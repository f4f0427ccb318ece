import type { Sentence } from './sentences.ts';
import { utterancesOf } from './speech-text.ts';
import { voiceFor } from './voice.ts';

export type SpeakerState = 'idle' | 'speaking' | 'paused';

/** What is told of the reading. */
interface Watcher {
  /** Each sentence that begins, and null where nothing is read any more. */
  onSentence: (sentence: Sentence | null) => void;
  onState: (state: SpeakerState) => void;
}

/** Reads sentences one after the other. */
export interface Speaker {
  /** Begins to read, in the place of what was being read. */
  start: (sentences: readonly Sentence[]) => void;
  /** Falls silent and keeps the place. */
  pause: () => void;
  /** Goes on with the part that was broken off. */
  resume: () => void;
  stop: () => void;
  /** From now on; what is being said begins anew. */
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

/** Reads with the browser's own voice. A pause breaks off what is said, since to pause an utterance does nothing on Android. */
export function makeSpeaker({ onSentence, onState }: Watcher): Speaker {
  let parts: readonly { sentence: Sentence; text: string }[] = [];
  let at = 0;
  let rate = 1;
  let state: SpeakerState = 'idle';
  // Held while it is said: Chrome forgets to tell the end of an utterance that nothing holds.
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
    // What was broken off ends too, and says nothing of the part that is being said now.
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
