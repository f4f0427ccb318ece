import type { NamedField } from '../../policy/index.ts';
import { CountsEditor } from '../calculator/form/CountsEditor.tsx';
import type { ListEditorProps } from '../calculator/form/list-editor.ts';
import { RowsEditor } from '../calculator/form/RowsEditor.tsx';

type ListFieldProps = Omit<ListEditorProps<never>, 'field'> & { field: NamedField };

/** The editor of a list: loaded only for whom one is asked. */
export function ListField({ field, ...list }: ListFieldProps) {
  if (field.kind === 'rows') return <RowsEditor field={field} {...list} />;
  return field.kind === 'counts' ? <CountsEditor field={field} {...list} /> : null;
}
