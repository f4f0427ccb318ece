import { useState } from 'preact/hooks';
import type { FieldProblem } from '../answers/list-reading.ts';

/**
 * Which problems are shown: those of inputs that have lost the focus or that a link has filled in (`linked`), and all
 * of them after a submit or with `showAll`.
 */
export function useValidation(
  problems: readonly FieldProblem[],
  linked: readonly string[],
  showAll = false,
) {
  const [left, setLeft] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState(false);
  const seen = [...left, ...linked];
  const shown = problems.filter(
    ({ path, missing }) =>
      asked || showAll || (!missing && seen.some((field) => `${path}.`.startsWith(`${field}.`))),
  );
  return {
    errors: new Map(shown.map(({ path, reason }) => [path, reason])),
    asked,
    ask: () => setAsked(true),
    leave: (path: string) =>
      setLeft((before) => (before.includes(path) ? before : [...before, path])),
    reset: () => {
      setLeft([]);
      setAsked(false);
    },
  };
}
