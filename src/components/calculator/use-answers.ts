import type { RefObject } from 'preact';
import { type MutableRef, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isAltered, withCheck } from '../site/link-check.ts';
import { writeAddress } from '../site/write-address.ts';
import type { Answers } from './answers/answers.ts';
import { changed, type History, startOf, undone } from './form/history.ts';
import {
  answersFromLink,
  MAX_ADDRESS_LENGTH,
  type RejectedParam,
  searchWithAnswers,
} from './form/link.ts';
import { addressToWrite } from './form/on-page-leave.ts';
import { usePendingWrite } from './form/use-pending-write.ts';
import { hasAnswersTo } from './has-answers-to.ts';
import type { MeasureSummary } from './shared/measure-summary.ts';
import { typedBeforeHydration } from './typed-before-hydration.ts';

/** In milliseconds. Paint before calling `replaceState`. */
const AFTER_PAINT = 100;

/**
 * Writes the answers into the history entry: into its address, unless they are too long for it, and as typed into its
 * state, which no link contains. The failing check of a truncated link stays in the address until the reader confirms
 * what is left of the link. Returns false if the browser refuses.
 */
function writeEntry(subject: MeasureSummary, answers: Answers, isConfirmed = false): boolean {
  const { pathname, search, hash } = location;
  const isWhole = isConfirmed || !isAltered(search);
  const searchWith = (texts: Answers) => {
    const query = searchWithAnswers(subject, texts, search);
    return isWhole ? withCheck(query) : query;
  };
  const full = searchWith(answers);
  const written = full.length <= MAX_ADDRESS_LENGTH ? full : searchWith({});
  const state = { ...history.state, [subject.id]: answers };
  return writeAddress('replaceState', state, addressToWrite(pathname + written + hash));
}

/**
 * Keeps the answers in the history entry if they are the reader's own (`isOwn`): shortly after the first keystroke, then
 * at intervals, and at the latest when the page is left.
 */
function useAddress(subject: MeasureSummary, now: Answers, isOwn: MutableRef<boolean>): void {
  const { writeNow, writeSoon } = usePendingWrite(() => writeEntry(subject, now));
  useLayoutEffect(() => {
    if (isOwn.current) return writeSoon(AFTER_PAINT);
  }, [now]);
  useEffect(() => {
    // An anchor has an entry without answers, or with older ones: keep the answers and write them there, too.
    const rewrite = () => {
      if (isOwn.current) writeNow();
    };
    addEventListener('popstate', rewrite);
    return () => removeEventListener('popstate', rewrite);
  }, []);
}

/**
 * The answers of a form when the page was opened, and the query that they came with. There may be none if the link was
 * truncated.
 */
export interface LinkAnswers {
  answers: Answers;
  search: string;
}

/**
 * The answers of the current history entry: as typed in its state (`isOwn`), or else those in its address. Those in the
 * state have no `search`, because they did not come with a link, unless that is truncated and not confirmed.
 */
function answersOfEntry(subject: MeasureSummary) {
  const { search } = location;
  const answers: Answers | undefined = history.state?.[subject.id];
  if (!answers) return { ...answersFromLink(subject, search), search, isOwn: false };
  return { answers, rejected: [], search: isAltered(search) ? search : '', isOwn: true };
}

/** The answers of a form: restored from the address, kept in it, one undo step per change. */
export function useAnswers(subject: MeasureSummary, form: RefObject<HTMLFormElement>) {
  const [state, setState] = useState(() => startOf<Answers>({}));
  const [rejected, setRejected] = useState<readonly RejectedParam[]>([]);
  const [arrived, setArrived] = useState<LinkAnswers | null>(null);
  const [arrivalDismissed, setArrivalDismissed] = useState(false);
  const edited = useRef(false);
  const isOwn = useRef(false);
  useEffect(() => {
    const found = answersOfEntry(subject);
    const typed = form.current ? typedBeforeHydration(subject, form.current) : {};
    setState(startOf({ ...found.answers, ...typed }));
    isOwn.current = found.isOwn || Object.keys(typed).length > 0;
    setRejected(found.rejected);
    setArrivalDismissed(found.search === '');
    const hasAnswers = Object.keys(found.answers).length > 0;
    if (hasAnswers || hasAnswersTo(found.search, subject.id)) setArrived(found);
  }, []);

  useAddress(subject, state.now, isOwn);

  const change = (next: (history: History<Answers>) => History<Answers>) => {
    edited.current = true;
    isOwn.current = true;
    setState(next);
  };
  return {
    answers: state.now,
    /** Whether the reader has edited the form since the page was loaded. */
    edited: edited.current,
    rejected,
    /** The fields that the history entry filled in. */
    linked: Object.keys(arrived?.answers ?? {}),
    dismiss: () => {
      setRejected([]);
      setArrivalDismissed(true);
      writeEntry(subject, state.now, true);
    },
    /** Checks the link, and writes what was typed, once the parsers for words are loaded. */
    reread: () => {
      if (isOwn.current) writeEntry(subject, state.now);
      if (arrived) setRejected(answersFromLink(subject, arrived.search).rejected);
    },
    arrived,
    /** Whether the notice about the link's answers is dismissed. */
    arrivalDismissed,
    /** Confirms what is left of a truncated link. */
    confirmArrival: () => {
      setArrivalDismissed(true);
      if (isAltered(location.search)) writeEntry(subject, state.now, true);
    },
    /** A keystroke in a field. Consecutive ones are one undo step. */
    type: (name: string, text: string) =>
      change((h) => changed(h, { ...h.now, [name]: text }, name)),
    /** A change that is an undo step by itself: a row added or removed, a pasted table. */
    replace: (name: string, text: string) => change((h) => changed(h, { ...h.now, [name]: text })),
    reset: () => change((h) => changed(h, {})),
    canUndo: state.before.length > 0,
    undo: () => change(undone),
    /** Writes all answers into the history entry without delay. Returns false if the browser refuses. */
    keep: () => writeEntry(subject, state.now),
  };
}

export type AnswersInUse = ReturnType<typeof useAnswers>;
