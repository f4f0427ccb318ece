import {
  AssessmentError,
  type IsoDate,
  type Measure,
  type NamedField,
  type Verdict,
} from '../../../policy/index.ts';
import { isList, type ListField } from '../form/list.ts';
import { readField, readWordsWith } from '../form/reading.ts';
import { type FieldProblem, inRow, problemsOf, readList } from './list-reading.ts';
import { wordReaders } from './word-reading.ts';

readWordsWith(wordReaders);

/** The texts in the form by field; an empty field is absent. A list's text is a table. */
export type Answers = Readonly<Record<string, string>>;

/** The evaluation of a form's texts: a verdict, or the problems that prevent it. */
export interface Assessment {
  problems: FieldProblem[];
  verdict: Verdict | null;
  /** The readable answers, in the format of `assess`. */
  input: Readonly<Record<string, unknown>>;
}

interface AllRead {
  /** What is readable, for a verdict: a list only if all of it is. */
  input: Record<string, unknown>;
  /** What is readable, to be checked: also a list of which a part is readable. */
  checked: Record<string, unknown>;
  problems: FieldProblem[];
  lists: Record<string, { lines: readonly number[]; field: ListField }>;
}

function readAll(fields: readonly NamedField[], answers: Answers): AllRead {
  const all: AllRead = { input: {}, checked: {}, problems: [], lists: {} };
  for (const field of fields) {
    const text = answers[field.name] ?? '';
    if (!isList(field)) {
      const reading = readField(field, text);
      if (reading.is === 'value') all.input[field.name] = all.checked[field.name] = reading.value;
      all.problems.push(...problemsOf(field, reading, field.name));
      continue;
    }
    const list = readList(field, text);
    all.lists[field.name] = { lines: list.lines, field };
    all.problems.push(...list.problems);
    if (list.items.length > 0) all.checked[field.name] = list.items;
    if (list.problems.length === 0) all.input[field.name] = list.items;
  }
  return all;
}

/** Maps a problem found by `assess` to the place in the form. */
function inForm({ lists }: AllRead, path: string, reason: string): FieldProblem {
  const [name = '', index, ...rest] = path.split('.');
  const { field, lines } = lists[name] ?? {};
  const line = lines?.[Number(index)];
  const problem = { path, reason, missing: false };
  if (field?.kind !== 'rows' || line === undefined) return problem;
  return inRow(field, line)({ ...problem, path: [name, line, ...rest].join('.') });
}

/** Adds every problem that `ask` finds in the readable answers, at its place in the form. */
function askMeasure(
  all: AllRead,
  ask: (answers: Readonly<Record<string, unknown>>) => Verdict | null,
): Verdict | null {
  try {
    return ask(all.checked);
  } catch (error) {
    if (!(error instanceof AssessmentError)) throw error;
    const readable = error.problems.filter(({ path }) =>
      Object.hasOwn(all.checked, path.split('.')[0] ?? ''),
    );
    all.problems.push(...readable.map(({ path, reason }) => inForm(all, path, reason)));
    return null;
  }
}

/** The value of one text of a form with its bounds checked, or every problem with it. */
export function readAnswer(
  measure: Pick<Measure, 'evaluatePartially' | 'span'>,
  field: NamedField,
  text: string,
): { problems: readonly FieldProblem[]; value: unknown } {
  const all = readAll([field], { [field.name]: text });
  askMeasure(all, (answers) => {
    measure.evaluatePartially(answers, measure.span.through);
    return null;
  });
  return { problems: inOrder([field], all.problems), value: all.input[field.name] };
}

/** More than the lines of a list that a form can show. */
const LINES = 1e7;

/** Problems in the order of the form, by field and line. */
function inOrder(fields: readonly NamedField[], problems: FieldProblem[]): FieldProblem[] {
  const place = ({ path }: FieldProblem) => {
    const [field, line = -1] = path.split('.');
    return fields.findIndex(({ name }) => name === field) * LINES + Number(line);
  };
  return problems.sort((one, other) => place(one) - place(other));
}

/**
 * The verdict on the texts of a form as of a day, as soon as no further answer could change it; else every problem in
 * the order of the form. Bounds and rules between fields are checked by the measure, with whatever is readable.
 */
export function assessAnswers(
  measure: Pick<Measure, 'fields' | 'assess' | 'settle'>,
  answers: Answers,
  on: IsoDate,
): Assessment {
  const all = readAll(measure.fields, answers);
  const { input } = all;
  const verdict = askMeasure(all, (readable) => measure.assess(readable, on));
  if (verdict && all.problems.length === 0) return { problems: [], verdict, input };
  const settled = all.problems.every(({ missing }) => missing) ? measure.settle(input, on) : null;
  if (settled?.eligible) return { problems: [], verdict: settled, input };
  return { problems: inOrder(measure.fields, all.problems), verdict: null, input };
}
