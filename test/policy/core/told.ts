import {
  type Answers,
  type Asking,
  allPicks,
  concernsOf,
  interview,
  isSpokenOf,
  type Measure,
  measures,
  type Told,
} from '../../../src/policy/index.ts';

const ON = '2022-03-01';

/** The measures of these identities, those that only a link of before answers included. */
export function measuresOf(who: readonly string[], answers: Answers = {}): Measure[] {
  const formerly = interview.identities
    .filter(({ id }) => who.includes(id))
    .flatMap((identity) => identity.formerly ?? []);
  return measures.filter(
    ({ id, roles }) =>
      roles.some((role) => who.includes(role)) ||
      (formerly.includes(id) && isSpokenOf(id, answers)),
  );
}

/** What is asked of somebody, `working,veteran`, as of a day of the plan; services too unless told. */
export function askingOf(
  who: string,
  { answers = {}, picks = {}, skipped = [] }: Partial<Omit<Told, 'who'>> = {},
  services = true,
): Asking {
  const ids = who.split(',');
  const all = allPicks(interview, { who: ids, picks });
  const told: Told = { who: ids, answers, picks: all, skipped };
  const concerns = concernsOf(interview, measuresOf(ids, answers), told, ON);
  return { interview, told, concerns, services };
}
