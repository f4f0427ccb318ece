import type { PickOption, PickQuestion } from '../../policy/index.ts';
import { Options } from '../calculator/form/Field.tsx';
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
  const { name, ask, hint = '', single } = pick;
  const picked = pickedValues(text);
  function toggle(value: string): void {
    const others = picked.filter((one) => one !== value);
    if (single) onText(value);
    else onText((picked.includes(value) ? others : [...picked, value]).join(','));
  }
  return (
    <Options
      {...{ options, picked, error }}
      id={name}
      label={ask}
      hint={(single ? hint : `${hint}可以选几样。`) || undefined}
      type={single ? 'radio' : 'checkbox'}
      onPick={toggle}
    />
  );
}
