import type { FieldPath } from '../../policy/index.ts';
import { readerDay } from '../reader-day/reader-day.ts';
import { writeAddress } from '../site/write-address.ts';
import { asking, type Dialogue } from './dialogue.ts';
import { isFieldPath, searchOf, situationFromLink } from './situation-link.ts';

/** Hosts refuse addresses much longer than this. */
const LONGEST_ADDRESS = 8_000;

/** Where in a dialogue an entry of the browser's history stands; its answers are in the address. */
export type Place = Pick<Dialogue, 'who' | 'asking' | 'asked'>;

export const placeOf = ({ who, asking, asked }: Dialogue): Place => ({ who, asking, asked });

/** Whether two places are one step of the browser's history: the same role and the same question. */
export const isSamePlace = (one: Place, other: Place) =>
  one.who === other.who && one.asking === other.asking;

const isPath = (path: unknown): path is FieldPath => typeof path === 'string' && isFieldPath(path);

/** The place that an entry's state tells of; null where it is none of ours, or of another version of the site. */
export function placeIn(state: unknown): Place | null {
  const { who, asking, asked } = (state as { estimate?: Partial<Place> } | null)?.estimate ?? {};
  if (asking !== null && !isPath(asking)) return null;
  if (!Array.isArray(asked) || !asked.every(isPath)) return null;
  return who === null || typeof who === 'string' ? { who, asking, asked } : null;
}

/** The dialogue at another place, with what is said now; what the address says counts only where nothing is. */
export function atPlace(dialogue: Dialogue, { who, asking: path, asked }: Place, search: string) {
  const { texts, skipped } = dialogue;
  const isBlank = Object.keys(texts).length + skipped.length === 0;
  const said = isBlank ? situationFromLink(search).situation : { texts, skipped };
  return asking({ ...dialogue, ...said, who, asked }, path);
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
