import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { isNewVisit } from './form/is-new-visit.ts';
import { hasAnswersTo } from './has-answers-to.ts';

const INTERACTIONS = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/**
 * Whether an address leads to this measure's result: it is the first measure that the address answers, and the address
 * has no other anchor.
 */
function isLinkTarget(id: string): boolean {
  const { search, hash } = location;
  const first = [...new URLSearchParams(search).keys()].find((name) => name.includes('.'));
  const isFirst = hasAnswersTo(search, id) && (first?.startsWith(`${id}.`) ?? false);
  return isFirst && (hash === '' ? scrollY === 0 : hash === `#${id}`);
}

/**
 * Scrolls the result of a shared link, or the message in its place, into view once it is rendered, unless the reader
 * has already scrolled or interacted.
 */
export function useSharedResult(id: string, form: RefObject<HTMLElement>, isThere: boolean): void {
  const isPending = useRef(true);
  useEffect(() => {
    const cancel = () => {
      isPending.current = false;
    };
    for (const move of INTERACTIONS) addEventListener(move, cancel, { passive: true, once: true });
    return () => {
      for (const move of INTERACTIONS) removeEventListener(move, cancel);
    };
  }, []);
  useEffect(() => {
    if (!isThere || !isPending.current) return;
    isPending.current = false;
    if (!isNewVisit() || !isLinkTarget(id)) return;
    form.current?.querySelector('.calc-headline, .calc-cut')?.scrollIntoView({ block: 'center' });
  }, [isThere]);
}
