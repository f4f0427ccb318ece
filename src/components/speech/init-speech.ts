import { createElement } from '../site/create-element.ts';
import { makeSpeech } from './controls.ts';
import styles from './speech.css?url';

/** The headings of an article's explanation and official text. Each names its section. */
const HEADINGS =
  '.explanation > h2, .explanation :is(.measure-head h3, .reading h3, .misread > h2, .departments > h2), .original > h2';

/** Adds a button beside each section's heading, and one for the whole article at the top, which is shown in 关怀版. */
export function initSpeech(): void {
  document.head.append(createElement('link', { rel: 'stylesheet', href: styles }));
  const buttonFor = makeSpeech();
  for (const heading of document.querySelectorAll(HEADINGS)) {
    const section = heading.closest('section');
    const title = heading.textContent?.trim() ?? '';
    if (section) heading.after(buttonFor({ title, roots: [section] }));
  }
  const head = document.querySelector('.article-head');
  const roots = [...document.querySelectorAll('.article-head, .explanation, .original')];
  const whole = buttonFor({ title: head?.querySelector('h1')?.textContent?.trim() ?? '', roots });
  whole.classList.add('speech-whole');
  head?.append(whole);
}
