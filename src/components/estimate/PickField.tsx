import type { PickOption, PickQuestion } from '../../policy/index.ts';
import { describedBy, FieldError } from '../calculator/form/Field.tsx';
import { pickedValues } from './situation.ts';

interface PickFieldProps {
  pick: PickQuestion;
  /** The options to choose from. */
  options: readonly PickOption[];
  text: string;
  error: string | null;
  onText: (text: string) => void;
}

/** A question of the interview itself, not of a measure: single or multiple choice. */
export function PickField({ pick, options, text, error, onText }: PickFieldProps) {
  const { name, ask, hint, single } = pick;
  const picked = pickedValues(text);
  function toggle(value: string): void {
    const others = picked.filter((one) => one !== value);
    if (single) onText(value);
    else onText((picked.includes(value) ? others : [...picked, value]).join(','));
  }
  return (
    <fieldset
      class="calc-field calc-pick"
      data-invalid={error !== null || undefined}
      aria-describedby={describedBy(
        hint !== undefined && `${name}-hint`,
        error !== null && `${name}-error`,
      )}
    >
      <legend>{ask}</legend>
      <p class="calc-hint" id={`${name}-hint`}>
        {[hint, !single && '可以选几样。'].filter(Boolean).join('')}
      </p>
      <div class="calc-options">
        {options.map(({ value, label }, i) => (
          <label key={value} class="calc-option">
            <input
              type={single ? 'radio' : 'checkbox'}
              id={i === 0 ? name : undefined}
              name={name}
              value={value}
              checked={picked.includes(value)}
              aria-invalid={error !== null || undefined}
              onChange={() => toggle(value)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
      <FieldError id={name} error={error} />
    </fieldset>
  );
}
