import { type Tag, textOf, textsOf } from '../src/mdx/read-mdx.ts';
import type { Measure } from '../src/policy/index.ts';
import type { Prose } from './prose.ts';

/** The names that an explanation may refer to. */
export interface Known {
  /** The ids of all clauses, and retired ids that have a successor. */
  clauses: ReadonlySet<string>;
  measures: readonly Pick<Measure, 'id' | 'figures'>[];
  /** The names of the plan's own figures. */
  planFigures: readonly string[];
}

const CLAUSES = 'The ids are in #plan/clauses.lock.json.';
const MEASURES = 'The ids are in #plan/measures.';

/** References to clauses, measures and figures that do not exist, each with its location and the fix. */
export function unknownReferences({ file, tags }: Prose, known: Known): string[] {
  return tags.flatMap((tag) =>
    problemsOfTag(tag, known).map((problem) => `${file}:${tag.line} ${problem}`),
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
