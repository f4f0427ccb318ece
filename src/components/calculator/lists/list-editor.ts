import type { ListField } from '../form/list.ts';

/** What an editor of a list is given. */
export interface ListEditorProps<F extends ListField> {
  field: F;
  /** The list's id; its cells' ids begin with it. */
  id: string;
  text: string;
  /** What is wrong, by place: `hires`, `hires.3`, `hires.3.hiredOn`. */
  errors: ReadonlyMap<string, string>;
  /** One letter more in a cell. */
  onText: (text: string) => void;
  /** A change that can be undone by itself. */
  onReplace: (text: string) => void;
  /** The reader has left a cell. */
  onLeave: (path: string) => void;
}
