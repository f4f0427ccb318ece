import type { interview } from '../../../policy/index.ts';
import { isAltered, withCheck } from '../../site/link-check.ts';
import { writeAddress } from '../../site/write-address.ts';
import {
  answersFromLink,
  type Linked,
  pairText,
  parameterOf,
  withoutSuffix,
} from '../form/link.ts';
import { isList } from '../form/list.ts';
import { OMITTED } from '../form/reading.ts';

/** The number of items that a list had earlier. */
const LENGTH = /^\d{0,5}$/;

/**
 * A query string with other values for some of its parameters. A check that fails stays, so that the link is still
 * reported as truncated.
 */
export function withValues(
  search: string,
  replace: (name: string, value: string) => string,
): string {
  const pairs = search.slice(1).split('&');
  const replaced = pairs.map((pair) => {
    const [name, value] = [...new URLSearchParams(pair)][0] ?? ['', ''];
    const other = value.trim() === '' ? value : replace(name, value);
    return other === value ? pair : pairText(name, other);
  });
  if (replaced.every((pair, i) => pair === pairs[i])) return search;
  const all = `?${replaced.join('&')}`;
  return isAltered(search) ? all : withCheck(all);
}

/** A parameter of a measure as a form would write it; `OMITTED` if no form would write it. */
function parameterAsWritten({ id, fields }: Linked, name: string, value: string): string {
  const of = withoutSuffix(name);
  const field = fields.find((candidate) => of === `${id}.${candidate.name}`);
  if (!field) return OMITTED;
  if (of !== name && isList(field)) return LENGTH.test(value) ? value : OMITTED;
  const { answers } = answersFromLink({ id, fields }, pairText(of, value));
  return parameterOf(field, answers[field.name] ?? '') || OMITTED;
}

/**
 * The query of a received link without the texts that a form omits from the links that it writes, such as names in a
 * list of people. The parsers for values in words have to be loaded, or such values are omitted too.
 */
export const maskedSearch = (measure: Linked, search: string): string =>
  withValues(search, (name, value) => {
    if (!name.startsWith(`${measure.id}.`)) return value;
    const written = parameterAsWritten(measure, name, value);
    return written.includes(OMITTED) ? written : value;
  });

/** Omits such texts from the page's address. The form keeps them until the page is left. */
export function maskAddress(measure: Linked): void {
  const { pathname, search, hash } = location;
  const masked = maskedSearch(measure, search);
  if (masked !== search) writeAddress('replaceState', history.state, pathname + masked + hash);
}

/** The parameters of an estimate's link that are lists of ids: roles, skipped questions, picked options. */
const IDS = /^(?:who|skip)$|^ask\./;
const NO_OPTION = 'none';

/**
 * The same of an estimate's link: the answers to these measures, and lists of ids of questions, roles and options.
 */
export function maskedSituation(
  search: string,
  answered: readonly Linked[],
  { roles, picks }: typeof interview,
): string {
  const ids = [
    ...roles.map(({ id }) => id),
    ...picks.flatMap(({ name, options }) => [name, ...options.map(({ value }) => value)]),
    ...answered.flatMap(({ id, fields }) => fields.map(({ name }) => `${id}.${name}`)),
    NO_OPTION,
    '',
  ];
  const masked = withValues(search, (name, value) => {
    const items = value.split(',').map((item) => (ids.includes(item) ? item : OMITTED));
    return IDS.test(name) ? items.join(',') : value;
  });
  return answered.reduce((query, measure) => maskedSearch(measure, query), masked);
}
