import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

function keepFocus(event: MouseEvent): void {
  const pressed = event.target instanceof Element && event.target.closest('button, a, label');
  if (pressed) event.preventDefault();
}

/**
 * Lets a press on a button leave the focus where it is until the click: an error that appeared on
 * leaving a field would push the button away from under the pointer.
 */
export function useKeptFocus(root: RefObject<HTMLElement>): void {
  useEffect(() => {
    const element = root.current;
    element?.addEventListener('mousedown', keepFocus);
    return () => element?.removeEventListener('mousedown', keepFocus);
  }, [root]);
}
