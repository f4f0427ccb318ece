import { useEffect, useState } from 'preact/hooks';
import {
  interview,
  measuresAffectedBy,
  optionsFor,
  type QuestionName,
} from '../../policy/index.ts';
import { type FieldProblem, missingReason } from '../calculator/answers/list-reading.ts';
import { Problems } from '../calculator/answers/Problems.tsx';
import { Field } from '../calculator/form/Field.tsx';
import { isList } from '../calculator/form/list.ts';
import { useLoaded } from '../calculator/shared/use-loaded.ts';
import { useValidation } from '../calculator/shared/use-validation.ts';
import { knownField, pickAt } from './catalogue.ts';
import { PickField } from './PickField.tsx';
import type { GivenAnswer, Progress } from './progress.ts';
import { isNone } from './situation.ts';

interface QuestionProps {
  name: QuestionName;
  progress: Progress;
  /** The explicit or implied answer; undefined if there is none. */
  given: GivenAnswer | undefined;
  /** Whether the address filled in the answer, so that its errors are shown at once. */
  linked: boolean;
  skipped: boolean;
  /** 1-based. */
  number: number;
  /** An upper bound of the questions that can still follow. */
  left: number;
  hasPrevious: boolean;
  /** Called when the lazily loaded input has mounted. */
  onShown: () => void;
  /** A keystroke. Consecutive ones are one undo step. */
  onText: (text: string) => void;
  /** A change that is an undo step by itself. */
  onReplace: (text: string) => void;
  onNext: () => void;
  onNone: () => void;
  onSkip: () => void;
  onPrevious: () => void;
}

/** The part of a question's path under which its problems are listed. */
const ownName = (name: QuestionName) => name.slice(name.indexOf('.') + 1);

function problemsOf(name: QuestionName, given: GivenAnswer | undefined): readonly FieldProblem[] {
  if (given) return given.problems;
  const pick = pickAt(name);
  if (pick) {
    const reason = pick.single
      ? `“${pick.ask}”还没有选。`
      : `“${pick.ask}”还没有选；一样也没有的，请按“都没有”。`;
    return [{ path: ownName(name), reason, missing: true }];
  }
  const field = knownField(name);
  return field.optional ? [] : [{ path: field.name, reason: missingReason(field), missing: true }];
}

/** The label of the button that answers “none”; null if the question does not offer it. */
function noneLabel(name: QuestionName): string | null {
  const pick = pickAt(name);
  if (pick) return pick.single ? null : '都没有';
  const field = knownField(name);
  return field.kind === 'rows' ? `一${field.row}也没有` : null;
}

/** One question with its navigation buttons. */
export function Question(props: QuestionProps) {
  const { name, given, number, left, skipped, progress } = props;
  const problems = problemsOf(name, given);
  const { errors, asked, ask, leave } = useValidation(problems, [], props.linked);
  const [awaited, setAwaited] = useState(false);
  // The list of problems has taken the focus by then and must not take it again.
  useEffect(() => setAwaited(false), [awaited]);

  function next(event: Event): void {
    event.preventDefault();
    if (problems.length > 0) {
      ask();
      setAwaited(true);
    } else props.onNext();
  }

  return (
    <form class="calc-form" data-question={name} noValidate autocomplete="off" onSubmit={next}>
      <p class="estimate-number">
        <strong>第 {number} 题</strong>
        <span key={left}>{left > 0 ? `后面最多还有 ${left} 题` : '这是最后一题'}</span>
      </p>
      <div>
        {asked && problems.length > 0 && (
          <Problems
            id={name.slice(0, name.indexOf('.'))}
            problems={problems}
            awaited={awaited}
            before="才能接着答"
          />
        )}
      </div>
      <div class="estimate-question">
        <Input {...props} errors={errors} onLeave={leave} />
      </div>
      {given?.implied && <p class="calc-hint">这一项由前面的回答得出；不对就在这里改。</p>}
      {skipped && <p class="calc-hint">这一题刚才跳过了，知道了再填。</p>}
      <QuestionButtons {...props} />
      <p class="calc-hint">
        问这一题是为了核对：
        {measuresAffectedBy(progress.asking, name)
          .map(({ title }) => title)
          .join('、')}
      </p>
    </form>
  );
}

function QuestionButtons({ name, hasPrevious, onNone, onSkip, onPrevious }: QuestionProps) {
  const none = noneLabel(name);
  return (
    <div class="calc-actions">
      <button type="submit" class="calc-main">
        下一题
      </button>
      {none && (
        <button type="button" onClick={onNone}>
          {none}
        </button>
      )}
      <button type="button" onClick={onSkip}>
        跳过（不清楚）
      </button>
      <button type="button" class="calc-quiet" disabled={!hasPrevious} onClick={onPrevious}>
        上一题
      </button>
    </div>
  );
}

type InputProps = QuestionProps & {
  errors: ReadonlyMap<string, string>;
  onLeave: (path: string) => void;
};

/** Loads the list editor. If that fails, reloads the page: the answers are in the history entry. */
const loadListField = () =>
  import('./ListField.tsx').catch((error: unknown) => {
    location.reload();
    throw error;
  });

/** The input of the answer. */
function Input({ name, given, progress, errors, onShown, onText, onReplace, onLeave }: InputProps) {
  const pick = pickAt(name);
  const { loaded } = useLoaded(!pick && isList(knownField(name)) && 'list', loadListField);
  useEffect(onShown, [loaded]);
  const text = given && !isNone(name, given.text) ? given.text : '';
  const error = errors.get(ownName(name)) ?? null;
  if (pick) {
    const options = optionsFor(interview, pick, progress.asking.responses.roles);
    return <PickField {...{ pick, options, text, error }} onText={onReplace} />;
  }
  const own = knownField(name);
  const field = { ...own, label: own.ask ?? own.label };
  if (!isList(field)) {
    return (
      <Field {...{ field, id: name, text, error, onText }} onLeave={() => onLeave(own.name)} />
    );
  }
  if (loaded === null) return <p class="calc-hint">正在载入这一题……</p>;
  return <loaded.ListField {...{ field, id: name, text, errors, onText, onReplace, onLeave }} />;
}
