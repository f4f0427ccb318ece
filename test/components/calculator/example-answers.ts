import { searchWithAnswers } from '../../../src/components/calculator/form/link.ts';
import type { Measure, NamedField } from '../../../src/policy/index.ts';

function textOf(field: NamedField): string {
  switch (field.kind) {
    case 'yes-no':
      return 'true';
    case 'choice':
      return String(field.options[0]?.value);
    case 'counts':
      return Array(field.length).fill(String(field.example)).join('\t');
    case 'rows': {
      const row = field.columns.map(textOf).join('\t');
      return `${row}\n${row}`;
    }
    default:
      return String(field.example);
  }
}

/** An answer to each question of a measure, lists with two rows. */
export const exampleAnswers = ({ fields }: Measure): Record<string, string> =>
  Object.fromEntries(fields.map((field) => [field.name, textOf(field)]));

/** The query of a link with these answers. */
export const exampleSearch = (measure: Measure): string =>
  searchWithAnswers(measure, exampleAnswers(measure), '');
