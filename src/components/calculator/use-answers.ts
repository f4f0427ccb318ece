import type { RefObject } from 'preact';
import { type MutableRef, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { withCheck } from '../site/link-check.ts';
import { writeAddress } from '../site/write-address.ts';
import type { Answers } from './answers/answers.ts';
import { isNewVisit } from './form/is-new-visit.ts';
import {
  answersFromLink,
  LONGEST_ADDRESS,
  type RejectedParam,
  searchWithAnswers,
} from './form/link.ts';
import { onPageLeave } from './form/on-page-leave.ts';
import type { MeasureSummary } from './shared/measure-summary.ts';
import { typedSoFar } from './typed-so-far.ts';

/** Browsers refuse an address that changes more often, for long. */
const LINK_DELAY = 400;
/** A letter is on screen before its address is written. */
const AFTER_PAINT = 100;
const MOST_STEPS_BACK = 100;

interface History {
  now: Answers;
  /** Earlier answers, the latest last. */
  before: readonly Answers[];
  /** The field that is being typed into: its letters are one step back. */
  typing: string | null;
}

const start: History = { now: {}, before: [], typing: null };

function changed(history: History, now: Answers, typing: string | null): History {
  const sameField = typing !== null && typing === history.typing;
  const before = sameField
    ? history.before
    : [...history.before, history.now].slice(-MOST_STEPS_BACK);
  return { now, before, typing };
}

/** Writes the answers into the address; false where they are too long for it. */
function writeLink(subject: MeasureSummary, answers: Answers): boolean {
  const { pathname, search, hash } = location;
  const full = withCheck(searchWithAnswers(subject, answers, search));
  const fits = full.length <= LONGEST_ADDRESS;
  const written = fits ? full : withCheck(searchWithAnswers(subject, {}, search));
  if (written !== search) writeAddress('replaceState', history.state, pathname + written + hash);
  return fits;
}

/** Keeps the answers in the address: right after the first letter, then each while, and at the latest when the page is left. */
function useAddress(subject: MeasureSummary, now: Answers, edited: MutableRef<boolean>): void {
  const latest = useRef(now);
  latest.current = now;
  const isWaiting = useRef(false);
  const writtenAt = useRef(0);
  const write = () => {
    isWaiting.current = false;
    writtenAt.current = Date.now();
    writeLink(subject, latest.current);
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
    // Back within the page leads to an address from before: what is typed stays, and is written there, too.
    const stay = () => {
      if (edited.current) write();
    };
    addEventListener('popstate', stay);
    const endWatch = onPageLeave(flush);
    return () => {
      removeEventListener('popstate', stay);
      endWatch();
    };
  }, []);
}

/** What a link has brought into a form, and the query that brought it. */
export interface Arrived {
  answers: Answers;
  search: string;
}

/** The answers of a form: restored from the address, kept in it, and each change one step back. */
export function useAnswers(subject: MeasureSummary, form: RefObject<HTMLFormElement>) {
  const [state, setState] = useState(start);
  const [stale, setStale] = useState<readonly RejectedParam[]>([]);
  const [linked, setLinked] = useState<readonly string[]>([]);
  const [arrived, setArrived] = useState<Arrived | null>(null);
  const [arrivalDismissed, setArrivalDismissed] = useState(false);
  const edited = useRef(false);
  useEffect(() => {
    const found = answersFromLink(subject, location.search);
    const typed = form.current ? typedSoFar(subject, form.current) : {};
    setState({ ...start, now: { ...found.answers, ...typed } });
    setStale(found.stale);
    setLinked(Object.keys(found.answers));
    const { search } = location;
    if (Object.keys(found.answers).length > 0) setArrived({ answers: found.answers, search });
    // On a new visit only: a page that is reloaded brings nothing that was not there.
    setArrivalDismissed(!isNewVisit());
  }, []);

  useAddress(subject, state.now, edited);

  const change = (next: (history: History) => History) => {
    edited.current = true;
    setState(next);
  };
  return {
    answers: state.now,
    /** Whether something was filled in, emptied or undone since the page came. */
    edited: edited.current,
    stale,
    /** The fields that the address filled in. */
    linked,
    dismissStale: () => setStale([]),
    /** Looks at the link again, once all that it may say can be read. */
    reread: () => arrived && setStale(answersFromLink(subject, arrived.search).stale),
    arrived,
    /** Whether the reader has taken note of what a link has brought. */
    arrivalDismissed,
    dismissArrival: () => setArrivalDismissed(true),
    /** One letter more in a field. */
    type: (name: string, text: string) =>
      change((h) => changed(h, { ...h.now, [name]: text }, name)),
    /** A change that is one step by itself: a row more, a row less, a pasted table. */
    replace: (name: string, text: string) =>
      change((h) => changed(h, { ...h.now, [name]: text }, null)),
    reset: () => change((h) => changed(h, {}, null)),
    canUndo: state.before.length > 0,
    undo: () =>
      change(({ before }) => ({
        now: before.at(-1) ?? {},
        before: before.slice(0, -1),
        typing: null,
      })),
    /** Writes all answers into the page's address at once; false where they are too long for one. */
    keep: () => writeLink(subject, state.now),
  };
}

export type AnswersInUse = ReturnType<typeof useAnswers>;
