import { type ComponentType, hydrate, type RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { computes, type NamedField } from '../../policy/index.ts';
import { announce } from '../site/announce.ts';
import type { Assessment } from './answers/answers.ts';
import type { FieldProblem } from './answers/list-reading.ts';
import { Field } from './form/Field.tsx';
import type { InitForm } from './form/form.ts';
import { isNewVisit } from './form/is-new-visit.ts';
import type { CountsField, RowsField } from './form/list.ts';
import { useKeptFocus } from './form/use-kept-focus.ts';
import type { ListEditorProps } from './lists/list-editor.ts';
import { type LoadedMeasure, loadMeasure } from './load-measure.ts';
import { Changing } from './shared/Changing.tsx';
import { EvaluationLine } from './shared/EvaluationLine.tsx';
import { nearestDay } from './shared/evaluation.ts';
import { type MeasureSummary, resultId } from './shared/measure-summary.ts';
import { Private } from './shared/Private.tsx';
import { useLoaded } from './shared/use-loaded.ts';
import { useReaderDay } from './shared/use-reader-day.ts';
import { useValidation } from './shared/use-validation.ts';
import { type AnswersInUse, useAnswers } from './use-answers.ts';
import { useSharedResult } from './use-shared-result.ts';

/** Shown until the form is hydrated. It is only in the server-rendered HTML, so the script does not contain it. */
const NOT_HYDRATED = import.meta.env.SSR
  ? '正在载入计算程序，一直打不开请刷新网页。条件和标准见上文。'
  : '';

const CUT = '链接不完整，先不算。请核对上面填写的内容，再照这样算。';
const LOADING = '正在载入计算程序……';
const UNANSWERED = '填好上面各项，结果就显示在这里。';

const NOTHING: Assessment = { problems: [], verdict: null, input: {} };

/** The list editors. Loaded only on pages with a measure that has a list field. */
interface ListEditors {
  rows: ComponentType<ListEditorProps<RowsField>>;
  counts: ComponentType<ListEditorProps<CountsField>>;
}

/** The title and the button: whether the measure computes a sum or looks up an answer. */
const wordsOf = ({ gives }: MeasureSummary) =>
  computes(gives) ? ['算一算', '计算'] : ['查一查', '查看结果'];

interface CalculatorProps {
  subject: MeasureSummary;
  editors?: ListEditors;
}

/**
 * The notice about answers from a link, until it is dismissed. After a reload the answers are not new, so it is shown
 * only if the link is truncated.
 */
function useArrival(subject: MeasureSummary, answers: AnswersInUse, loaded: LoadedMeasure | null) {
  const { arrived, arrivalDismissed, rejected, reread } = answers;
  const message = useMemo(
    () => loaded?.linkNoticeOf?.(subject, arrived, rejected),
    [loaded, arrived, rejected],
  );
  useEffect(() => {
    if (loaded) reread();
  }, [loaded, arrived]);
  const isShown = message && !arrivalDismissed && (message.cut || isNewVisit());
  return isShown ? message : null;
}

/** Moves the focus to a result that was requested before the measure had loaded, unless the reader has edited since. */
function useFocusOnResult(result: RefObject<HTMLElement>, isLoaded: boolean, isJudged: boolean) {
  const [awaited, setAwaited] = useState(false);
  useEffect(() => {
    if (!awaited || !isLoaded) return;
    setAwaited(false);
    if (isJudged) result.current?.focus();
  }, [awaited, isLoaded, isJudged]);
  return { awaited, setAwaited };
}

/** Renders the form of any measure, evaluates the answers, and shows the verdict with its clauses. */
export function Calculator({ subject, editors }: CalculatorProps) {
  const [root, form] = [useRef<HTMLDivElement>(null), useRef<HTMLFormElement>(null)];
  const result = useRef<HTMLElement>(null);
  const [touched, setTouched] = useState(false);
  useKeptFocus(root);
  const reader = useReaderDay();
  const answers = useAnswers(subject, form);
  const wanted = touched || answers.arrived !== null || Object.keys(answers.answers).length > 0;
  const { loaded, failed, retry } = useLoaded(
    wanted && subject.id,
    () => loadMeasure(subject),
    answers.keep,
  );
  const day = reader && nearestDay(reader.day, subject.span);
  const assessment = useMemo(
    () => (loaded && day ? loaded.assessAnswers(loaded.measure, answers.answers, day) : NOTHING),
    [loaded, answers.answers, day],
  );
  const { problems, verdict } = assessment;
  const validation = useValidation(problems, answers.linked);
  const arrival = useArrival(subject, answers, loaded);
  // If the link was truncated, show no sum until the reader has confirmed what is left.
  const isCut = Boolean(arrival?.cut);
  useSharedResult(subject.id, root, loaded !== null && (verdict !== null || isCut));
  const { awaited, setAwaited } = useFocusOnResult(result, loaded !== null, verdict !== null);
  const shared = { subject, loaded, answers, validation, reader };
  return (
    <div
      class="calculator"
      ref={root}
      data-calculator={subject.id}
      data-hydrated={reader !== null}
      data-answered={verdict !== null && !isCut}
    >
      <h4 class="calc-title">
        <span class="visually-hidden">{subject.title}：</span>
        {wordsOf(subject)[0]}
      </h4>
      {answers.arrived && (
        <div role="status">
          {loaded?.LinkNotice && (
            <loaded.LinkNotice
              {...{ subject, arrival, rejected: answers.rejected, search: answers.arrived.search }}
              onDismiss={answers.dismiss}
            />
          )}
        </div>
      )}
      {failed && (
        <LoadError
          retry={() => {
            retry();
            // The button disappears.
            result.current?.focus();
          }}
        />
      )}
      <Form
        {...shared}
        {...{ form, editors, problems, awaited, setAwaited }}
        onTouch={() => setTouched(true)}
      />
      <section
        class="calc-result"
        ref={result}
        tabIndex={-1}
        aria-label={`${subject.title}：结果`}
        aria-describedby={verdict ? resultId(subject) : undefined}
      >
        <EvaluationLine subject={subject} reader={reader} />
        <VerdictOrHint {...shared} {...{ assessment, isCut, failed }} />
      </section>
      <Private />
    </div>
  );
}

interface PartProps extends CalculatorProps {
  loaded: LoadedMeasure | null;
  answers: AnswersInUse;
  validation: ReturnType<typeof useValidation>;
  reader: ReturnType<typeof useReaderDay>;
}

interface FormProps extends PartProps {
  form: RefObject<HTMLFormElement>;
  problems: readonly FieldProblem[];
  awaited: boolean;
  setAwaited: (awaited: boolean) => void;
  onTouch: () => void;
}

function Form(props: FormProps) {
  const { subject, form, loaded, answers, validation, problems } = props;
  const { awaited, setAwaited, onTouch } = props;
  const [resets, setResets] = useState(0);

  function onFocus({ target }: Event): void {
    onTouch();
    if (!(target as HTMLElement).matches('[type=submit]')) setAwaited(false);
  }

  function calculate(event: Event): void {
    event.preventDefault();
    onTouch();
    validation.ask();
    answers.confirmArrival();
    setAwaited(true);
  }

  function reset(): void {
    answers.confirmArrival();
    answers.reset();
    validation.reset();
    setResets(resets + 1);
    announce('已全部清空，可以撤销。');
  }

  useEffect(() => {
    if (resets > 0) form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }, [resets]);

  return (
    <form
      class="calc-form"
      ref={form}
      // Two forms on a page may have the same question, so each form is labelled with its measure.
      aria-label={subject.title}
      noValidate
      autocomplete="off"
      onSubmit={calculate}
      onFocusCapture={onFocus}
      onInputCapture={() => setAwaited(false)}
      onPointerOver={onTouch}
    >
      {loaded && validation.asked && problems.length > 0 && (
        <loaded.Problems id={subject.id} problems={problems} awaited={awaited} />
      )}
      {subject.fields.map((field) => (
        <AnyField
          // A new key after a reset, so that the list editor loses its state, including its notices.
          key={`${field.name} ${resets}`}
          {...props}
          field={field}
        />
      ))}
      <FormButtons {...props} onReset={reset} />
    </form>
  );
}

interface FormButtonsProps extends PartProps {
  onReset: () => void;
}

function FormButtons({ subject, answers, reader, onReset }: FormButtonsProps) {
  function undo(): void {
    answers.undo();
    announce('已撤销上一步。');
  }

  return (
    <div class="calc-actions">
      {/* Before hydration a submit would send the form and lose the answers. */}
      <button type="submit" class="calc-main" disabled={reader === null}>
        {wordsOf(subject)[1]}
      </button>
      <button type="button" class="calc-quiet" onClick={onReset}>
        重填
      </button>
      <button type="button" class="calc-quiet" disabled={!answers.canUndo} onClick={undo}>
        撤销
      </button>
    </div>
  );
}

interface VerdictOrHintProps extends PartProps {
  assessment: Assessment;
  isCut: boolean;
  failed: boolean;
}

/** The verdict, or what is still missing. */
function VerdictOrHint(props: VerdictOrHintProps) {
  const { subject, loaded, answers, validation, reader, assessment, isCut, failed } = props;
  const { verdict, input } = assessment;
  if (loaded && verdict && reader && !isCut) {
    return (
      <loaded.Outcome
        {...{ subject, verdict, reader }}
        inputs={(most) => loaded.answersInWords(subject, answers.answers, most)}
        varied={{ measure: loaded.measure, input }}
        link={() =>
          loaded.resultLink(
            subject,
            answers.answers,
            answers.arrived?.answers,
            loaded.searchWithChanges,
          )
        }
        edited={answers.edited}
      />
    );
  }
  const isLoading = validation.asked && !loaded && !failed;
  const waiting = isCut ? CUT : isLoading ? LOADING : UNANSWERED;
  return (
    <p class="calc-waiting">
      <Changing>{reader ? waiting : NOT_HYDRATED}</Changing>
    </p>
  );
}

export const init: InitForm = (place, { subject }) =>
  hydrate(<Calculator subject={subject} />, place);

interface AnyFieldProps extends PartProps {
  field: NamedField;
}

function AnyField({ subject, editors, field, loaded, answers, validation }: AnyFieldProps) {
  const { errors, leave } = validation;
  const { name } = field;
  const shared = {
    id: `${subject.id}.${name}`,
    text: answers.answers[name] ?? '',
    onText: (text: string) => answers.type(name, text),
  };
  const list = {
    ...shared,
    errors,
    onReplace: (text: string) => answers.replace(name, text),
    onLeave: leave,
  };
  if (field.kind === 'rows') return editors && <editors.rows field={field} {...list} />;
  if (field.kind === 'counts') return editors && <editors.counts field={field} {...list} />;
  const error = errors.get(name) ?? null;
  // Preact skips an element that it has rendered before. `loaded`: the parsers for words come with the measure.
  return useMemo(
    () => <Field field={field} {...shared} error={error} onLeave={() => leave(name)} />,
    [loaded, shared.text, error],
  );
}

function LoadError({ retry }: { retry: () => void }) {
  return (
    <div class="calc-stale" role="alert">
      <p>
        计算程序没有载入，可能是网络断了，也可能是本站刚更新过。您填的内容还在；再试还不行，请先复制下来，再刷新网页。
      </p>
      <button type="button" class="calc-quiet" onClick={retry}>
        再试一次
      </button>
    </div>
  );
}
