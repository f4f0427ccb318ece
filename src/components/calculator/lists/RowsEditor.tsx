import type { TextareaHTMLAttributes } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Field, FieldError } from '../form/Field.tsx';
import { columnsOf, type RowsField, rowCells } from '../form/list.ts';
import { grouped } from '../form/reading.ts';
import { type Cells, isBlankRow, tableText } from '../form/table.ts';
import { Changing } from '../shared/Changing.tsx';
import type { ListEditorProps } from './list-editor.ts';
import { useListChanges } from './use-list-changes.ts';

/** Above this number of rows the list is edited as a table's text. */
const MAX_ROWS_OF_INPUTS = 30;
const MAX_ERRORS_SHOWN = 10;

type Props = ListEditorProps<RowsField>;

const isTable = (clipboard: string) => /[\t\n]/.test(clipboard.trim());

/** A list of rows, typed row by row or pasted from a spreadsheet. Above thirty rows it is a text area. */
export function RowsEditor(props: Props) {
  const { field, id, text, errors } = props;
  const [asText, setAsText] = useState(false);
  const { notice, notify, paste } = useListChanges(props);
  const rows = rowCells(field, text);
  const tooMany =
    rows.length > MAX_ROWS_OF_INPUTS || rows.some((row) => row.length > field.columns.length);

  const pasteTable: Editing['pasteTable'] = (event, line, typeOver) =>
    paste(event, isTable, ({ pasteRows }, clipboard, latest) => {
      const others = typeOver ? [] : rowCells(field, latest);
      const [message, whole] = pasteRows(field, others, line, clipboard);
      if (whole !== undefined) typeOver?.(whole);
      return [message, whole];
    });

  /** Moves the focus to the view that replaces the other. */
  function toggle(): void {
    setAsText(!asText);
    requestAnimationFrame(() =>
      document.getElementById(id)?.querySelector<HTMLElement>('input, textarea')?.focus(),
    );
  }

  const shared = { ...props, rows, pasteTable, notify };
  return (
    <fieldset
      class="calc-field calc-rows"
      id={id}
      tabIndex={-1}
      data-invalid={errors.has(field.name) || undefined}
    >
      <legend>{field.label}</legend>
      {field.hint && <p class="calc-hint">{field.hint}</p>}
      {tooMany || asText ? <TableText {...shared} /> : <RowInputs {...shared} />}
      {!tooMany && (
        <button type="button" class="calc-quiet" onClick={toggle}>
          <Changing>{asText ? '改为一行一行填' : '从表格粘贴'}</Changing>
        </button>
      )}
      <FieldError id={id} error={errors.get(field.name) ?? null} />
      <p class="calc-notice">{notice && <Changing>{notice}</Changing>}</p>
    </fieldset>
  );
}

interface Editing extends Props {
  rows: Cells;
  /** Adds a pasted table before a line. With `typeOver`, which inserts it into the text area, it replaces all rows. */
  pasteTable: (event: ClipboardEvent, line: number, typeOver?: (whole: string) => void) => void;
  /** Announces and shows what happened to the list. */
  notify: (message: string, of: string) => void;
}

function RowInputs(props: Editing) {
  const { field, id, rows, errors, onText, onReplace, onLeave, pasteTable, notify } = props;
  const columns = columnsOf(field);
  const blank = columns.map(() => '');
  const withCell = (line: number, column: number, text: string) =>
    tableText(
      rows.map((row, i) => (i === line ? row.map((cell, j) => (j === column ? text : cell)) : row)),
    );
  const focus = (line: number) =>
    requestAnimationFrame(() =>
      document.getElementById(`${id}.${line}.${columns[0]?.name}`)?.focus(),
    );

  function add(): void {
    onReplace(tableText([...rows, blank]));
    focus(rows.length);
  }

  function remove(line: number): void {
    const others = rows.filter((_, i) => i !== line);
    const left = tableText(others.length > 0 ? others : [blank]);
    onReplace(left);
    notify(
      `已删去第 ${line + 1} ${field.row}，还有 ${others.length} ${field.row}。可以撤销。`,
      left,
    );
    focus(Math.max(0, line - 1));
  }

  return (
    <ol class="calc-row-list">
      {rows.map((row, line) => (
        <li key={line} onPaste={(event) => pasteTable(event, line + 1)}>
          <RowFields
            {...{ field, id, row, line, errors, onLeave }}
            onCell={(column, cell) => onText(withCell(line, column, cell))}
          />
          {/* Before the remove button, for the tab order. */}
          {line === rows.length - 1 && (
            <button type="button" class="calc-quiet" onClick={add}>
              {`再加一${field.row}`}
            </button>
          )}
          {(rows.length > 1 || !isBlankRow(row)) && (
            <button type="button" class="calc-quiet" onClick={() => remove(line)}>
              {`删去第 ${line + 1} ${field.row}`}
            </button>
          )}
        </li>
      ))}
    </ol>
  );
}

