import * as z from 'zod/mini';
import { numberText } from '../money.ts';
import { type Fields, MAX_ROWS, type NamedField, namedFields } from './field.ts';
import { AssessmentError, nameAsSent, type Problem } from './verdict.ts';

type Issue = z.core.$ZodIssue;

const MAX_PROBLEMS = 100;
const MAX_NAMES = 5;

/** Formats a number for its unit. `届` counts years, and a year has no thousands separator. */
const written = (value: number, unit: string) =>
  unit === '届' ? String(value) : numberText(value);

const namesText = (names: readonly string[]) =>
  `${names.slice(0, MAX_NAMES).map(nameAsSent).join('、')}${names.length > MAX_NAMES ? ' 等' : ''}`;

/** The accepted values of a field, as the second half of a sentence that starts with the field's label. */
function wanted(field: NamedField): string {
  switch (field.kind) {
    case 'count': {
      const { min, max, unit, example } = field;
      return `要填 ${written(min, unit)} 到 ${written(max, unit)} 之间的整数（单位：${unit}），例如 ${written(example, unit)}。`;
    }
    case 'money':
      return `要填 ${numberText(field.min)} 到 ${numberText(field.max)} 之间的金额（单位：元，最多两位小数），例如 ${numberText(field.example)}。`;
    case 'percent':
      return `要填 0 到 ${field.max} 之间的百分数（最多四位小数），例如 ${field.example}。`;
    case 'yes-no':
      return '要选“是”或“否”。';
    case 'choice':
      return `要从这些里选一个：${field.options.map(({ label }) => label).join('、')}。`;
    case 'day':
    case 'month': {
      const [what, pattern] = field.kind === 'day' ? ['日期', '年-月-日'] : ['月份', '年-月'];
      return `要填 ${field.from} 至 ${field.through} 之间存在的${what}（${pattern}），例如 ${field.example}。`;
    }
    case 'counts':
      return `要正好填 ${field.length} 个数，每${field.each}一个。`;
    case 'rows':
      return `要是一张表，最多 ${numberText(field.max)} 行。`;
  }
}

/** The error text for an item of a list: a number of `counts`, a row, or a cell. */
function reasonWithin(field: NamedField, issue: Issue): string {
  const [, item, column] = issue.path;
  if (field.kind === 'counts') {
    return `“${field.label}，第 ${Number(item) + 1} ${field.each}”${wanted({ ...field, kind: 'count', min: 0 })}`;
  }
  const columns = field.kind === 'rows' ? field.columns : [];
  const cell = columns.find(({ name }) => name === column);
  if (cell) return `“${cell.label}”${wanted(cell)}`;
  if (issue.code === 'unrecognized_keys') return `没有这一列：${namesText(issue.keys)}。`;
  return `每一行要有：${columns.map(({ label }) => label).join('、')}。`;
}

function problemsOf(issue: Issue, fields: readonly NamedField[]): Problem[] {
  const [name, item] = issue.path;
  const field = fields.find((one) => one.name === name);
  if (field) {
    const reason =
      item === undefined ? `“${field.label}”${wanted(field)}` : reasonWithin(field, issue);
    return [{ path: issue.path.join('.'), reason }];
  }
  if (issue.code !== 'unrecognized_keys') {
    return [{ path: 'input', reason: '要填的内容应是一组“名称: 值”。' }];
  }
  return issue.keys
    .slice(0, MAX_PROBLEMS + 1)
    .map((key) => ({ path: nameAsSent(key) || 'input', reason: '这项措施没有这一项，请删去。' }));
}

/** One problem per path, in field order. After 100 problems, one final entry reports that there are more. */
function listProblems(issues: readonly Issue[], fields: readonly NamedField[]): Problem[] {
  const byPath = new Map<string, Problem>();
  for (const issue of issues) {
    for (const problem of problemsOf(issue, fields)) {
      if (!byPath.has(problem.path)) byPath.set(problem.path, problem);
    }
    if (byPath.size > MAX_PROBLEMS) break;
  }
  const problems = [...byPath.values()];
  if (problems.length <= MAX_PROBLEMS) return problems;
  const more = { path: 'input', reason: '不对的地方还有很多，请先改好前面的这些。' };
  return [...problems.slice(0, MAX_PROBLEMS), more];
}

