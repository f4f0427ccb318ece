import type { ParseArgsConfig } from 'node:util';
import { wordReaders } from '../components/calculator/answers/word-reading.ts';
import { countField, isList, type ListField } from '../components/calculator/form/list.ts';
import {
  readField,
  readWordsWith,
  type SimpleField,
} from '../components/calculator/form/reading.ts';
import type { Measure, NamedField } from '../policy/index.ts';

readWordsWith(wordReaders);

type Options = NonNullable<ParseArgsConfig['options']>;
type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

/** The option name of a field: `loanNeeded` → `loan-needed`. */
const optionName = (field: string) =>
  field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The options for the fields of a measure: `--pension` and `--no-pension` for yes/no fields, otherwise a value. */
export function fieldOptions({ fields }: Pick<Measure, 'fields'>): Options {
  const entries = fields.flatMap(({ name, kind }): [string, Options[string]][] => {
    const option = optionName(name);
    if (kind !== 'yes-no') return [[option, { type: 'string' }]];
    return [option, `no-${option}`].map((one) => [one, { type: 'boolean' }]);
  });
  return Object.fromEntries(entries);
}

/** Parses a text as the forms do. Returns an unreadable one unchanged, so that `assess` rejects it. */
function readText(field: SimpleField, text: string): unknown {
  const reading = readField(field, text);
  return reading.is === 'value' ? reading.value : text;
}

function readList(field: ListField, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    if (field.kind === 'rows') return text;
    return text.split(/[,，]/).map((item, i) => readText(countField(field, i), item));
  }
}

const readValue = (field: NamedField, text: string) =>
  isList(field) ? readList(field, text) : readText(field, text);

/** The answers in the options of the command line, by field name. */
export function answersOf({ fields }: Pick<Measure, 'fields'>, values: Values) {
  const answers: Record<string, unknown> = {};
  for (const field of fields) {
    const option = optionName(field.name);
    const value = values[option];
    if (values[`no-${option}`] === true) answers[field.name] = false;
    else if (typeof value === 'string') answers[field.name] = readValue(field, value);
    else if (value !== undefined) answers[field.name] = value;
  }
  return answers;
}

/** The line for a field in the output of `--help`. */
export function optionHelp(field: NamedField): string {
  const name = optionName(field.name);
  const option = field.kind === 'yes-no' ? `--${name} | --no-${name}` : `--${name} <${field.kind}>`;
  const choices =
    field.kind === 'choice'
      ? ` ${field.options.map(({ value, label }) => `${value}（${label}）`).join('、')}`
      : '';
  return `  ${option}${field.optional ? '（可以不填）' : ''}  ${field.label}${choices}`;
}
