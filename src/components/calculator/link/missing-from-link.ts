import { checkedIn, checkIn, isAltered, isCurrent } from '../../site/link-check.ts';
import type { RejectedParam } from '../form/link.ts';

/** The names of the parameters of a link that are not used. Of a repeated one the first is used. */
export const unusedNames = (search: string, rejected: readonly RejectedParam[]): string[] => {
  const params = new URLSearchParams(search);
  return rejected.map(({ name }) => name).filter((name) => params.getAll(name).length === 1);
};

/** The parameter at which a link was truncated: its last one, if its check fails. Others may be altered. */
export function cutParam(search: string): string | null {
  if (!isAltered(search)) return null;
  const names = [...new URLSearchParams(search).keys()];
  return names.filter((name) => /^(?:who|skip)$|\./.test(name)).pop() ?? null;
}

/**
 * What is missing from a link whose check fails, in Chinese; `null` if it matches or the link has none. Parameters in
 * `unusable` count as missing.
 */
export function missingFromLink(search: string, unusable: readonly string[] = []): string | null {
  if (!isAltered(search)) return null;
  const params = [...new URLSearchParams(search)];
  const wanted = Number.parseInt(checkIn(params) ?? '', 10);
  const { length } = checkedIn(params)
    .filter(isCurrent)
    .filter(([name, value]) => value !== '' && !unusable.includes(name));
  return wanted > length ? `原来填了 ${wanted} 项，这里只有 ${length} 项` : '填的内容被截短或改过';
}
