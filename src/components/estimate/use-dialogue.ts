import {
  type MutableRef,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'preact/hooks';
import type { QuestionName } from '../../policy/index.ts';
import { isNewVisit } from '../calculator/form/is-new-visit.ts';
import { MAX_ADDRESS_LENGTH, type RejectedParam } from '../calculator/form/link.ts';
import { onPageLeave } from '../calculator/form/on-page-leave.ts';
import { loadMeasures } from './catalogue.ts';
import { changed, type Dialogue, moved, newDialogue, newHistory, undone } from './dialogue.ts';
import {
  atPlace,
  isSamePlace,
  markEntry,
  type Place,
  placeIn,
  placeOf,
  whoIn,
  writeEntry,
} from './entry.ts';
import type { Texts } from './situation.ts';
import {
  linkNoticeOf,
  namesInLink,
  situationFromLink,
  situationWithChanges,
} from './situation-link.ts';

/** In milliseconds. Browsers refuse more frequent address changes over a longer time. */
const LINK_DELAY = 400;

/**
 * Synchronizes a dialogue with the browser's history. A new question pushes an entry. Keystrokes in one question
 * replace the entry's address, at the latest when the question or the page is left. `entry` is null until the dialogue
 * is restored. Returns a function that lets the next change be written without delay.
 */
function useEntry(now: Dialogue, entry: MutableRef<Place | null>, edited: MutableRef<boolean>) {
  const latest = useRef(now);
  const written = useRef(0);
  const waiting = useRef(false);

  useLayoutEffect(() => {
    latest.current = now;
    if (!entry.current) return;
    const write = (how: 'replaceState' | 'pushState') => {
      written.current = Date.now();
      waiting.current = false;
      writeEntry(now, how);
    };
    const place = placeOf(now);
    if (!isSamePlace(place, entry.current)) {
      entry.current = place;
      write('pushState');
      return;
    }
    if (!edited.current) return;
    const wait = written.current + LINK_DELAY - Date.now();
    if (wait <= 0) {
      write('replaceState');
      return;
    }
    waiting.current = true;
    const timer = setTimeout(() => write('replaceState'), wait);
    return () => clearTimeout(timer);
  }, [now]);

  useEffect(() => {
    const flush = () => {
      // On navigation to another question the old input loses the focus: by then `latest` is not of this entry.
      const isOfEntry = entry.current && isSamePlace(placeOf(latest.current), entry.current);
      if (!waiting.current || !isOfEntry) return;
      waiting.current = false;
      writeEntry(latest.current, 'replaceState');
    };
    return onPageLeave(flush);
  }, []);
  return () => {
    written.current = 0;
  };
}

/** Loads the measures that a history entry needs, according to its state and address. */
export function loadEntry(state: unknown, search: string): Promise<void> {
  const { who, names, services } = namesInLink(search);
  return loadMeasures(services ? 'all' : 'money', [...whoIn(state), ...who], names);
}

/** The dialogue in the address and the history state. Without a stored position the next question is shown. */
function restored(first: (dialogue: Dialogue) => Dialogue) {
  const { situation, stale } = situationFromLink(location.search);
  const linked = Object.keys(situation.texts) as QuestionName[];
  const whole = { ...newDialogue, ...situation, asked: [...linked, ...situation.skipped] };
  const place = placeIn(history.state);
  const isHere = place !== null && place.who.join() === situation.who.join();
  const now = isHere ? atPlace(whole, place, '') : first(whole);
  return { now, stale, linked, texts: situation.texts };
}

/** Shows the dialogue of a history entry on back and forward. `onBack` runs afterwards. */
function usePopState(
  entry: MutableRef<Place | null>,
  show: (place: Place, search: string) => void,
  onBack: () => void,
) {
  useEffect(() => {
    const goTo = async () => {
      await loadEntry(history.state, location.search);
      const place = placeIn(history.state);
      // A jump to an anchor creates an entry without state, at the same question.
      if (!place) {
        if (entry.current) markEntry(entry.current);
        return;
      }
      entry.current = place;
      show(place, location.search);
      onBack();
    };
    addEventListener('popstate', goTo);
    return () => removeEventListener('popstate', goTo);
  }, []);
}

/** The answers that came with a link, and the notice about them until it is dismissed. */
function useArrival() {
  const [arrived, setArrived] = useState<{ texts: Texts; search: string } | null>(null);
  // Only on a new visit: after a reload the answers are not new.
  const [dismissed, setDismissed] = useState(() => !isNewVisit());
  const notice = useMemo(() => arrived && linkNoticeOf(arrived.texts, arrived.search), [arrived]);
  return {
    arrival: dismissed ? null : notice,
    texts: notice && arrived?.texts,
    setArrived,
    dismiss: () => setDismissed(true),
  };
}

/** Writes a dialogue into the address and returns it with what was changed since a link. */
function linkOf(dialogue: Dialogue, linkTexts: Texts | null | undefined) {
  const fits = writeEntry(dialogue, 'replaceState');
  const { origin, pathname, search } = location;
  const full = linkTexts ? situationWithChanges(linkTexts, dialogue.texts, search) : search;
  const shared = full.length <= MAX_ADDRESS_LENGTH ? full : search;
  return { address: `${origin}${pathname}${shared}`, fits };
}

/**
 * The dialogue: restored from the address, synchronized with it, one undo step per change. `onBack` runs after
 * `popstate`.
 */
export function useDialogue(first: (dialogue: Dialogue) => Dialogue, onBack: () => void) {
  const [state, setState] = useState(newHistory);
  const [stale, setStale] = useState<readonly RejectedParam[]>([]);
  const [linked, setLinked] = useState<readonly string[]>([]);
  const { arrival, texts: linkTexts, setArrived, dismiss } = useArrival();
  const edited = useRef(false);
  const entry = useRef<Place | null>(null);
  const writeAtOnce = useEntry(state.now, entry, edited);

  useEffect(() => {
    const { now, stale, linked, texts } = restored(first);
    setArrived({ texts, search: location.search });
    entry.current = placeOf(now);
    markEntry(entry.current);
    setState({ ...newHistory, now });
    setStale(stale);
    setLinked(linked);
  }, []);

  const showEntry = (place: Place, search: string) => {
    writeAtOnce();
    setState((history) => moved(history, atPlace(history.now, place, search)));
  };
  usePopState(entry, showEntry, onBack);

  return {
    dialogue: state.now,
    arrival,
    dismissArrival: dismiss,
    stale,
    /** The questions that the address answers. */
    linked,
    dismissStale: () => setStale([]),
    /** Changes an answer. */
    change: (next: (dialogue: Dialogue) => Dialogue, typing: QuestionName | null = null) => {
      edited.current = true;
      setState((history) => changed(history, next(history.now), typing));
    },
    /** Goes to another question without an answer. */
    move: (next: (dialogue: Dialogue) => Dialogue) =>
      setState((history) => moved(history, next(history.now))),
    canUndo: state.before.length > 0,
    undo: () => {
      edited.current = true;
      setState(undone);
    },
    /** Writes everything into the address and returns it. `fits` is false if it is too long. */
    link: () => linkOf(state.now, linkTexts),
  };
}

export type DialogueInUse = ReturnType<typeof useDialogue>;
