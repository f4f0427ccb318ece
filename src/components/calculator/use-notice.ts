import { useState } from 'preact/hooks';
import { announce } from '../site/announce.ts';

/**
 * What is told, and announced, about a change of a list for as long as its text is what the change made of it: a row
 * more, a letter less, undoing or emptying the form take it away.
 */
export function useNotice(text: string): [string, (message: string, of: string) => void] {
  const [notice, setNotice] = useState({ message: '', of: '' });
  const notify = (message: string, of: string) => {
    setNotice({ message, of });
    announce(message);
  };
  return [notice.of === text ? notice.message : '', notify];
}
