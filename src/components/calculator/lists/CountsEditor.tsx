import { useRef } from 'preact/hooks';
import { describedBy, FieldError, TextInput } from '../form/Field.tsx';
import { type CountsField, countField, countsText, countTexts } from '../form/list.ts';
import { exampleOf, readAs } from '../form/reading.ts';
import { cellsOf } from '../form/table.ts';
import { Changing } from '../shared/Changing.tsx';
import { useNotice } from '../use-notice.ts';
import { hasDigit, sumIn } from './cell-kinds.ts';
import type { ListEditorProps } from './list-editor.ts';

/** The numbers of a `counts` field, such as twelve months, typed one by one or pasted as a row or a column. */
export function CountsEditor(props: ListEditorProps<CountsField>) {
  const { field, id, text, errors, onText, onReplace } = props;
  const [notice, notify] = useNotice(text);
  const texts = countTexts(field, text);
  const withOne = (index: number, one: string) =>
    countsText(texts.map((cell, i) => (i === index ? one : cell)));

  // If the reader types while the paste parser is loading, that text is not overwritten.
  const latest = useRef(texts);
  latest.current = texts;

  function paste(event: ClipboardEvent, index: number): void {
    const clipboard = event.clipboardData?.getData('text') ?? '';
    const isTable = cellsOf(clipboard).flat().filter(hasDigit).length > 1;
    if (!isTable && !sumIn(clipboard)) return;
    event.preventDefault();
    import('./pasted-counts.ts').then(
      ({ pasteCounts }) => {
        const [message, pasted] = pasteCounts(latest.current, clipboard, index);
        if (pasted) onReplace(pasted);
        notify(message, pasted || text);
      },
      () => notify('网络不通，没有粘贴，请再试。', text),
    );
  }

  return (
    <fieldset class="calc-field" data-invalid={errors.has(field.name) || undefined}>
      <legend>{field.label}</legend>
      <p class="calc-hint">
        {field.hint && `${field.hint}　`}每格一个数（单位：{field.unit}），{exampleOf(field)}
        。可以从表格里复制一行或一列，粘到第一格。
      </p>
      <ol class="calc-counts" id={id} tabIndex={-1}>
        {texts.map((cell, i) => (
          <li key={i} onPaste={(event) => paste(event, i)}>
            <CountCell {...props} {...{ i, cell }} onText={(one) => onText(withOne(i, one))} />
          </li>
        ))}
      </ol>
      <FieldError id={id} error={errors.get(field.name) ?? null} />
      <p class="calc-notice">{notice && <Changing>{notice}</Changing>}</p>
    </fieldset>
  );
}

interface CountCellProps extends ListEditorProps<CountsField> {
  i: number;
  cell: string;
}

function CountCell({ field, id: listId, errors, i, cell, onText, onLeave }: CountCellProps) {
  const path = `${field.name}.${i}`;
  const id = `${listId}.${i}`;
  const error = errors.get(path) ?? null;
  const understood = readAs(countField(field, i), cell);
  return (
    <>
      <label for={id}>
        第 {i + 1} {field.each}
      </label>
      <TextInput
        field={countField(field, i)}
        id={id}
        text={cell}
        error={error}
        description={describedBy(
          understood !== '' && `${id}-read`,
          error !== null && `${id}-error`,
        )}
        onText={onText}
        onLeave={() => onLeave(path)}
      />
      {understood && (
        <span class="calc-read" id={`${id}-read`}>
          {understood}
        </span>
      )}
      <FieldError id={id} error={error} />
    </>
  );
}
