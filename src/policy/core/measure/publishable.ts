import { type IsoDate, isIsoDate, type Span } from '../date.ts';
import type { Fields } from './field.ts';
import { articleOf } from './measure.ts';
import type { Figures, MeasureDefinition } from './measure-definition.ts';

type Definition<S extends Fields, F extends Figures> = MeasureDefinition<string, S, F>;

/** Whether `day` is an existing day inside the span. */
const isDayOf = (day: unknown, { from, through }: Span): day is IsoDate =>
  isIsoDate(day) && day >= from && day <= through;

/** The clauses of the definition that belong to another article than the first clause of `basis`. */
function foreignClauses({ basis, figures }: Definition<Fields, Figures>) {
  const clauses = [...basis, ...Object.values(figures).map(({ clause }) => clause)];
  return clauses.filter((clause) => articleOf(clause) !== articleOf(basis[0]));
}

/** The defects that prevent publication, each with the fix. */
function defectsOf<S extends Fields, F extends Figures>(
  definition: Definition<S, F>,
  plan: Span,
): string[] {
  const { id, title, departments, fields, conditions, figures, monotonic = {} } = definition;
  const foreign = foreignClauses(definition as unknown as Definition<Fields, Figures>);
  const misnamed = Object.keys(fields).filter((name) => !/^[a-z][A-Za-z]*$/.test(name));
  const withoutRemedy = conditions.filter(({ test, remedy }) => test !== 'left-open' && !remedy);
  const unknown = Object.keys(monotonic).filter((name) => !Object.hasOwn(fields, name));
  const through = figures.through?.value;
  return [
    ...(/^[a-z]+(-[a-z]+)*$/.test(id) ? [] : ['its id must be kebab-case.']),
    ...(title === '' ? ['it has no title.'] : []),
    ...(departments.length === 0 ? ['it names no department.'] : []),
    ...(foreign.length > 0
      ? [`${foreign.join(', ')} belong to another article than its basis.`]
      : []),
    ...misnamed.map((name) => `its field “${name}” must be camelCase.`),
    ...withoutRemedy.map(
      ({ text }) =>
        `its condition “${text}” can fail and must say in \`remedy\` what would have to change.`,
    ),
    ...unknown.map((name) => `\`monotonic\` names “${name}”, which is none of its fields.`),
    ...(through === undefined || isDayOf(through, plan)
      ? []
      : [`its figure \`through\` must be a day inside the plan's span, not ${through}.`]),
  ];
}

/** Throws an Error if the definition cannot be published. The message names the measure, the defects and the fixes. */
export function refuseUnpublishable<S extends Fields, F extends Figures>(
  definition: Definition<S, F>,
  plan: Span,
): void {
  const defects = defectsOf(definition, plan);
  if (defects.length === 0) return;
  throw new Error(`Measure “${definition.id}”: ${defects.join(' ')}`);
}