interface RowFieldsProps extends Pick<Editing, 'field' | 'id' | 'errors' | 'onLeave'> {
  row: Cells[number];
  line: number;
  onCell: (column: number, text: string) => void;
}

function RowFields({ field, id, row, line, errors, onCell, onLeave }: RowFieldsProps) {
  return (
    <fieldset>
      <legend>
        第 {line + 1} {field.row}
      </legend>
      {columnsOf(field).map((column, i) => {
        const path = `${line}.${column.name}`;
        return (
          <Field
            key={column.name}
            field={column}
            id={`${id}.${path}`}
            text={row[i] ?? ''}
            error={errors.get(`${field.name}.${path}`) ?? null}
            onText={(cell) => onCell(i, cell)}
            onLeave={() => onLeave(`${field.name}.${path}`)}
          />
        );
      })}
    </fieldset>
  );
}

function TableText({ field, id, text, rows, errors, onText, onLeave, pasteTable }: Editing) {
  const textId = `${id}.text`;
  const cellErrors = [...errors].filter(([path]) => path.startsWith(`${field.name}.`));
  const filled = rows.filter((row) => !isBlankRow(row)).length;
  return (
    <div>
      <label for={textId}>
        每行一{field.row}，依次是：
        {columnsOf(field)
          .map(({ label }) => label)
          .join('、')}
        （从表格复制过来就行）
      </label>
      <TableTextArea
        id={textId}
        text={text}
        aria-invalid={cellErrors.length > 0 || undefined}
        aria-describedby={`${textId}-problems`}
        onBlur={() => onLeave(field.name)}
        onText={onText}
        onPasteOver={(event, typeOver) => pasteTable(event, 0, typeOver)}
      />
      <p class="calc-hint">
        <Changing>{`已有 ${grouped(filled)} 行。`}</Changing>
      </p>
      <ul class="calc-table-errors" id={`${textId}-problems`}>
        {cellErrors.slice(0, MAX_ERRORS_SHOWN).map(([path, reason]) => (
          <li key={path} class="calc-error">
            <span aria-hidden="true">✕ </span>
            {reason}
          </li>
        ))}
        {cellErrors.length > MAX_ERRORS_SHOWN && (
          <li>
            <Changing>{`还有 ${cellErrors.length - MAX_ERRORS_SHOWN} 处没有列出。`}</Changing>
          </li>
        )}
      </ul>
    </div>
  );
}

interface TableTextAreaProps extends TextareaHTMLAttributes {
  id: string;
  text: string;
  onText: (text: string) => void;
  /** Something is pasted over the whole text. */
  onPasteOver: (event: ClipboardEvent, typeOver: (whole: string) => void) => void;
}

/**
 * A text area that is replaced by a new one when 撤销 sets its text: the browser's undo would mix that text with what was
 * typed before.
 */
function TableTextArea({ text, onText, onPasteOver, ...attributes }: TableTextAreaProps) {
  const shown = useRef({ text, version: 0 });
  const isReplaced = shown.current.text !== text;
  if (isReplaced) shown.current = { text, version: shown.current.version + 1 };
  const hadFocus = isReplaced && document.activeElement?.id === attributes.id;

  /** The table is inserted as if typed, so that the browser can undo it. */
  function paste(event: ClipboardEvent & { currentTarget: HTMLTextAreaElement }): void {
    const area = event.currentTarget;
    const isWhole = area.selectionEnd - area.selectionStart === area.value.length;
    if (!isWhole && !isBlankRow([area.value])) return;
    onPasteOver(event, (whole) => {
      shown.current.text = whole;
      area.focus();
      area.select();
      document.execCommand('insertText', false, whole);
    });
  }

  return (
    <textarea
      key={shown.current.version}
      {...attributes}
      ref={hadFocus ? (area) => area?.focus() : null}
      class="calc-table"
      rows={8}
      spellcheck={false}
      value={text}
      onPaste={paste}
      onInput={({ currentTarget: { value } }) => {
        if (value !== shown.current.text) onText(value);
        shown.current.text = value;
      }}
    />
  );
}
