import { useState } from 'preact/hooks';
import { announce } from '../site/announce.ts';

/**
 * What is told, and announced, about a change of a list for as long as its text is what the change made of it: a row
 * more, a letter less, undoing or emptying the form take it away.
 */
export function useNotice(text: string): [string, (said: string, of: string) => void] {
  const [told, setTold] = useState({ said: '', of: '' });
  const tell = (said: string, of: string) => {
    setTold({ said, of });
    announce(said);
  };
  return [told.of === text ? told.said : '', tell];
}
