import type { QuestionName } from '../../policy/index.ts';
import { MAX_ADDRESS_LENGTH } from '../calculator/form/link.ts';
import { readerDay } from '../reader-day/reader-day.ts';
import { writeAddress } from '../site/write-address.ts';
import { isQuestion } from './catalogue.ts';
import { asking, type Dialogue } from './dialogue.ts';
import { searchOf, situationFromLink } from './situation-link.ts';

/** The position in a dialogue that a history entry stores. The answers are in the address. */
export type Place = Pick<Dialogue, 'who' | 'asking' | 'asked'>;

export const placeOf = ({ who, asking, asked }: Dialogue): Place => ({ who, asking, asked });

/** Whether two positions share one history entry: same identities, same question. */
export const isSamePlace = (one: Place, other: Place) =>
  one.who.join() === other.who.join() && one.asking === other.asking;

const isName = (name: unknown): name is QuestionName =>
  typeof name === 'string' && isQuestion(name);

const areTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

/** The position in a history state; null if the state is not ours or is of another version of the site. */
export function placeIn(state: unknown): Place | null {
  const { who, asking, asked } = (state as { estimate?: Partial<Place> } | null)?.estimate ?? {};
  if (asking !== null && !isName(asking)) return null;
  if (!areTexts(asked) || !asked.every(isName)) return null;
  return areTexts(who) ? { who, asking, asked } : null;
}

/** The identities in a history state. Does not need their measures to be loaded. */
export function whoIn(state: unknown): readonly string[] {
  const who = (state as { estimate?: Partial<Place> } | null)?.estimate?.who;
  return areTexts(who) ? who : [];
}

/** The dialogue at another position with the current answers. The address is only read if there are no answers. */
export function atPlace(dialogue: Dialogue, { who, asking: name, asked }: Place, search: string) {
  const { texts, skipped, services } = dialogue;
  const isBlank = Object.keys(texts).length + skipped.length === 0;
  const answers = isBlank ? situationFromLink(search).situation : { texts, skipped, services };
  return asking({ ...dialogue, ...answers, who, asked }, name);
}

/** Stores a position in the current history entry, without changing its address. */
export const markEntry = (place: Place) =>
  writeAddress('replaceState', { estimate: place }, location.href);

/** Writes a dialogue into the current history entry or a new one. Returns false if it is too long for an address. */
export function writeEntry(dialogue: Dialogue, how: 'replaceState' | 'pushState'): boolean {
  const { asked, day } = readerDay.get();
  const on = asked ? day : null;
  const full = searchOf(dialogue, on);
  const fits = full.length <= MAX_ADDRESS_LENGTH;
  const written = fits ? full : searchOf({ ...dialogue, texts: {} }, on);
  const hash = how === 'pushState' ? '' : location.hash;
  writeAddress(how, { estimate: placeOf(dialogue) }, location.pathname + written + hash);
  return fits;
}
