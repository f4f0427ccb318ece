import { useEffect } from 'preact/hooks';
import { announce } from '../../site/announce.ts';

const ANNOUNCE_DELAY = 800;

/**
 * Announces a text to screen readers after a pause in typing, instead of after each keystroke. Null announces nothing.
 */
export function useAnnounced(text: string | null): void {
  useEffect(() => {
    if (text === null) return;
    const timer = setTimeout(() => announce(text), ANNOUNCE_DELAY);
    return () => clearTimeout(timer);
  }, [text]);
}
