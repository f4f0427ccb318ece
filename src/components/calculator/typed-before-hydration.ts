import type { NamedField } from '../../policy/index.ts';
import type { Answers } from './answers/answers.ts';
import type { Linked } from './form/link.ts';
import { countsText, isList } from './form/list.ts';
import { tableText } from './form/table.ts';

/** A list's text from its inputs, named `hires.0.hiredOn` or `monthlyHeadcounts.3`; empty if all inputs are. */
function listText(field: NamedField, prefix: string, typed: FormData): string {
  const at = (path: string | number) => String(typed.get(`${prefix}.${path}`) ?? '');
  if (field.kind === 'counts') {
    const texts = Array.from({ length: field.length }, (_, i) => at(i));
    return texts.some((text) => text !== '') ? countsText(texts) : '';
  }
  if (field.kind !== 'rows') return '';
  // Before hydration the form has one row.
  const row = field.columns.map(({ name }) => at(`0.${name}`));
  return row.some((text) => text !== '') ? tableText([row]) : '';
}

/** The values typed, or restored by the browser, before the form was hydrated. */
export function typedBeforeHydration({ id, fields }: Linked, form: HTMLFormElement): Answers {
  const typed = new FormData(form);
  const texts = fields.map((field) => {
    const name = `${id}.${field.name}`;
    const text = isList(field) ? listText(field, name, typed) : String(typed.get(name) ?? '');
    return [field.name, text] as const;
  });
  return Object.fromEntries(texts.filter(([, text]) => text !== ''));
}
