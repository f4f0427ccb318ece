import { hydrate } from 'preact';
import { dressIfThere } from '../../site/load-stylesheet.ts';
import { Calculator } from '../Calculator.tsx';
import { CountsEditor } from './CountsEditor.tsx';
import type { Form, Wake } from './form.ts';
import listStyle from './lists.css?url';
import { RowsEditor } from './RowsEditor.tsx';

const editors = { rows: RowsEditor, counts: CountsEditor };

/** The calculator of a measure that asks for a list. */
export const ListCalculator = ({ subject }: Form) => (
  <Calculator subject={subject} editors={editors} />
);

export const wake: Wake = async (place, form) => {
  await dressIfThere(listStyle);
  hydrate(<ListCalculator {...form} />, place);
};
