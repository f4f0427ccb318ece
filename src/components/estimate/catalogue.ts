import {
  type FieldPath,
  hasAnyAnswer,
  interview,
  isService,
  type Measure,
  measuresOfArticle,
  type NamedField,
  type PickQuestion,
  type QuestionName,
  type Responses,
  splitPath,
} from '../../policy/index.ts';

/** The metadata of a measure that is available before it is loaded. */
export type Listed = Pick<Measure, 'id' | 'title' | 'article' | 'roles' | 'gives'>;

const loaded = new Map<string, Measure>();
let listed: readonly Listed[] = [];

/** Registers all measures, in the order of the text. */
export function listMeasures(measures: readonly Listed[]): void {
  listed = measures;
}

/** All registered measures, in the order of the text. */
export const allListed = () => listed;

/**
 * Whether a measure applies to the chosen roles, or an old link answers its fields under one of those roles.
 */
export function appliesTo(measure: Listed, roles: readonly string[], isAnswered: boolean): boolean {
  if (measure.roles.some((role) => roles.includes(role))) return true;
  return (
    isAnswered &&
    interview.roles.some((one) => roles.includes(one.id) && one.formerly?.includes(measure.id))
  );
}

/** Whether to load only the measures that pay money, which are asked about first, or all. */
type Extent = 'money' | 'all';

/** Loads the measures of these roles and those whose fields are in `names`. Rejects if one cannot be loaded. */
export async function loadMeasures(
  extent: Extent,
  roles: readonly string[],
  names: readonly string[] = [],
): Promise<void> {
  const named = new Set(names.map((name) => name.split('.')[0]));
  const isWanted = (one: Listed) =>
    named.has(one.id) || (appliesTo(one, roles, false) && (extent === 'all' || !isService(one)));
  const wanted = listed.filter(isWanted);
  const articles = [...new Set(wanted.map(({ article }) => article))];
  for (const measures of await Promise.all(articles.map(measuresOfArticle))) {
    for (const measure of measures) loaded.set(measure.id, measure);
  }
}

/** The loaded measure with this id. */
export const loadedMeasure = (id: string): Measure | undefined => loaded.get(id);

/** Every loaded measure that applies to the roles, in the order of the text. */
export const measuresFor = ({ roles, answers }: Pick<Responses, 'roles' | 'answers'>): Measure[] =>
  listed
    .filter((one) => appliesTo(one, roles, hasAnyAnswer(one.id, answers)))
    .flatMap(({ id }) => loaded.get(id) ?? []);

/** The interview's own question with this name. */
export const pickAt = (name: string): PickQuestion | undefined =>
  interview.picks.find((pick) => pick.name === name);

/** The field at a path, if its measure is loaded. */
export function fieldAt(path: string): NamedField | undefined {
  const { id, name } = splitPath(path as FieldPath);
  return loaded.get(id)?.fields.find((field) => field.name === name);
}

function notLoaded(path: QuestionName): never {
  throw new Error(`No loaded measure has the field “${path}”.`);
}

/** Like `fieldAt`, but throws an Error with the path if there is no such field. */
export const knownField = (path: QuestionName): NamedField => fieldAt(path) ?? notLoaded(path);

/** The measure of a field. Throws an Error with the path if it is not loaded. */
export const measureAt = (path: QuestionName): Measure =>
  loaded.get(splitPath(path as FieldPath).id) ?? notLoaded(path);

/** Whether a name is that of a question that can be asked now. */
export const isQuestion = (name: string): name is QuestionName =>
  pickAt(name) !== undefined || fieldAt(name) !== undefined;
