import { useState } from 'preact/hooks';
import { announce } from '../site/announce.ts';

/**
 * A message about a change of a list, shown and announced. It disappears with the next change of the list's text:
 * another row, a keystroke, an undo or a reset.
 */
export function useNotice(text: string): [string, (message: string, of: string) => void] {
  const [notice, setNotice] = useState({ message: '', of: '' });
  const notify = (message: string, of: string) => {
    setNotice({ message, of });
    announce(message);
  };
  return [notice.of === text ? notice.message : '', notify];
}
