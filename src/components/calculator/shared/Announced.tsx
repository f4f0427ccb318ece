import { useEffect } from 'preact/hooks';
import { announce } from '../../site/announce.ts';

const ANNOUNCE_DELAY = 800;

/** Tells a screen reader a text once it has rested, so that typing is not read out letter by letter; nothing while it is null. */
export function useAnnounced(text: string | null): void {
  useEffect(() => {
    if (text === null) return;
    const timer = setTimeout(() => announce(text), ANNOUNCE_DELAY);
    return () => clearTimeout(timer);
  }, [text]);
}

/** The same for whom a component suits better. */
export function Announced({ text }: { text: string }) {
  useAnnounced(text || null);
  return null;
}
