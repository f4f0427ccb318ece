import { useEffect, useState } from 'preact/hooks';
import { Isolated } from './Isolated.tsx';
import { exampleOf, readAs, readField, type SimpleField } from './reading.ts';

interface FieldProps {
  field: SimpleField;
  /** The id and name of the input, which is also its parameter in a link. */
  id: string;
  text: string;
  /** The error, or null. */
  error: string | null;
  onText: (text: string) => void;
  /** Called on blur: from now on the field's errors are shown. */
  onLeave: () => void;
}

/** The value of `aria-describedby`; undefined if nothing describes the input. */
const describedBy = (...ids: (string | false | undefined)[]) =>
  ids.filter(Boolean).join(' ') || undefined;

/** The error of a field, beside it. */
export function FieldError({ id, error }: { id: string; error: string | null }) {
  return (
    error && (
      <p class="calc-error" id={`${id}-error`} key={error}>
        <span aria-hidden="true">✕ </span>
        <Isolated text={error} />
      </p>
    )
  );
}

const hintOf = (field: SimpleField) =>
  [field.hint, exampleOf(field), field.optional && '可以不填'].filter(Boolean).join('　');

/** One question of the form: label, hint, input, how the text was understood, and error. */
export function Field(props: FieldProps) {
  const { field } = props;
  return field.kind === 'yes-no' || field.kind === 'choice' ? (
    <Choice {...props} />
  ) : (
    <TypedField {...props} />
  );
}

function TypedField(props: FieldProps) {
  const { field, id, error } = props;
  const hint = hintOf(field);
  return (
    <div class="calc-field" data-invalid={error !== null || undefined}>
      <label for={id}>{field.label}</label>
      {hint && (
        <p class="calc-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div class="calc-input">
        <TextInput {...props} hasHint={hint !== ''} />
        {'unit' in field && <span class="calc-unit">{field.unit}</span>}
        <Understood {...props} />
      </div>
      <FieldError id={id} error={error} />
    </div>
  );
}

/** How the text was understood, beside the input. An error is shown instead of it. */
export function Understood({ field, id, text, error }: Omit<FieldProps, 'onText' | 'onLeave'>) {
  const understood = error === null && readAs(field, text);
  return (
    understood && (
      <span class="calc-read" id={`${id}-read`} key={understood}>
        {understood}
      </span>
    )
  );
}

/** The input: a text field, kept as typed; for a day or month with the browser's picker beside it. */
export function TextInput({ hasHint = false, ...props }: FieldProps & { hasHint?: boolean }) {
  const { field, id, text, error, onText, onLeave } = props;
  const isDate = field.kind === 'day' || field.kind === 'month';
  return (
    <>
      <input
        type="text"
        class={`calc-text calc-text-${field.kind}`}
        inputMode={isDate || field.kind === 'count' ? 'numeric' : 'decimal'}
        id={id}
        name={id}
        value={text}
        aria-describedby={describedBy(
          hasHint && `${id}-hint`,
          error === null ? readAs(field, text) !== '' && `${id}-read` : `${id}-error`,
        )}
        aria-invalid={error !== null || undefined}
        onInput={({ currentTarget }) => onText(currentTarget.value)}
        onBlur={onLeave}
      />
      {isDate && <Picker {...props} kind={field.kind} />}
    </>
  );
}

/** The browser's date picker, for pointers; the text field beside it is for keyboards. */
function Picker({ kind, field, text, onText }: FieldProps & { kind: 'day' | 'month' }) {
  const type = kind === 'day' ? 'date' : 'month';
  const seen = kind === 'day' ? '选日期' : '选月份';
  const [offered, setOffered] = useState(false);
  useEffect(() => {
    const probe = document.createElement('input');
    probe.type = type;
    setOffered(probe.type === type);
  }, [type]);
  const reading = readField(field, text);
  return (
    // Hidden from screen readers: they would announce three more spin buttons beside the text field.
    <div class="calc-picker" hidden={!offered} aria-hidden="true">
      <span>{seen}</span>
      <input
        type={type}
        tabIndex={-1}
        title={`${seen}：${field.label}`}
        value={reading.is === 'value' ? String(reading.value) : ''}
        onInput={({ currentTarget }) => currentTarget.value && onText(currentTarget.value)}
        onClick={({ currentTarget }) => currentTarget.showPicker?.()}
      />
    </div>
  );
}

const YES_OR_NO = [
  { value: 'true', label: '是' },
  { value: 'false', label: '否' },
];

function Choice({ field, id, text, error, onText, onLeave }: FieldProps) {
  const reading = readField(field, text);
  return (
    <Options
      {...{ id, error, onLeave }}
      label={field.label}
      hint={field.hint}
      type="radio"
      options={field.kind === 'choice' ? field.options : YES_OR_NO}
      picked={reading.is === 'value' ? [String(reading.value)] : []}
      onPick={onText}
    />
  );
}

interface OptionsProps extends Pick<FieldProps, 'id' | 'error'> {
  label: string;
  hint: string | undefined;
  /** One option can be picked, or any number. */
  type: 'radio' | 'checkbox';
  options: readonly { value: string | number; label: string }[];
  picked: readonly string[];
  onPick: (value: string) => void;
  onLeave?: () => void;
}

/** A question with options to pick from. */
export function Options(props: OptionsProps) {
  const { id, label, hint, type, options, picked, error, onPick, onLeave } = props;
  const invalid = error !== null || undefined;
  return (
    <fieldset
      class="calc-field calc-pick"
      data-invalid={invalid}
      aria-describedby={describedBy(hint !== undefined && `${id}-hint`, invalid && `${id}-error`)}
    >
      <legend>{label}</legend>
      {hint && (
        <p class="calc-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div class="calc-options">
        {options.map(({ value, label }, i) => (
          <label key={value} class="calc-option">
            <input
              type={type}
              // The first option has the field's id, so that the list of errors can link to it.
              id={i === 0 ? id : undefined}
              name={id}
              value={value}
              checked={picked.includes(String(value))}
              aria-invalid={invalid}
              onChange={() => onPick(String(value))}
              onBlur={onLeave}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
      <FieldError id={id} error={error} />
    </fieldset>
  );
}
