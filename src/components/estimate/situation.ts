import {
  type FieldPath,
  fieldAt,
  type MeasureId,
  measureOf,
  type Role,
  roles,
} from '../../policy/index.ts';
import { cellsOf } from '../calculator/form/table.ts';

/** What was filled in, by field, as it was typed. */
export type Texts = Readonly<Partial<Record<FieldPath, string>>>;

/** All that a reader has said: what a link carries. */
export interface Situation {
  /** The role's id; `null` before it is picked. */
  who: string | null;
  texts: Texts;
  /** Questions to which the reader knows no answer. */
  skipped: readonly FieldPath[];
}

export const nothingSaid: Situation = { who: null, texts: {}, skipped: [] };

/** The role of a situation, or null where none is picked. */
export const roleOf = ({ who }: Pick<Situation, 'who'>): Role | null =>
  roles.find(({ id }) => id === who) ?? null;

/** `disability-levy.employees` → the measure and the name of its field. */
export function partsOf(path: FieldPath): { id: MeasureId; name: string } {
  const dot = path.indexOf('.');
  return { id: measureOf(path.slice(0, dot)).id, name: path.slice(dot + 1) };
}

/** The texts of one measure's own fields, as its calculator takes them. */
export function textsFor(id: MeasureId, texts: Texts): Record<string, string> {
  const own = measureOf(id).fields.flatMap(({ name }) => {
    const text = texts[`${id}.${name}`];
    return text === undefined ? [] : [[name, text] as const];
  });
  return Object.fromEntries(own);
}

/** Whether a path is a question of this role. */
export const concerns = (role: Role, path: FieldPath) => role.measures.includes(partsOf(path).id);

/** How an empty list is said: that there is none, where leaving it blank would say nothing. */
export const NONE = '无';

/** Whether a list's text says that there is none. */
export const saysNone = (path: FieldPath, text: string) =>
  fieldAt(path).kind === 'rows' &&
  cellsOf(text)
    .flat()
    .filter((cell) => cell.trim() !== '')
    .join() === NONE;
