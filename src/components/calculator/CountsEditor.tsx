import { FieldError, TextInput } from './Field.tsx';
import { type CountsField, countField, countsText, countTexts } from './list.ts';
import type { ListEditorProps } from './list-editor.ts';
import { exampleOf } from './reading.ts';
import { cellsOf } from './table.ts';
import { useNotice } from './use-notice.ts';

const hasDigit = (cell: string) => /\d/.test(cell.normalize('NFKC'));

/** The numbers of a pasted row or column: of two rows or columns the last, since the first names the months. */
function pastedNumbers(field: CountsField, text: string): string[] {
  const cells = cellsOf(text.trim());
  const lastRow = cells.at(-1) ?? [];
  if (cells.length === 2 && lastRow.length >= field.length) return lastRow.filter(hasDigit);
  if (cells.length > 1) return cells.map((row) => row.at(-1) ?? '').filter(hasDigit);
  return lastRow.filter(hasDigit);
}

/** Twelve numbers, typed one by one or pasted as a row or a column of a spreadsheet. */
export function CountsEditor({ field, id, text, errors, ...on }: ListEditorProps<CountsField>) {
  const [notice, tell] = useNotice(text);
  const texts = countTexts(field, text);
  const withOne = (index: number, one: string) =>
    countsText(texts.map((cell, i) => (i === index ? one : cell)));

  function paste(event: ClipboardEvent, index: number): void {
    const clipboard = event.clipboardData?.getData('text') ?? '';
    const numbers = pastedNumbers(field, clipboard);
    if (numbers.length < 2) return;
    event.preventDefault();
    const from = numbers.length === field.length ? 0 : index;
    if (from + numbers.length > field.length) {
      tell(
        `剪贴板里有 ${numbers.length} 个数，从这里往后只有 ${field.length - from} 格，没有粘贴。`,
        text,
      );
      return;
    }
    const pasted = countsText(texts.map((cell, i) => numbers[i - from] ?? cell));
    on.onReplace(pasted);
    tell(`已粘贴 ${numbers.length} 个数。`, pasted);
  }

  return (
    <fieldset class="calc-field" data-invalid={errors.has(field.name)}>
      <legend>{field.label}</legend>
      <p class="calc-hint">
        {field.hint && `${field.hint}　`}每格一个数（单位：{field.unit}），{exampleOf(field)}
        。可以从表格里复制一行或一列，粘到第一格。
      </p>
      <ol class="calc-counts" id={id} tabIndex={-1}>
        {texts.map((cell, i) => {
          const path = `${field.name}.${i}`;
          const error = errors.get(path) ?? null;
          const cellId = `${id}.${i}`;
          return (
            <li key={i} onPaste={(event) => paste(event, i)}>
              <label for={cellId}>
                第 {i + 1} {field.each}
              </label>
              <TextInput
                field={countField(field, i)}
                id={cellId}
                text={cell}
                error={error}
                description={error === null ? undefined : `${cellId}-error`}
                onText={(one) => on.onText(withOne(i, one))}
                onLeave={() => on.onLeave(path)}
              />
              <FieldError id={cellId} error={error} />
            </li>
          );
        })}
      </ol>
      <FieldError id={id} error={errors.get(field.name) ?? null} />
      <p class="calc-notice" role="status">
        {notice}
      </p>
    </fieldset>
  );
}
