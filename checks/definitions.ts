import { articleOf, isIsoDate, type Measure, type Span } from '../src/policy/index.ts';

/** The properties of a measure that decide whether it can be published. */
type Checked = Pick<
  Measure,
  'id' | 'title' | 'article' | 'basis' | 'departments' | 'figures' | 'fields'
>;

const isDayOf = (day: unknown, { from, through }: Span) =>
  isIsoDate(day) && day >= from && day <= through;

/** The defects that prevent the publication of a measure, each with the fix. */
function defectsOf(measure: Checked, plan: Span): string[] {
  const { id, title, article, basis, departments, figures, fields } = measure;
  const clauses = [...basis, ...Object.values(figures).map(({ clause }) => clause)];
  const foreign = clauses.filter((clause) => articleOf(clause) !== article);
  const through = figures.through?.value;
  return [
    ...(/^[a-z]+(-[a-z]+)*$/.test(id) ? [] : ['its id must be kebab-case.']),
    ...(title === '' ? ['it has no title.'] : []),
    ...(departments.length === 0 ? ['it names no department.'] : []),
    ...(foreign.length > 0
      ? [`${foreign.join(', ')} belong to another article than its basis.`]
      : []),
    ...fields
      .filter(({ name }) => !/^[a-z][A-Za-z]*$/.test(name))
      .map(({ name }) => `its field “${name}” must be camelCase.`),
    ...(through === undefined || isDayOf(through, plan)
      ? []
      : [`its figure \`through\` must be a day inside the plan's span, not ${through}.`]),
  ];
}

/** The measures whose definitions cannot be published, with the defects and the fixes. */
export const unpublishable = (measures: readonly Checked[], plan: Span): string[] =>
  measures.flatMap((measure) => {
    const defects = defectsOf(measure, plan);
    return defects.length === 0 ? [] : [`#plan/measures: “${measure.id}”: ${defects.join(' ')}`];
  });
