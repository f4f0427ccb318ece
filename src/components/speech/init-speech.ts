import { createElement } from '../site/create-element.ts';
import { makeSpeech } from './controls.ts';
import { type Sentence, sentencesIn } from './sentences.ts';
import styles from './speech.css?url';

/** The headings of an article's explanation and official text. Each names its section. */
const HEADINGS =
  '.explanation > h2, .explanation :is(.measure-head h3, .reading h3, .misread > h2, .departments > h2), .original > h2';

const SIGN = '.status-sign';

/**
 * The sentences of a section. If its heading has no state of its own, the plan's is said after the heading, so that no
 * part is read without one.
 */
function sectionSentences(section: Element): Sentence[] {
  const [heading, ...others] = sentencesIn(section);
  const sign = section.querySelector(`:scope > header ${SIGN}`)
    ? null
    : document.querySelector(`.article-head ${SIGN}`);
  const state = sign
    ? sentencesIn(sign).map((each) => ({ ...each, range: null, spoken: `方案${each.spoken}` }))
    : [];
  return heading ? [heading, ...state, ...others] : state;
}

/** Adds a button beside each section's heading, and one for the whole article at the top, which is shown in 关怀版. */
export function initSpeech(): void {
  document.head.append(createElement('link', { rel: 'stylesheet', href: styles }));
  const buttonFor = makeSpeech();
  for (const heading of document.querySelectorAll(HEADINGS)) {
    const section = heading.closest('section');
    const title = heading.textContent?.trim() ?? '';
    if (section) heading.after(buttonFor({ title, sentences: () => sectionSentences(section) }));
  }
  const head = document.querySelector('.article-head');
  const roots = [...document.querySelectorAll('.article-head, .explanation, .original')];
  const title = head?.querySelector('h1')?.textContent?.trim() ?? '';
  const whole = buttonFor({ title, sentences: () => roots.flatMap(sentencesIn) });
  whole.classList.add('speech-whole');
  head?.append(whole);
}
