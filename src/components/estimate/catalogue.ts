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

/** What is known of a measure before it is loaded. */
export type Listed = Pick<Measure, 'id' | 'title' | 'article' | 'roles' | 'gives'>;

const loaded = new Map<string, Measure>();
let listed: readonly Listed[] = [];

/** Makes known which measures there are, in the order of the text. */
export function listMeasures(measures: readonly Listed[]): void {
  listed = measures;
}

/** Every measure that there is, in the order of the text. */
export const allListed = () => listed;

/** Whether a measure concerns somebody who is `who`: by its roles, or because a link of before answers it under one of them. */
export function concerns(
  { id, roles }: Listed,
  who: readonly string[],
  isAnswered: boolean,
): boolean {
  if (roles.some((role) => who.includes(role))) return true;
  return (
    isAnswered &&
    interview.identities.some((one) => who.includes(one.id) && one.formerly?.includes(id))
  );
}

/** What is loaded: measures that give money first, since they are asked about first, or all. */
export type Extent = 'money' | 'all';

/** Loads the measures of these identities, and those to whose fields `names` belong. Rejects where some cannot be loaded. */
export async function loadMeasures(
  extent: Extent,
  who: readonly string[],
  names: readonly string[] = [],
): Promise<void> {
  const named = new Set(names.map((name) => name.split('.')[0]));
  const isWanted = (one: Listed) =>
    named.has(one.id) || (concerns(one, who, false) && (extent === 'all' || !isService(one)));
  const wanted = listed.filter(isWanted);
  const articles = [...new Set(wanted.map(({ article }) => article))];
  for (const measures of await Promise.all(articles.map(measuresOfArticle))) {
    for (const measure of measures) loaded.set(measure.id, measure);
  }
}

/** The loaded measure with this id. */
export const loadedMeasure = (id: string): Measure | undefined => loaded.get(id);

/** Every loaded measure that concerns somebody, in the order of the text. */
export const measuresFor = ({ who, answers }: Pick<Responses, 'who' | 'answers'>): Measure[] =>
  listed
    .filter((one) => concerns(one, who, hasAnyAnswer(one.id, answers)))
    .flatMap(({ id }) => loaded.get(id) ?? []);

/** The question of the interview's own with this name. */
export const pickAt = (name: string): PickQuestion | undefined =>
  interview.picks.find((pick) => pick.name === name);

/** The field behind a path, where its measure is loaded. */
export function fieldAt(path: string): NamedField | undefined {
  const { id, name } = splitPath(path as FieldPath);
  return loaded.get(id)?.fields.find((field) => field.name === name);
}

function notLoaded(path: QuestionName): never {
  throw new Error(`No loaded measure has the field “${path}”.`);
}

/** The field of a question that is known to be one. Throws an Error that names it otherwise. */
export const knownField = (path: QuestionName): NamedField => fieldAt(path) ?? notLoaded(path);

/** The measure of a field. Throws an Error that names it where it is not loaded. */
export const measureAt = (path: QuestionName): Measure =>
  loaded.get(splitPath(path as FieldPath).id) ?? notLoaded(path);

/** Whether a name is that of a question which can be put now. */
export const isQuestion = (name: string): name is QuestionName =>
  pickAt(name) !== undefined || fieldAt(name) !== undefined;
