import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { bringsAnswers } from './brings-answers.ts';
import { isNewVisit } from './form/is-new-visit.ts';

const MOVES = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/** Whether an address leads to this measure's result: the first whose answers it brings, and no other place of the page. */
function leadsHere(id: string): boolean {
  const { search, hash } = location;
  const first = [...new URLSearchParams(search).keys()].find((name) => name.includes('.'));
  const isFirst = bringsAnswers(search, id) && (first?.startsWith(`${id}.`) ?? false);
  return isFirst && (hash === '' ? scrollY === 0 : hash === `#${id}`);
}

/** Brings the sum of a shared link into view, or what is said in its place, once it is there and unless the reader has begun to move by then. */
export function useSharedResult(id: string, form: RefObject<HTMLElement>, isThere: boolean): void {
  const isPending = useRef(true);
  useEffect(() => {
    const stay = () => {
      isPending.current = false;
    };
    for (const move of MOVES) addEventListener(move, stay, { passive: true, once: true });
    return () => {
      for (const move of MOVES) removeEventListener(move, stay);
    };
  }, []);
  useEffect(() => {
    if (!isThere || !isPending.current) return;
    isPending.current = false;
    if (!isNewVisit() || !leadsHere(id)) return;
    form.current?.querySelector('.calc-headline, .calc-cut')?.scrollIntoView({ block: 'center' });
  }, [isThere]);
}
