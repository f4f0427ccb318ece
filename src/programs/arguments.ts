import type { ParseArgsConfig } from 'node:util';
import type { Measure, NamedField } from '../policy/index.ts';

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

const numberOr = (text: string) =>
  text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;

function listOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text.split(/[,，]/).map(numberOr);
  }
}

/** Parses an option value for a field. Returns invalid text unchanged, so that `assess` rejects it. */
function readValue(field: NamedField, text: string): unknown {
  switch (field.kind) {
    case 'count':
    case 'money':
    case 'percent':
      return numberOr(text);
    case 'choice':
      return field.options.find(({ value }) => String(value) === text)?.value ?? text;
    case 'counts':
    case 'rows':
      return listOr(text);
    default:
      return text;
  }
}

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
