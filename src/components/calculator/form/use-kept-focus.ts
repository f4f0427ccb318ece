import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

function keepFocus(event: MouseEvent): void {
  const pressed = event.target instanceof Element && event.target.closest('button, a, label');
  if (pressed) event.preventDefault();
}

/**
 * Delays the blur of a field until the click when a button is pressed. Otherwise an error shown on blur could move the
 * button away from under the pointer.
 */
export function useKeptFocus(root: RefObject<HTMLElement>): void {
  useEffect(() => {
    const element = root.current;
    element?.addEventListener('mousedown', keepFocus);
    return () => element?.removeEventListener('mousedown', keepFocus);
  }, [root]);
}
