import { exampleInput } from '../../bench/example-input.ts';
import { searchWithAnswers } from '../../src/components/calculator/form/link.ts';
import type { Measure } from '../../src/policy/index.ts';

const cells = (row: unknown) =>
  Object.values(row as object)
    .map(String)
    .join('\t');

/** An answer as the text of its field: one line per row of a list, cells separated by tabs. */
function textOf(answer: unknown): string {
  if (!Array.isArray(answer)) return String(answer);
  return typeof answer[0] === 'object' ? answer.map(cells).join('\n') : answer.join('\t');
}

/** The query of a link with the examples of a measure's fields as answers. */
export function exampleSearch(measure: Measure): string {
  const answers = Object.entries(exampleInput(measure.fields));
  const texts = Object.fromEntries(answers.map(([name, answer]) => [name, textOf(answer)]));
  return searchWithAnswers(measure, texts, '');
}
