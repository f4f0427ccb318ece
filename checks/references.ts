import { type Tag, textOf, textsOf } from '../src/mdx/read-mdx.ts';
import type { Measure } from '../src/policy/index.ts';
import type { Prose } from './prose.ts';

/** What an explanation may name. */
export interface Known {
  /** The ids of the text's clauses, and retired ids that have a successor. */
  clauses: ReadonlySet<string>;
  measures: readonly Pick<Measure, 'id' | 'figures'>[];
  /** The plan's own figures, by name. */
  planFigures: readonly string[];
}

const CLAUSES = 'The ids stand in #plan/clauses.lock.json.';
const MEASURES = 'The ids stand in #plan/measures.';

/** Every clause, measure and figure that an explanation names and that does not exist: what, where, how to mend. */
export function unknownReferences({ file, tags }: Prose, known: Known): string[] {
  return tags.flatMap((tag) =>
    problemsOfTag(tag, known).map((told) => `${file}:${tag.line} ${told}`),
  );
}

function problemsOfTag(tag: Tag, known: Known): string[] {
  const kind = tag.name;
  const clause = (id: string) =>
    known.clauses.has(id)
      ? []
      : [
          `names the clause “${id}” in <${kind}>, which the official text does not have. ${CLAUSES}`,
        ];
  if (kind === 'Cite') return clause(textOf(tag, 'id'));
  if (kind === 'Reading') return textsOf(tag, 'clauses').flatMap(clause);
  if (kind === 'Measure') return unknownMeasure(textOf(tag, 'id'), kind, known);
  if (kind === 'Figure') return unknownFigure(textOf(tag, 'of'), known);
  return [];
}

function unknownMeasure(id: string, kind: string, { measures }: Known): string[] {
  if (measures.some((measure) => measure.id === id)) return [];
  return [`names the measure “${id}” in <${kind}>, which no file defines. ${MEASURES}`];
}

function unknownFigure(name: string, known: Known): string[] {
  const [owner = '', key = ''] = name.split('.');
  const measure = known.measures.find(({ id }) => id === owner);
  if (!measure && owner !== 'plan') return unknownMeasure(owner, 'Figure', known);
  const names = measure ? Object.keys(measure.figures) : known.planFigures;
  if (names.includes(key)) return [];
  return [
    `names the figure “${name}”, but ${owner} has no “${key}”. Its figures: ${names.join(', ') || 'none'}.`,
  ];
}
