import { type ComponentType, hydrate } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { computes, type NamedField } from '../../policy/index.ts';
import { useReaderDay } from '../reader-day/use-reader-day.ts';
import { announce } from '../site/announce.ts';
import type { Assessment } from './answers.ts';
import { Changing } from './Changing.tsx';
import { Field } from './form/Field.tsx';
import type { InitForm } from './form/form.ts';
import type { CountsField, RowsField } from './form/list.ts';
import type { ListEditorProps } from './form/list-editor.ts';
import type { FieldProblem } from './form/list-reading.ts';
import { type MeasureSummary, resultId } from './measure-summary.ts';
import { EvaluationLine } from './result/EvaluationLine.tsx';
import { standingOn } from './result/evaluation.ts';
import { Private } from './result/Private.tsx';
import { type AnswersInUse, useAnswers } from './use-answers.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { useMeasure } from './use-measure.ts';
import { useSharedResult } from './use-shared-result.ts';

/** Stands in the page until the form is awake; the script itself need not carry it. */
const ASLEEP = import.meta.env.SSR
  ? '正在载入计算程序，一直打不开请刷新网页。条件和标准见上文。'
  : '';

const NOTHING: Assessment = { problems: [], verdict: null, input: {} };

/** Which problems are told already: of places that the reader has left or a link has filled in, and all once the result was asked for. */
function useTold(problems: readonly FieldProblem[], linked: readonly string[]) {
  const [left, setLeft] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState(false);
  const seen = [...left, ...linked];
  const told = problems.filter(
    ({ path, missing }) =>
      asked || (!missing && seen.some((place) => path === place || path.startsWith(`${place}.`))),
  );
  return {
    errors: new Map(told.map(({ path, reason }) => [path, reason])),
    asked,
    ask: () => setAsked(true),
    leave: (path: string) => setLeft((before) => [...new Set([...before, path])]),
    forget: () => {
      setLeft([]);
      setAsked(false);
    },
  };
}

/** What draws a list; a page whose measures ask for none does not load it. */
interface ListEditors {
  rows: ComponentType<ListEditorProps<RowsField>>;
  counts: ComponentType<ListEditorProps<CountsField>>;
}

/** A sum is computed; whether one is in is looked up. */
const wordsOf = ({ gives }: MeasureSummary) =>
  computes(gives) ? { title: '算一算', ask: '计算' } : { title: '查一查', ask: '查看结果' };

interface CalculatorProps {
  subject: MeasureSummary;
  editors?: ListEditors;
}

