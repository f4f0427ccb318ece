import { FieldError, TextInput, Understood } from '../form/Field.tsx';
import { type CountsField, countField, countsText, countTexts } from '../form/list.ts';
import { exampleOf } from '../form/reading.ts';
import { cellsOf } from '../form/table.ts';
import { Changing } from '../shared/Changing.tsx';
import { hasDigit, sumIn } from './cell-kinds.ts';
import type { ListEditorProps } from './list-editor.ts';
import { useListChanges } from './use-list-changes.ts';

/** Whether a paste is more than one number: several numbers, or a sum, which belongs to no month. */
const isSeveral = (clipboard: string) =>
  cellsOf(clipboard.replace(/、/g, '\t')).flat().filter(hasDigit).length > 1 ||
  sumIn(clipboard) !== undefined;

/** The numbers of a `counts` field, such as twelve months, typed one by one or pasted as a row or a column. */
export function CountsEditor(props: ListEditorProps<CountsField>) {
  const { field, id, text, errors, onText } = props;
  const { notice, paste } = useListChanges(props);
  const texts = countTexts(field, text);
  const withOne = (index: number, one: string) =>
    countsText(texts.map((cell, i) => (i === index ? one : cell)));

  return (
    <fieldset class="calc-field" data-invalid={errors.has(field.name) || undefined}>
      <legend>{field.label}</legend>
      <p class="calc-hint">
        {field.hint && `${field.hint}　`}每格一个数（单位：{field.unit}），{exampleOf(field)}
        。可以从表格里复制一行或一列，粘到第一格。
      </p>
      <ol class="calc-counts" id={id} tabIndex={-1}>
        {texts.map((cell, i) => (
          <li
            key={i}
            onPaste={(event) =>
              paste(event, isSeveral, ({ pasteCounts }, clipboard, latest) =>
                pasteCounts(countTexts(field, latest), clipboard, i),
              )
            }
          >
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
  const input = { field: countField(field, i), id, text: cell, error, onText };
  return (
    <>
      <label for={id}>
        第 {i + 1} {field.each}
      </label>
      <TextInput {...input} onLeave={() => onLeave(path)} />
      <Understood {...input} />
      <FieldError id={id} error={error} />
    </>
  );
}
