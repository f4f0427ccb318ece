import type { QuestionName } from '../../policy/index.ts';
import { readerDay } from '../reader-day/reader-day.ts';
import { writeAddress } from '../site/write-address.ts';
import { isQuestion } from './catalogue.ts';
import { asking, type Dialogue } from './dialogue.ts';
import { searchOf, situationFromLink } from './situation-link.ts';

/** Hosts refuse addresses much longer than this. */
const LONGEST_ADDRESS = 8_000;

/** Where in a dialogue an entry of the browser's history is; its answers are in the address. */
export type Place = Pick<Dialogue, 'who' | 'asking' | 'asked'>;

export const placeOf = ({ who, asking, asked }: Dialogue): Place => ({ who, asking, asked });

/** Whether two places are one step of the browser's history: the same identities and the same question. */
export const isSamePlace = (one: Place, other: Place) =>
  one.who.join() === other.who.join() && one.asking === other.asking;

const isName = (name: unknown): name is QuestionName =>
  typeof name === 'string' && isQuestion(name);

const areTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

/** The place that an entry's state speaks of; null where it is none of ours, or of another version of the site. */
export function placeIn(state: unknown): Place | null {
  const { who, asking, asked } = (state as { estimate?: Partial<Place> } | null)?.estimate ?? {};
  if (asking !== null && !isName(asking)) return null;
  if (!areTexts(asked) || !asked.every(isName)) return null;
  return areTexts(who) ? { who, asking, asked } : null;
}

/** The identities of which an entry's state speaks, before their measures are loaded. */
export function whoIn(state: unknown): readonly string[] {
  const who = (state as { estimate?: Partial<Place> } | null)?.estimate?.who;
  return areTexts(who) ? who : [];
}

/** The dialogue at another place, with what is said now; what the address says counts only where nothing is. */
export function atPlace(dialogue: Dialogue, { who, asking: name, asked }: Place, search: string) {
  const { texts, skipped, services } = dialogue;
  const isBlank = Object.keys(texts).length + skipped.length === 0;
  const answers = isBlank ? situationFromLink(search).situation : { texts, skipped, services };
  return asking({ ...dialogue, ...answers, who, asked }, name);
}

/** Marks the present entry as this place, and leaves its address as it is. */
export const markEntry = (place: Place) =>
  writeAddress('replaceState', { estimate: place }, location.href);

/** Writes a dialogue into the present entry, or into a new one; false where it is too long for an address. */
export function writeEntry(dialogue: Dialogue, how: 'replaceState' | 'pushState'): boolean {
  const { asked, day } = readerDay.get();
  const on = asked ? day : null;
  const full = searchOf(dialogue, on);
  const fits = full.length <= LONGEST_ADDRESS;
  const written = fits ? full : searchOf({ ...dialogue, texts: {} }, on);
  const hash = how === 'pushState' ? '' : location.hash;
  writeAddress(how, { estimate: placeOf(dialogue) }, location.pathname + written + hash);
  return fits;
}