/** Whether `input` is a plain object. */
function isPlainGroup(input: unknown): input is object {
  if (typeof input !== 'object' || input === null) return false;
  const prototype = Object.getPrototypeOf(input);
  // Not compared with this realm's Object: an object from a frame or a worker has another prototype.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

type List = Extract<NamedField, { kind: 'rows' | 'counts' }>;

/** The prototype of copied answers: empty, so nothing is inherited. V8 handles the copy faster than one without a prototype. */
const EMPTY: object = Object.create(null);

/** Precomputed data for copying the input. */
interface Frame {
  /** An object with every field as an own property, set to `undefined`. */
  blank: object;
  lists: readonly List[];
}

const frameOf = (fields: readonly NamedField[]): Frame => ({
  blank: Object.fromEntries(fields.map(({ name }) => [name, undefined])),
  lists: fields.filter((field) => field.kind === 'rows' || field.kind === 'counts'),
});

/**
 * Copies the answers into an object that inherits nothing, so that properties of `Object.prototype` are neither read nor
 * reported as unknown keys. Lists are read by index, never with the input's iterator, and only up to `MAX_ROWS` items.
 */
function copyGroup(input: unknown, { blank, lists }: Frame): Record<string, unknown> | undefined {
  if (!isPlainGroup(input)) return undefined;
  const copy: Record<string, unknown> = Object.assign(Object.create(EMPTY), blank, input);
  for (const field of lists) copy[field.name] = copyList(copy[field.name], field);
  return copy;
}

function copyList(value: unknown, field: List): unknown {
  if (!Array.isArray(value) || value.length > MAX_ROWS) return undefined;
  const { length } = value;
  if (field.kind === 'rows') {
    const frame = frameOf(field.columns);
    return Array.from({ length }, (_, i) => copyGroup(value[i], frame));
  }
  return length === field.length ? Array.from({ length }, (_, i) => value[i]) : undefined;
}

function parse<T>(
  schema: z.ZodMiniType<T>,
  input: unknown,
  frame: Frame,
  fields: readonly NamedField[],
  checkRules: (valid: Record<string, unknown>) => Problem[],
): T {
  let result: z.core.util.SafeParseResult<T>;
  let copy: Record<string, unknown> | undefined;
  try {
    copy = copyGroup(input, frame);
    result = z.safeParse(schema, copy);
  } catch {
    // Only a getter or proxy in the input can throw here. Forms, links and JSON produce neither.
    throw new AssessmentError('bad-input', [
      { path: 'input', reason: '填的内容读不出来：每一项都要是普通的文字、数字或“是”“否”。' },
    ]);
  }
  if (result.success) return result.data;
  const { issues } = result.error;
  const valid = copy ?? {};
  for (const { path } of issues) delete valid[String(path[0])];
  throw new AssessmentError('bad-input', [...listProblems(issues, fields), ...checkRules(valid)]);
}

/** The parsed answers by field name. */
export type Answers<S extends Fields> = z.output<z.ZodMiniObject<S>>;

/**
 * Creates the schema of the answers and two parsers: `readAll` requires every field, `readPart` accepts missing ones.
 * Both throw an AssessmentError that lists every invalid field, and what `checkRules` finds in the valid ones.
 */
export function answerReaders<S extends Fields>(
  shape: S,
  checkRules: (valid: Partial<Answers<S>>) => Problem[] = () => [],
) {
  const fields = namedFields(shape);
  const frame = frameOf(fields);
  const check = checkRules as (valid: object) => Problem[];
  const whole = z.strictObject(shape);
  const entries = Object.entries(shape).map(([name, schema]) => [name, z.optional(schema)]);
  const part = z.strictObject(Object.fromEntries(entries));
  return {
    schema: whole as z.core.$ZodType,
    readAll: (input: unknown): Answers<S> => parse(whole, input, frame, fields, check),
    readPart: (input: unknown) =>
      parse(part, input, frame, fields, check) as unknown as Partial<Answers<S>>,
  };
}
