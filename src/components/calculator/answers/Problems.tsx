import { useEffect, useRef } from 'preact/hooks';
import { Isolated } from '../form/Isolated.tsx';
import { Changing } from '../shared/Changing.tsx';
import type { FieldProblem } from './list-reading.ts';

const MAX_LISTED = 10;

interface ProblemsProps {
  /** The measure's id, which is the prefix of the ids of its inputs. */
  id: string;
  problems: readonly FieldProblem[];
  /** True right after a submit that the problems prevented, until the next edit: the list takes the focus. */
  awaited: boolean;
  /** What the problems prevent. */
  before?: string;
}

/** The input at a path, or the innermost list that contains it. */
function inputAt(id: string, path: string): HTMLElement | null {
  const parts = path.split('.');
  for (let length = parts.length; length > 0; length--) {
    const found = document.getElementById(`${id}.${parts.slice(0, length).join('.')}`);
    if (found) return found;
  }
  return null;
}

/** Every problem of the form above it, each with a link to its input. */
export function Problems({ id, problems, awaited, before = '才能算' }: ProblemsProps) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (awaited) box.current?.focus();
  }, [awaited]);
  const lead = (path: string) => (event: Event) => {
    event.preventDefault();
    inputAt(id, path)?.focus();
  };
  return (
    <section class="calc-problems" ref={box} tabIndex={-1} aria-labelledby={`${id}.problems`}>
      <p id={`${id}.problems`}>
        <strong>
          <Changing>{`还有 ${problems.length} 处要填好，${before}：`}</Changing>
        </strong>
      </p>
      <ul>
        {problems.slice(0, MAX_LISTED).map(({ path, reason }) => (
          <li key={`${path} ${reason}`}>
            <a href={`#${id}.${path}`} onClick={lead(path)}>
              <Isolated text={reason} />
            </a>
          </li>
        ))}
        {problems.length > MAX_LISTED && (
          <li>
            <Changing>{`还有 ${problems.length - MAX_LISTED} 处没有列出。`}</Changing>
          </li>
        )}
      </ul>
    </section>
  );
}
