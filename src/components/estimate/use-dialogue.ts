import { useEffect, useRef, useState } from 'preact/hooks';
import type { FieldPath } from '../../policy/index.ts';
import type { StaleParameter } from '../calculator/link.ts';
import { readerDay } from '../reader-day.ts';
import { changed, type Dialogue, moved, newDialogue, newHistory, undone } from './dialogue.ts';
import { searchOf, situationFromLink } from './situation-link.ts';

const LINK_DELAY = 400;
/** Hosts refuse addresses much longer than this. */
const LONGEST_ADDRESS = 8_000;

/** Writes a situation into the address; false where it is too long for one. */
function writeLink(dialogue: Dialogue): boolean {
  const { asked, day } = readerDay();
  const on = asked ? day : null;
  const full = searchOf(dialogue, on);
  const fits = full.length <= LONGEST_ADDRESS;
  const written = fits ? full : searchOf({ ...dialogue, texts: {} }, on);
  if (written !== location.search) {
    history.replaceState(history.state, '', location.pathname + written + location.hash);
  }
  return fits;
}

/** A situation in the making: restored from the address, kept in it, each change one step back. */
export function useDialogue(first: (dialogue: Dialogue) => Dialogue) {
  const [state, setState] = useState(newHistory);
  const [stale, setStale] = useState<readonly StaleParameter[]>([]);
  const [linked, setLinked] = useState<readonly string[]>([]);
  const edited = useRef(false);

  useEffect(() => {
    const { situation, stale } = situationFromLink(location.search);
    const asked = Object.keys(situation.texts) as FieldPath[];
    const restored = { ...newDialogue, ...situation, asked: [...asked, ...situation.skipped] };
    setState({ ...newHistory, now: first(restored) });
    setStale(stale);
    setLinked(asked);
  }, []);

  useEffect(() => {
    if (!edited.current) return;
    const timer = setTimeout(() => writeLink(state.now), LINK_DELAY);
    return () => clearTimeout(timer);
  }, [state.now]);

  const change = (next: (dialogue: Dialogue) => Dialogue, typing: FieldPath | null = null) => {
    edited.current = true;
    setState((history) => changed(history, next(history.now), typing));
  };
  return {
    dialogue: state.now,
    stale,
    /** The questions that the address answers. */
    linked,
    dismissStale: () => setStale([]),
    /** Something said. */
    change,
    /** Another question, and nothing said. */
    move: (next: (dialogue: Dialogue) => Dialogue) =>
      setState((history) => moved(history, next(history.now))),
    canUndo: state.before.length > 0,
    undo: () => {
      edited.current = true;
      setState(undone);
    },
    /** The address with everything in it; `fits` is false where it is too long for one. */
    link: () => {
      const fits = writeLink(state.now);
      return { address: `${location.origin}${location.pathname}${location.search}`, fits };
    },
  };
}

export type DialogueInUse = ReturnType<typeof useDialogue>;
