import { hydrate } from 'preact';
import { Calculator } from '../Calculator.tsx';
import type { Form, InitForm } from '../form/form.ts';
import { CountsEditor } from './CountsEditor.tsx';
import { RowsEditor } from './RowsEditor.tsx';

const editors = { rows: RowsEditor, counts: CountsEditor };

/** The calculator of a measure with a list field. */
export const ListCalculator = ({ subject }: Form) => (
  <Calculator subject={subject} editors={editors} />
);

export const init: InitForm = (place, form) => hydrate(<ListCalculator {...form} />, place);
