import type { QuestionName } from '../../policy/index.ts';
import { MAX_ADDRESS_LENGTH } from '../calculator/form/link.ts';
import { addressToWrite } from '../calculator/form/on-page-leave.ts';
import { readerDay } from '../reader-day/reader-day.ts';
import { isAltered } from '../site/link-check.ts';
import { writeAddress } from '../site/write-address.ts';
import { isQuestion } from './catalogue.ts';
import { asking, type Dialogue } from './dialogue.ts';
import type { Situation, Texts } from './situation.ts';
import { searchOf, situationFromLink } from './situation-link.ts';

/** The position in a dialogue that a history entry stores. The answers are in the address. */
export type Position = Pick<Dialogue, 'roles' | 'asking' | 'asked'>;

export const positionOf = ({ roles, asking, asked }: Dialogue): Position => ({
  roles,
  asking,
  asked,
});

/** Whether two positions share one history entry: same roles, same question. */
export const isSamePosition = (one: Position, other: Position) =>
  one.roles.join() === other.roles.join() && one.asking === other.asking;

const isName = (name: unknown): name is QuestionName =>
  typeof name === 'string' && isQuestion(name);

const areTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

/** What a history state may contain, unchecked. */
const storedIn = (state: unknown) =>
  (state ?? {}) as { estimate?: Partial<Position>; texts?: Texts; ticked?: unknown };

/** The position in a history state; null if the state is not ours or is of another version of the site. */
export function positionIn(state: unknown): Position | null {
  const { roles, asking, asked } = storedIn(state).estimate ?? {};
  if (asking !== null && !isName(asking)) return null;
  if (!areTexts(asked) || !asked.every(isName)) return null;
  return areTexts(roles) ? { roles, asking, asked } : null;
}

/** The roles in a history state. Does not need their measures to be loaded. */
export function rolesIn(state: unknown): readonly string[] {
  const roles = storedIn(state).estimate?.roles;
  return areTexts(roles) ? roles : [];
}

/** The texts in a history state, as typed. The address of its entry leaves out those that are no answer. */
export const textsIn = (state: unknown) => storedIn(state).texts;

/** The roles that are ticked before the first question, in a history state. */
export function tickedIn(state: unknown): readonly string[] {
  const { ticked } = storedIn(state);
  return areTexts(ticked) ? ticked : [];
}

/** Writes the ticked roles into the state of the current history entry. */
export const writeTicked = (ticked: readonly string[]) =>
  writeAddress('replaceState', { ...history.state, ticked }, location.href);

/** The situation of a history entry, and every parameter of its address that does not fit. */
export function situationOfEntry(state: unknown, search: string) {
  const found = situationFromLink(search);
  const texts = textsIn(state);
  return texts ? { situation: { ...found.situation, texts }, rejected: [] } : found;
}

/** The dialogue at another position with the current answers. The entry is only read if there are no answers. */
export function atPosition(
  dialogue: Dialogue,
  { roles, asking: name, asked }: Position,
  state: unknown,
  search: string,
) {
  const { texts, skipped, services } = dialogue;
  const isBlank = Object.keys(texts).length + skipped.length === 0;
  const answers = isBlank
    ? situationOfEntry(state, search).situation
    : { texts, skipped, services };
  return asking({ ...dialogue, ...answers, roles, asked }, name);
}

/** Stores a position in the current history entry. Its address keeps everything but, if given, the query. */
export const markEntry = (position: Position, search = location.search) =>
  writeAddress(
    'replaceState',
    { ...history.state, estimate: position },
    location.pathname + search + location.hash,
  );

/** The query of a dialogue. The failing check of a truncated link stays in it until the reader confirms what is left. */
function searchIn(situation: Situation, isConfirmed: boolean): string {
  const { asked, day } = readerDay.get();
  const query = searchOf(situation, asked ? day : null);
  const { search } = location;
  if (isConfirmed || !isAltered(search)) return query;
  const [check] = /check=[^&]*/.exec(search) ?? [];
  const others = query.slice(1).replace(/^check=[^&]*&?/, '');
  return `?${check}${others && `&${others}`}`;
}

/**
 * Writes a dialogue into the current history entry or a new one: into its address, unless the texts are too long for
 * it, and into its state. Returns false if they are too long.
 */
export function writeEntry(
  dialogue: Dialogue,
  how: 'replaceState' | 'pushState',
  isConfirmed = false,
): boolean {
  const full = searchIn(dialogue, isConfirmed);
  const fits = full.length <= MAX_ADDRESS_LENGTH;
  const written = fits ? full : searchIn({ ...dialogue, texts: {} }, isConfirmed);
  const hash = how === 'pushState' ? '' : location.hash;
  // The ticked roles stay in their entry.
  const before = how === 'replaceState' ? history.state : {};
  const state = { ...before, estimate: positionOf(dialogue), texts: dialogue.texts };
  writeAddress(how, state, addressToWrite(location.pathname + written + hash));
  return fits;
}
