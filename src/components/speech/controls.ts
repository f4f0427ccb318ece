import { createElement } from '../site/create-element.ts';
import type { Sentence } from './sentences.ts';
import { Speaker, type SpeakerState } from './speaker.ts';

/** A part that can be read aloud: its name, and its sentences at the time of reading. */
interface Readable {
  title: string;
  sentences: () => readonly Sentence[];
}

const RATES = [
  ['0.8', '慢'],
  ['1', '正常'],
  ['1.25', '较快'],
  ['1.5', '快'],
] as const;

const WORDS: Record<SpeakerState, string> = { idle: '朗读', speaking: '暂停', paused: '继续' };

let marked: Element | null = null;

/**
 * Highlights the sentence being read without changing the DOM; its paragraph if the browser lacks the CSS Custom
 * Highlight API.
 */
function markSentence(sentence: Sentence | null): void {
  marked?.removeAttribute('data-spoken');
  marked = null;
  const { highlights } = CSS;
  if (highlights && typeof Highlight === 'function') {
    if (sentence?.range) highlights.set('speech', new Highlight(sentence.range));
    else highlights.delete('speech');
  } else if (sentence?.range) {
    marked = sentence.block;
    marked.setAttribute('data-spoken', '');
  }
}

/** The stop button and the speed control, placed beside the button of the section being read. */
function makePanel(speaker: Speaker) {
  const options = RATES.map(([value, word]) => createElement('option', { value }, word));
  const rate = createElement('select', {}, ...options);
  rate.value = '1';
  rate.onchange = () => speaker.setRate(Number(rate.value));
  const stop = createElement('button', { type: 'button' }, '停止');
  const label = createElement('label', {}, '语速 ', rate);
  return { panel: createElement('span', { class: 'speech-panel' }, stop, label), stop };
}

/** Creates the buttons of a page. They share one speaker: starting one section stops another. */
export function makeSpeech(): (readable: Readable) => HTMLElement {
  let active: { button: HTMLButtonElement; title: string } | null = null;
  const speaker = new Speaker({ onSentence: markSentence, onState: show });
  const { panel, stop } = makePanel(speaker);

  function name(button: HTMLButtonElement, title: string, state: SpeakerState): void {
    button.textContent = WORDS[state];
    button.setAttribute('aria-label', `${WORDS[state]}“${title}”`);
  }

  function show(state: SpeakerState): void {
    if (!active) return;
    const { button, title } = active;
    name(button, title, state);
    if (state !== 'idle') {
      if (button.nextSibling !== panel) button.after(panel);
      return;
    }
    if (panel.contains(document.activeElement)) button.focus();
    panel.remove();
    active = null;
  }

  function press(button: HTMLButtonElement, { title, sentences }: Readable): void {
    if (active?.button === button) {
      if (speaker.state === 'speaking') speaker.pause();
      else speaker.resume();
      return;
    }
    speaker.stop();
    active = { button, title };
    speaker.start(sentences());
  }

  stop.addEventListener('click', () => speaker.stop());
  addEventListener('pagehide', () => speaker.stop());

  return (readable) => {
    const button = createElement('button', { type: 'button', class: 'speech-button' });
    name(button, readable.title, 'idle');
    button.addEventListener('click', () => press(button, readable));
    return createElement('span', { class: 'speech' }, button);
  };
}
