import { type IsoDate, isIsoDate, type Span } from '../date.ts';
import type { Fields } from './field.ts';
import { articleOf } from './measure.ts';
import type { Figures, MeasureDefinition } from './measure-definition.ts';

type Definition<S extends Fields, F extends Figures> = MeasureDefinition<string, S, F>;

/** Whether a day lies in a span. */
const isDayOf = (day: unknown, { from, through }: Span): day is IsoDate =>
  isIsoDate(day) && day >= from && day <= through;

/** Its clauses that are in another article than the first of its basis. */
function foreignClauses({ basis, figures }: Definition<Fields, Figures>) {
  const clauses = [...basis, ...Object.values(figures).map(({ clause }) => clause)];
  return clauses.filter((clause) => articleOf(clause) !== articleOf(basis[0]));
}

/** What keeps a definition from being published, and how to mend it; empty where nothing does. */
function defectsOf<S extends Fields, F extends Figures>(
  definition: Definition<S, F>,
  plan: Span,
): string[] {
  const { id, title, departments, fields, conditions, figures, monotonic = {} } = definition;
  const foreign = foreignClauses(definition as unknown as Definition<Fields, Figures>);
  const misnamed = Object.keys(fields).filter((name) => !/^[a-z][A-Za-z]*$/.test(name));
  const unmended = conditions.filter(({ test, remedy }) => test !== 'left-open' && !remedy);
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
    ...unmended.map(
      ({ text }) =>
        `its condition “${text}” can fail and must say in \`remedy\` what would have to change.`,
    ),
    ...unknown.map((name) => `\`monotonic\` names “${name}”, which is none of its fields.`),
    ...(through === undefined || isDayOf(through, plan)
      ? []
      : [`its figure \`through\` must be a day inside the plan's span, not ${through}.`]),
  ];
}

/** Throws for a definition that could not be published: says which measure, what is wrong, and how to mend it. */
export function refuseUnpublishable<S extends Fields, F extends Figures>(
  definition: Definition<S, F>,
  plan: Span,
): void {
  const defects = defectsOf(definition, plan);
  if (defects.length === 0) return;
  throw new Error(`Measure “${definition.id}”: ${defects.join(' ')}`);
}
