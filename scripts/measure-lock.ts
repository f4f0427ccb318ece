import type { Measure, NamedField } from '../src/policy/index.ts';

/** What links and other programs may say of each measure: field names, a choice's values, a table's columns. */
export type MeasureNames = Readonly<Record<string, readonly string[]>>;

const LOCK = '#plan/measures.lock.json';

/** `employer`, `employer=enterprise`, `hires.hiredOn`: every name under which a link carries an answer. */
function namesOf(field: NamedField): string[] {
  const within = (name: string) => `${field.name}.${name}`;
  if (field.kind === 'rows') return [field.name, ...field.columns.flatMap(namesOf).map(within)];
  if (field.kind !== 'choice') return [field.name];
  return [field.name, ...field.options.map(({ value }) => `${field.name}=${value}`)];
}

/** The lock entries of measures, by id. */
export function measureNames(measures: readonly Pick<Measure, 'id' | 'fields'>[]): MeasureNames {
  return Object.fromEntries(measures.map(({ id, fields }) => [id, fields.flatMap(namesOf)]));
}

/** Each published id or name that the measures no longer have: what, where, how to mend. */
export function brokenNames(locked: MeasureNames, found: MeasureNames): string[] {
  return Object.entries(locked).flatMap(([id, names]) => {
    const now = found[id];
    if (!now) {
      return [
        `The measure “${id}” is published (${LOCK}) but no longer in #plan/measures. Links carry it: give it its id back.`,
      ];
    }
    return names
      .filter((name) => !now.includes(name))
      .map(
        (name) =>
          `“${name}” of ${id} is published (${LOCK}) but no longer in #plan/measures. Links carry it: give the field, column or option its name back.`,
      );
  });
}

/** Each id or name that is not in the lock file yet. */
export function unlockedNames(locked: MeasureNames, found: MeasureNames): string[] {
  return Object.entries(found).flatMap(([id, names]) => {
    const mend = `is not in ${LOCK}. Once it shall be published, run \`npm run lock\`.`;
    const before = locked[id];
    if (!before) return [`The measure “${id}” ${mend}`];
    return names
      .filter((name) => !before.includes(name))
      .map((name) => `“${name}” of ${id} ${mend}`);
  });
}

/** The lock file with what is new added at its end; nothing published changes or goes. */
export function withNewNames(locked: MeasureNames, found: MeasureNames): MeasureNames {
  const ids = [...new Set([...Object.keys(locked), ...Object.keys(found)])];
  return Object.fromEntries(
    ids.map((id) => [id, [...new Set([...(locked[id] ?? []), ...(found[id] ?? [])])]]),
  );
}
