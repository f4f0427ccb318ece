import type { Measure, NamedField } from '../src/policy/index.ts';

/** The public names of each measure, used in links and by programs: fields, values of choices, table columns. */
type MeasureNames = Readonly<Record<string, readonly string[]>>;

const LOCK = '#plan/measures.lock.json';

/** All names of a field that links may contain: `employer`, `employer=enterprise`, `hires.hiredOn`. */
function namesOf(field: NamedField): string[] {
  const within = (name: string) => `${field.name}.${name}`;
  if (field.kind === 'rows') return [field.name, ...field.columns.flatMap(namesOf).map(within)];
  if (field.kind !== 'choice') return [field.name];
  return [field.name, ...field.options.map(({ value }) => `${field.name}=${value}`)];
}

/** The lock entries of the measures, by id. */
export function measureNames(measures: readonly Pick<Measure, 'id' | 'fields'>[]): MeasureNames {
  return Object.fromEntries(measures.map(({ id, fields }) => [id, fields.flatMap(namesOf)]));
}

/** Published ids and names that the measures no longer have, each with the fix. */
export function missingNames(locked: MeasureNames, found: MeasureNames): string[] {
  return Object.entries(locked).flatMap(([id, names]) => {
    const now = found[id];
    if (!now) {
      return [
        `The measure “${id}” is published (${LOCK}) but no longer in #plan/measures. Links use it: restore the id.`,
      ];
    }
    return names
      .filter((name) => !now.includes(name))
      .map(
        (name) =>
          `“${name}” of ${id} is published (${LOCK}) but no longer in #plan/measures. Links use it: restore the name of the field, column or option.`,
      );
  });
}

/** Ids and names that are not in the lock file yet. */
export function unlockedNames(locked: MeasureNames, found: MeasureNames): string[] {
  return Object.entries(found).flatMap(([id, names]) => {
    const fix = `is not in ${LOCK}. To publish it, run \`npm run lock\`.`;
    const before = locked[id];
    if (!before) return [`The measure “${id}” ${fix}`];
    return names
      .filter((name) => !before.includes(name))
      .map((name) => `“${name}” of ${id} ${fix}`);
  });
}

/** Adds new entries at the end of the lock file. Published entries are neither changed nor removed. */
export function withNewNames(locked: MeasureNames, found: MeasureNames): MeasureNames {
  const ids = [...new Set([...Object.keys(locked), ...Object.keys(found)])];
  return Object.fromEntries(
    ids.map((id) => [id, [...new Set([...(locked[id] ?? []), ...(found[id] ?? [])])]]),
  );
}
