import {
  type Answers,
  type Asking,
  allPicks,
  concernsOf,
  hasAnyAnswer,
  interview,
  type Measure,
  measures,
  type Responses,
} from '../../../src/policy/index.ts';

const ON = '2022-03-01';

/** The measures of these identities, including those that only an older link answers. */
export function measuresOf(who: readonly string[], answers: Answers = {}): Measure[] {
  const formerly = interview.identities
    .filter(({ id }) => who.includes(id))
    .flatMap((identity) => identity.formerly ?? []);
  return measures.filter(
    ({ id, roles }) =>
      roles.some((role) => who.includes(role)) ||
      (formerly.includes(id) && hasAnyAnswer(id, answers)),
  );
}

/** The questions for some identities, `working,veteran`, on a day of the plan; including services by default. */
export function askingOf(
  who: string,
  { answers = {}, picks = {}, skipped = [] }: Partial<Omit<Responses, 'who'>> = {},
  services = true,
): Asking {
  const ids = who.split(',');
  const all = allPicks(interview, { who: ids, picks });
  const responses: Responses = { who: ids, answers, picks: all, skipped };
  const concerns = concernsOf(interview, measuresOf(ids, answers), responses, ON);
  return { interview, responses, concerns, services };
}
