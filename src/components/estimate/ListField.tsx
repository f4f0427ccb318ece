import type { NamedField } from '../../policy/index.ts';
import { CountsEditor } from '../calculator/lists/CountsEditor.tsx';
import type { ListEditorProps } from '../calculator/lists/list-editor.ts';
import { RowsEditor } from '../calculator/lists/RowsEditor.tsx';

type ListFieldProps = Omit<ListEditorProps<never>, 'field'> & { field: NamedField };

/** The list editor. Loaded only if a list is asked for. */
export function ListField({ field, ...list }: ListFieldProps) {
  if (field.kind === 'rows') return <RowsEditor field={field} {...list} />;
  return field.kind === 'counts' ? <CountsEditor field={field} {...list} /> : null;
}
