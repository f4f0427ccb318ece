import {
  type MutableRef,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'preact/hooks';
import type { QuestionName } from '../../policy/index.ts';
import { changed, startOf, undone } from '../calculator/form/history.ts';
import { isNewVisit } from '../calculator/form/is-new-visit.ts';
import { MAX_ADDRESS_LENGTH, type RejectedParam } from '../calculator/form/link.ts';
import { usePendingWrite } from '../calculator/form/use-pending-write.ts';
import { isAltered } from '../site/link-check.ts';
import { loadMeasures } from './catalogue.ts';
import { type Dialogue, moved, newDialogue } from './dialogue.ts';
import {
  atPosition,
  isSamePosition,
  markEntry,
  type Position,
  positionIn,
  positionOf,
  rolesIn,
  situationOfEntry,
  textsIn,
  writeEntry,
} from './entry.ts';
import type { Texts } from './situation.ts';
import {
  type LinkCode,
  linkNoticeOf,
  maskedSituation,
  namesInLink,
  situationWithChanges,
} from './situation-link.ts';

/**
 * Synchronizes a dialogue with the browser's history. A new question pushes an entry. Keystrokes in one question
 * replace the entry's address, at the latest when the question or the page is left. `entry` is null until the dialogue
 * is restored. Returns a function that lets the next change be written without delay.
 */
function useEntry(now: Dialogue, entry: MutableRef<Position | null>, edited: MutableRef<boolean>) {
  // On back and forward the position changes before the dialogue.
  const isOfEntry = () => entry.current && isSamePosition(positionOf(now), entry.current);
  const isDue = useRef(false);
  const { writeNow, writeSoon } = usePendingWrite(() => {
    if (isOfEntry()) writeEntry(now, 'replaceState');
  });
  useLayoutEffect(() => {
    if (!entry.current) return;
    const position = positionOf(now);
    if (!isSamePosition(position, entry.current)) {
      entry.current = position;
      return writeNow(() => writeEntry(now, 'pushState'));
    }
    if (!edited.current) return;
    if (!isDue.current) return writeSoon(0);
    isDue.current = false;
    writeNow();
  }, [now]);
  return () => {
    isDue.current = true;
  };
}

/** Loads the measures that a history entry needs, according to its state and address. */
export function loadEntry(state: unknown, search: string): Promise<void> {
  const { roles, names, services } = namesInLink(search);
  const named = [...names, ...Object.keys(textsIn(state) ?? {})];
  return loadMeasures(services ? 'all' : 'money', [...rolesIn(state), ...roles], named);
}

/** The dialogue in the address and the history state. Without a stored position the next question is shown. */
function restored(first: (dialogue: Dialogue) => Dialogue) {
  const { situation, rejected } = situationOfEntry(history.state, location.search);
  const linked = Object.keys(situation.texts) as QuestionName[];
  const whole = { ...newDialogue, ...situation, asked: [...linked, ...situation.skipped] };
  const position = positionIn(history.state);
  const now = position ? atPosition(whole, position, null, '') : first(whole);
  return { now, rejected, texts: situation.texts };
}

/** Shows the dialogue of a history entry on back and forward. `onBack` runs afterwards. */
function usePopState(
  entry: MutableRef<Position | null>,
  show: (position: Position, state: unknown, search: string) => void,
  onBack: () => void,
) {
  useEffect(() => {
    const goTo = async () => {
      await loadEntry(history.state, location.search);
      const stored = positionIn(history.state);
      // A jump to an anchor creates an entry without state, at the same question.
      const position = stored ?? entry.current;
      if (!position) return;
      if (!stored) markEntry(position);
      entry.current = position;
      show(position, history.state, location.search);
      if (stored) onBack();
    };
    addEventListener('popstate', goTo);
    return () => removeEventListener('popstate', goTo);
  }, []);
}

/** What came with a link. */
interface Arrived {
  texts: Texts;
  search: string;
  rejected: readonly RejectedParam[];
}

/**
 * The answers that came with a link, and the notice about them until it is dismissed. After a reload the answers are not
 * new, so it is shown only if the link is truncated.
 */
function useArrival(link?: LinkCode) {
  const [arrived, setArrived] = useState<Arrived | null>(null);
  const [rejected, setRejected] = useState<readonly RejectedParam[]>([]);
  const [dismissed, setDismissed] = useState(false);
  const notice = useMemo(
    () => link && arrived && linkNoticeOf(link, arrived.texts, arrived.search, arrived.rejected),
    [arrived],
  );
  const isShown = !dismissed && (notice?.cut || isNewVisit());
  return {
    arrival: (isShown && notice) || null,
    texts: notice && arrived?.texts,
    linked: Object.keys(arrived?.texts ?? {}),
    search: arrived?.search ?? '',
    rejected,
    arrive: (link: Arrived) => {
      setArrived(link);
      setRejected(link.rejected);
    },
    dismiss: () => {
      setDismissed(true);
      setRejected([]);
    },
  };
}

/** Writes a dialogue into the address and returns it with what was changed since a link. */
function linkOf(dialogue: Dialogue, linkTexts: Texts | null | undefined, link?: LinkCode) {
  const fits = writeEntry(dialogue, 'replaceState');
  const { origin, pathname, search } = location;
  const full =
    link && linkTexts ? situationWithChanges(link, linkTexts, dialogue.texts, search) : search;
  const shared = full.length <= MAX_ADDRESS_LENGTH ? full : search;
  return { address: `${origin}${pathname}${shared}`, fits };
}

/**
 * The dialogue: restored from the address, synchronized with it, one undo step per change. `onBack` runs after
 * `popstate`. `link` is given if the page was opened with a link.
 */
export function useDialogue(
  first: (dialogue: Dialogue) => Dialogue,
  onBack: () => void,
  link?: LinkCode,
) {
  const [state, setState] = useState(() => startOf(newDialogue));
  const { texts: linkTexts, linked, arrive, ...arrived } = useArrival(link);
  const edited = useRef(false);
  const entry = useRef<Position | null>(null);
  const writeAtOnce = useEntry(state.now, entry, edited);

  useEffect(() => {
    const { now, rejected, texts } = restored(first);
    arrive({ texts, rejected, search: location.search });
    entry.current = positionOf(now);
    // Texts in the state are the reader's own: they are written into each entry that is shown.
    edited.current = textsIn(history.state) !== undefined;
    markEntry(entry.current, link && maskedSituation(link, location.search));
    setState(startOf(now));
  }, []);

  const showEntry = (position: Position, state: unknown, search: string) => {
    writeAtOnce();
    setState((history) => moved(history, atPosition(history.now, position, state, search)));
  };
  usePopState(entry, showEntry, onBack);

  return {
    dialogue: state.now,
    arrived: {
      ...arrived,
      dismiss: () => {
        arrived.dismiss();
        if (isAltered(location.search)) writeEntry(state.now, 'replaceState', true);
      },
    },
    /** The questions that the history entry answers. */
    linked,
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
    link: () => linkOf(state.now, linkTexts, link),
  };
}

export type DialogueInUse = ReturnType<typeof useDialogue>;
