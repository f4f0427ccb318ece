import type { NamedField } from '../../policy/index.ts';
import { CountsEditor } from '../calculator/form/CountsEditor.tsx';
import { RowsEditor } from '../calculator/form/RowsEditor.tsx';

interface ListFieldProps {
  field: NamedField;
  id: string;
  text: string;
  errors: ReadonlyMap<string, string>;
  onText: (text: string) => void;
  onReplace: (text: string) => void;
  onLeave: (path: string) => void;
}

/** The editor of a list: loaded only for whom one is asked. */
export function ListField({ field, ...list }: ListFieldProps) {
  if (field.kind === 'rows') return <RowsEditor field={field} {...list} />;
  return field.kind === 'counts' ? <CountsEditor field={field} {...list} /> : null;
}
