import { type Identity, interview } from '../../../policy/index.ts';
import { allListed, concerns } from '../catalogue.ts';

/** Similar identities that were not chosen, with the measures that each would add. */
export function otherIdentities(
  who: readonly string[],
): { identity: Identity; titles: string[] }[] {
  const { identities } = interview;
  const kinds = new Set(identities.filter(({ id }) => who.includes(id)).map(({ kind }) => kind));
  return identities
    .filter(({ id, kind }) => kinds.has(kind) && !who.includes(id))
    .map((identity) => ({
      identity,
      titles: allListed()
        .filter((one) => one.roles.includes(identity.id) && !concerns(one, who, false))
        .map(({ title }) => title),
    }))
    .filter(({ titles }) => titles.length > 0);
}
