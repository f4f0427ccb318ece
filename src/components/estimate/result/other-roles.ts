import { interview, type Role } from '../../../policy/index.ts';
import { allListed, appliesTo } from '../catalogue.ts';

/** Similar roles that were not chosen, with the measures that each would add. */
export function otherRoles(chosen: readonly string[]): { role: Role; titles: string[] }[] {
  const { roles } = interview;
  const kinds = new Set(roles.filter(({ id }) => chosen.includes(id)).map(({ kind }) => kind));
  return roles
    .filter(({ id, kind }) => kinds.has(kind) && !chosen.includes(id))
    .map((role) => ({
      role,
      titles: allListed()
        .filter((one) => one.roles.includes(role.id) && !appliesTo(one, chosen, false))
        .map(({ title }) => title),
    }))
    .filter(({ titles }) => titles.length > 0);
}
