import type { ListField } from '../form/list.ts';

/** The props of a list editor. */
export interface ListEditorProps<F extends ListField> {
  field: F;
  /** The list's id, which is the prefix of the ids of its cells. */
  id: string;
  text: string;
  /** Errors by place: `hires`, `hires.3`, `hires.3.hiredOn`. */
  errors: ReadonlyMap<string, string>;
  /** A keystroke in a cell. Consecutive ones are one undo step. */
  onText: (text: string) => void;
  /** A change that is an undo step by itself. */
  onReplace: (text: string) => void;
  /** A cell has lost the focus. */
  onLeave: (path: string) => void;
}
