import { useRef, useState } from 'preact/hooks';
import { announce } from '../../site/announce.ts';
import type { ListField } from '../form/list.ts';
import type { ListEditorProps } from './list-editor.ts';

/** Parses a paste. Returns a message, and the list's new text unless the paste is rejected. */
type Parse = (
  parsers: typeof import('./paste.ts'),
  clipboard: string,
  text: string,
) => [string, string?];

/**
 * Pastes tables into a list, and shows and announces messages about its changes. A message disappears with the next
 * change of the list's text: another row, a keystroke, an undo or a reset.
 */
export function useListChanges({
  field,
  text,
  onReplace,
  onLeave,
}: Pick<ListEditorProps<ListField>, 'field' | 'text' | 'onReplace' | 'onLeave'>) {
  const [shown, setShown] = useState({ message: '', of: '' });
  // If the reader types while the parsers are loading, that text is not overwritten.
  const latest = useRef(text);
  latest.current = text;

  function notify(message: string, of = latest.current): void {
    setShown({ message, of });
    announce(message);
  }

  function paste(event: ClipboardEvent, isTable: (clipboard: string) => boolean, parse: Parse) {
    const clipboard = event.clipboardData?.getData('text') ?? '';
    if (!isTable(clipboard)) return;
    event.preventDefault();
    import('./paste.ts').then(
      (parsers) => {
        const [message, pasted] = parse(parsers, clipboard, latest.current);
        if (pasted !== undefined) {
          onReplace(pasted);
          // What was pasted is complete, so its errors are shown at once.
          onLeave(field.name);
        }
        notify(message, pasted);
      },
      () => notify('网络不通，没有粘贴，请再试。'),
    );
  }
  return { notice: shown.of === text ? shown.message : '', notify, paste };
}
