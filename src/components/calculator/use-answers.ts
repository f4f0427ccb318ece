import type { RefObject } from 'preact';
import { type MutableRef, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { withCheck } from '../site/link-check.ts';
import { writeAddress } from '../site/write-address.ts';
import type { Answers } from './answers/answers.ts';
import {
  answersFromLink,
  MAX_ADDRESS_LENGTH,
  type RejectedParam,
  searchWithAnswers,
} from './form/link.ts';
import { onPageLeave } from './form/on-page-leave.ts';
import { hasAnswersTo } from './has-answers-to.ts';
import type { MeasureSummary } from './shared/measure-summary.ts';
import { typedBeforeHydration } from './typed-before-hydration.ts';

/** In milliseconds. Browsers refuse more frequent address changes over a longer time. */
const LINK_DELAY = 400;
/** In milliseconds. Paint before calling `replaceState`. */
const AFTER_PAINT = 100;
const MAX_STEPS_BACK = 100;

interface History {
  now: Answers;
  /** Earlier answers, the latest last. */
  before: readonly Answers[];
  /** The field being typed into. Consecutive keystrokes in it are one undo step. */
  typing: string | null;
}

const start: History = { now: {}, before: [], typing: null };

function changed(history: History, now: Answers, typing: string | null): History {
  const sameField = typing !== null && typing === history.typing;
  const before = sameField
    ? history.before
    : [...history.before, history.now].slice(-MAX_STEPS_BACK);
  return { now, before, typing };
}

/**
 * Writes the answers into the history entry: into its address, unless they are too long for it, and as typed into its
 * state, which no link contains. Returns false if the browser refuses.
 */
function writeEntry(subject: MeasureSummary, answers: Answers): boolean {
  const { pathname, search, hash } = location;
  const full = withCheck(searchWithAnswers(subject, answers, search));
  const fits = full.length <= MAX_ADDRESS_LENGTH;
  const written = fits ? full : withCheck(searchWithAnswers(subject, {}, search));
  const state = { ...history.state, [subject.id]: answers };
  return writeAddress('replaceState', state, pathname + written + hash);
}

/**
 * Keeps the answers in the address: shortly after the first keystroke, then at intervals, and at the latest when the
 * page is left.
 */
function useAddress(subject: MeasureSummary, now: Answers, edited: MutableRef<boolean>): void {
  const latest = useRef(now);
  latest.current = now;
  const isWaiting = useRef(false);
  const writtenAt = useRef(0);
  const write = () => {
    isWaiting.current = false;
    writtenAt.current = Date.now();
    writeEntry(subject, latest.current);
  };
  const flush = () => {
    if (isWaiting.current) write();
  };

  useLayoutEffect(() => {
    if (!edited.current) return;
    isWaiting.current = true;
    const wait = writtenAt.current + LINK_DELAY - Date.now();
    const timer = setTimeout(flush, Math.max(AFTER_PAINT, wait));
    return () => clearTimeout(timer);
  }, [now]);

  useEffect(() => {
    const isRestored = history.state?.[subject.id] !== undefined;
    // Going back to an anchor restores an older address, and a link to one has no state: write the answers there, too.
    const rewrite = () => {
      if (edited.current || isRestored) write();
    };
    addEventListener('popstate', rewrite);
    const endWatch = onPageLeave(flush);
    return () => {
      removeEventListener('popstate', rewrite);
      endWatch();
    };
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

/** The answers of the current history entry: as typed in its state, or else those in its address. */
function answersOfEntry(subject: MeasureSummary) {
  const { search } = location;
  const answers: Answers | undefined = history.state?.[subject.id];
  return answers
    ? { answers, search: '', rejected: [] }
    : { ...answersFromLink(subject, search), search };
}

/** The answers of a form: restored from the address, kept in it, one undo step per change. */
export function useAnswers(subject: MeasureSummary, form: RefObject<HTMLFormElement>) {
  const [state, setState] = useState(start);
  const [rejected, setRejected] = useState<readonly RejectedParam[]>([]);
  const [arrived, setArrived] = useState<LinkAnswers | null>(null);
  const [arrivalDismissed, setArrivalDismissed] = useState(false);
  const edited = useRef(false);
  useEffect(() => {
    const found = answersOfEntry(subject);
    const typed = form.current ? typedBeforeHydration(subject, form.current) : {};
    setState({ ...start, now: { ...found.answers, ...typed } });
    setRejected(found.rejected);
    const hasAnswers = Object.keys(found.answers).length > 0;
    if (hasAnswers || hasAnswersTo(found.search, subject.id)) setArrived(found);
  }, []);

  useAddress(subject, state.now, edited);

  const change = (next: (history: History) => History) => {
    edited.current = true;
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
    },
    /** Checks the link, and writes what was typed, once the parsers for words are loaded. */
    reread: () => {
      if (edited.current) writeEntry(subject, state.now);
      if (arrived) setRejected(answersFromLink(subject, arrived.search).rejected);
    },
    arrived,
    /** Whether the notice about the link's answers is dismissed. */
    arrivalDismissed,
    dismissArrival: () => setArrivalDismissed(true),
    /** A keystroke in a field. Consecutive ones are one undo step. */
    type: (name: string, text: string) =>
      change((h) => changed(h, { ...h.now, [name]: text }, name)),
    /** A change that is an undo step by itself: a row added or removed, a pasted table. */
    replace: (name: string, text: string) =>
      change((h) => changed(h, { ...h.now, [name]: text }, null)),
    reset: () => change((h) => changed(h, {}, null)),
    canUndo: state.before.length > 0,
    undo: () =>
      change(({ before }) => ({ ...start, now: before.at(-1) ?? {}, before: before.slice(0, -1) })),
    /** Writes all answers into the history entry without delay. Returns false if the browser refuses. */
    keep: () => writeEntry(subject, state.now),
  };
}

export type AnswersInUse = ReturnType<typeof useAnswers>;
