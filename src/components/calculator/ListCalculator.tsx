import { Calculator } from './Calculator.tsx';
import { CountsEditor } from './CountsEditor.tsx';
import { RowsEditor } from './RowsEditor.tsx';
import type { Subject } from './subject.ts';

const editors = { rows: RowsEditor, counts: CountsEditor };

/** The calculator of a measure that asks for a list. */
export const ListCalculator = ({ subject }: { subject: Subject }) => (
  <Calculator subject={subject} editors={editors} />
);
