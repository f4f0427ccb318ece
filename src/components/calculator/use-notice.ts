import { useState } from 'preact/hooks';

/**
 * What is told about a paste for as long as the list's text is what the paste made of it: a row more, a letter
 * less, undoing or emptying the form take it away.
 */
export function useNotice(text: string): [string, (said: string, of: string) => void] {
  const [told, setTold] = useState({ said: '', of: '' });
  return [told.of === text ? told.said : '', (said, of) => setTold({ said, of })];
}
