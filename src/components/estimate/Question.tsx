import { useEffect, useState } from 'preact/hooks';
import { type FieldPath, fieldAt, type Role, servedBy } from '../../policy/index.ts';
import { CountsEditor } from '../calculator/form/CountsEditor.tsx';
import { Field } from '../calculator/form/Field.tsx';
import { type FieldProblem, missingReason } from '../calculator/form/list-reading.ts';
import { Problems } from '../calculator/form/Problems.tsx';
import { RowsEditor } from '../calculator/form/RowsEditor.tsx';
import type { Said } from './reckoning.ts';
import { partsOf, saysNone } from './situation.ts';

interface QuestionProps {
  role: Role;
  path: FieldPath;
  /** What was said to it, or follows from other answers; undefined where nothing was. */
  said: Said | undefined;
  /** Whether the address filled it in, so that its errors are told at once. */
  linked: boolean;
  skipped: boolean;
  /** 1 for the first question. */
  number: number;
  /** The most questions that can still come after this one. */
  left: number;
  hasPrevious: boolean;
  /** One letter more. */
  onText: (text: string) => void;
  /** A change that can be undone by itself. */
  onReplace: (text: string) => void;
  onNext: () => void;
  onNone: () => void;
  onSkip: () => void;
  onPrevious: () => void;
}

/** Which problems of one question are told: of places that were left, and all once the next one was asked for. */
function useTold(problems: readonly FieldProblem[], linked: boolean) {
  const [left, setLeft] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState(false);
  const [awaited, setAwaited] = useState(false);
  // What is told has taken the focus by then, and takes it no more.
  useEffect(() => setAwaited(false), [awaited]);
  const told = problems.filter(
    ({ path, missing }) =>
      asked ||
      linked ||
      (!missing && left.some((place) => path === place || path.startsWith(`${place}.`))),
  );
  return {
    errors: new Map(told.map(({ path, reason }) => [path, reason])),
    asked,
    awaited,
    ask: () => {
      setAsked(true);
      setAwaited(true);
    },
    leave: (path: string) => setLeft((before) => [...before, path]),
  };
}

function problemsOf(path: FieldPath, said: Said | undefined): readonly FieldProblem[] {
  const field = fieldAt(path);
  if (said) return said.problems;
  return field.optional ? [] : [{ path: field.name, reason: missingReason(field), missing: true }];
}

/** One question with the ways on from it. */
export function Question(props: QuestionProps) {
  const { role, path, said, number, left, skipped } = props;
  const field = fieldAt(path);
  const { id } = partsOf(path);
  const problems = problemsOf(path, said);
  const { errors, asked, awaited, ask, leave } = useTold(problems, props.linked);

  function next(event: Event): void {
    event.preventDefault();
    if (problems.length > 0) ask();
    else props.onNext();
  }

  const text = said && !saysNone(path, said.text) ? said.text : '';
  const shared = { id: path, text, onText: props.onText };
  const list = { ...shared, errors, onReplace: props.onReplace, onLeave: leave };
  return (
    <form class="calc-form" data-question={path} noValidate autocomplete="off" onSubmit={next}>
      <p class="estimate-number">
        <strong>第 {number} 题</strong>
        <span>{left > 0 ? `后面最多还有 ${left} 题` : '这是最后一题'}</span>
      </p>
      {asked && problems.length > 0 && (
        <Problems id={id} problems={problems} awaited={awaited} before="才能接着问" />
      )}
      <div class="estimate-question">
        {field.kind === 'rows' && <RowsEditor field={field} {...list} />}
        {field.kind === 'counts' && <CountsEditor field={field} {...list} />}
        {field.kind !== 'rows' && field.kind !== 'counts' && (
          <Field
            field={field}
            {...shared}
            error={errors.get(field.name) ?? null}
            onLeave={() => leave(field.name)}
          />
        )}
      </div>
      {said?.implied && <p class="calc-hint">这一项由前面的回答得出；不对就在这里改。</p>}
      {skipped && <p class="calc-hint">这一题刚才跳过了，知道了再填。</p>}
      <div class="calc-actions">
        <button type="submit" class="calc-main">
          下一题
        </button>
        {field.kind === 'rows' && (
          <button type="button" onClick={props.onNone}>
            {said && saysNone(path, said.text) ? '还是没有' : `一${field.row}也没有`}
          </button>
        )}
        <button type="button" onClick={props.onSkip}>
          跳过（不清楚）
        </button>
        <button
          type="button"
          class="calc-quiet"
          disabled={!props.hasPrevious}
          onClick={props.onPrevious}
        >
          上一题
        </button>
      </div>
      <p class="calc-hint">
        问这一题是为了核对：
        {servedBy(path, role)
          .map(({ title }) => title)
          .join('、')}
      </p>
    </form>
  );
}