/** Draws any measure's form, judges what is filled in, and shows the verdict with its clauses. */
export function Calculator({ subject, editors }: CalculatorProps) {
  const root = useRef<HTMLDivElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const result = useRef<HTMLElement>(null);
  const [touched, setTouched] = useState(false);
  useKeptFocus(root);
  const reader = useReaderDay();
  const words = wordsOf(subject);
  const answers = useAnswers(subject, form);
  const isFilled = Object.keys(answers.answers).length > 0;
  const wanted = touched || isFilled || answers.stale.length > 0;
  const { loaded, failed, retry } = useMeasure(subject, wanted, answers.keep);
  const day = reader && standingOn(subject, reader).day;
  const { problems, verdict, input } = useMemo(
    () => (loaded && day ? loaded.assessAnswers(loaded.measure, answers.answers, day) : NOTHING),
    [loaded, answers.answers, day],
  );
  const { errors, asked, ask, leave, forget } = useTold(problems, answers.linked);

  // Of a link that was cut no sum is shown before the reader has looked at what is left.
  const arrived = useMemo(
    () => loaded?.arrivalOf(subject, answers.arrived),
    [loaded, answers.arrived],
  );
  const arrival = (!answers.arrivalTold && arrived) || null;
  const cut = arrival?.cut ?? null;
  useEffect(() => {
    if (loaded) answers.reread();
  }, [loaded, answers.arrived]);
  useSharedResult(subject.id, root, loaded !== null && (verdict !== null || cut !== null));

  // Asked before the measure had arrived, the answer takes the focus when it comes, unless the reader has gone on.
  const [resets, setResets] = useState(0);
  const [awaited, setAwaited] = useState(false);
  useEffect(() => {
    if (!awaited || !loaded) return;
    setAwaited(false);
    if (verdict) result.current?.focus();
  }, [awaited, loaded, verdict]);

  function turnTo({ target }: Event): void {
    setTouched(true);
    if (!(target as HTMLElement).matches('[type=submit]')) setAwaited(false);
  }

  function calculate(event: Event): void {
    event.preventDefault();
    setTouched(true);
    ask();
    answers.dismissArrival();
    setAwaited(true);
  }

  function reset(): void {
    answers.reset();
    answers.dismissArrival();
    forget();
    setResets(resets + 1);
    announce('已全部清空，可以撤销。');
  }

  function undo(): void {
    answers.undo();
    announce('已撤销上一步。');
  }

  useEffect(() => {
    if (resets > 0) form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }, [resets]);

  return (
    <div
      class="calculator"
      ref={root}
      data-calculator={subject.id}
      data-awake={reader !== null}
      data-answered={verdict !== null && cut === null}
    >
      <h4 class="calc-title">
        <span class="visually-hidden">{subject.title}：</span>
        {words.title}
      </h4>
      {loaded && (
        <>
          <loaded.RejectedParams stale={answers.stale} onDismiss={answers.dismissStale} />
          <loaded.Arrived arrival={arrival} onDismiss={answers.dismissArrival} />
        </>
      )}
      {failed && <Failed retry={retry} />}
      <form
        class="calc-form"
        ref={form}
        // Two forms of a page may ask the same question; each says what it is for.
        aria-label={subject.title}
        noValidate
        autocomplete="off"
        onSubmit={calculate}
        onFocusCapture={turnTo}
        onInputCapture={() => setAwaited(false)}
        onPointerOver={() => setTouched(true)}
      >
        {loaded && asked && problems.length > 0 && (
          <loaded.Problems id={subject.id} problems={problems} awaited={awaited} />
        )}
        {subject.fields.map((field) => (
          <AnyField
            // Emptied, a list is a new one: nothing is left of what was said about the old.
            key={`${field.name} ${resets}`}
            field={field}
            {...{ subject, editors, answers, errors, leave }}
          />
        ))}
        <div class="calc-actions">
          {/* Asleep it would send the form and lose it. */}
          <button type="submit" class="calc-main" disabled={reader === null}>
            {words.ask}
          </button>
          <button type="button" class="calc-quiet" onClick={reset}>
            重填
          </button>
          <button type="button" class="calc-quiet" disabled={!answers.canUndo} onClick={undo}>
            撤销
          </button>
        </div>
      </form>
      <section
        class="calc-result"
        ref={result}
        tabIndex={-1}
        aria-label={`${subject.title}：结果`}
        aria-describedby={verdict ? resultId(subject) : undefined}
      >
        <EvaluationLine subject={subject} reader={reader} />
        {loaded && verdict && reader && !cut ? (
          <loaded.Outcome
            {...{ subject, verdict, reader }}
            inputs={(most) => loaded.answersInWords(subject, answers.answers, most)}
            varied={{ measure: loaded.measure, input }}
            link={() => loaded.resultLink(subject, answers.answers, answers.arrived?.answers)}
            edited={answers.edited}
          />
        ) : (
          <p class="calc-waiting">
            <Changing>
              {reader ? (cut ? CUT : waitingWords(asked && !loaded && !failed)) : ASLEEP}
            </Changing>
          </p>
        )}
      </section>
      <Private />
    </div>
  );
}

export const init: InitForm = (place, { subject }) =>
  hydrate(<Calculator subject={subject} />, place);

const CUT = '链接不完整，先不算。请核对上面的填写，再照它算。';

/** What stands where the result will stand, once the form is awake. */
const waitingWords = (isLoading: boolean) =>
  isLoading ? '正在载入计算程序……' : '填好上面各项，结果就显示在这里。';

interface AnyFieldProps extends CalculatorProps {
  field: NamedField;
  answers: AnswersInUse;
  errors: ReadonlyMap<string, string>;
  leave: (path: string) => void;
}

function AnyField({ subject, editors, field, answers, errors, leave }: AnyFieldProps) {
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
  return (
    <Field field={field} {...shared} error={errors.get(name) ?? null} onLeave={() => leave(name)} />
  );
}

function Failed({ retry }: { retry: () => void }) {
  return (
    <div class="calc-stale" role="alert">
      <p>
        计算程序没有载入，可能是网络断了，也可能是本站刚更新过。您填的内容还在；再试还不行，请先把它复制下来，再刷新网页。
      </p>
      <button type="button" class="calc-quiet" onClick={retry}>
        再试一次
      </button>
    </div>
  );
}
