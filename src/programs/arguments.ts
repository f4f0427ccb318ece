import type { ParseArgsConfig } from 'node:util';
import { type Measure, type NamedField, readNumber } from '../policy/index.ts';

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

/** Whether a number begins with zeros, as telephone numbers and codes do. The forms refuse it as well, except for 06 months. */
function isPadded(text: string, unit: string): boolean {
  const reading = readNumber(text);
  const isMonths = unit === '个月' && /^\s*0[1-9]\s*$/.test(text);
  return reading.is === 'inexact' && reading.why === 'padded' && !isMonths;
}

function numberOr(text: string, unit: string): number | string {
  const isNumber = text.trim() !== '' && Number.isFinite(Number(text));
  return isNumber && !isPadded(text, unit) ? Number(text) : text;
}

function listOr(text: string, unit: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text.split(/[,，]/).map((item) => numberOr(item, unit));
  }
}

/** Parses an option value for a field. Returns invalid text unchanged, so that `assess` rejects it. */
function readValue(field: NamedField, text: string): unknown {
  switch (field.kind) {
    case 'count':
    case 'money':
    case 'percent':
      return numberOr(text, field.unit);
    case 'choice':
      return field.options.find(({ value }) => String(value) === text)?.value ?? text;
    case 'counts':
      return listOr(text, field.unit);
    case 'rows':
      return listOr(text, '');
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
