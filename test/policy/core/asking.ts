import {
  type Answers,
  type Asking,
  allPicks,
  candidatesOf,
  hasAnyAnswer,
  interview,
  type Measure,
  measures,
  type Responses,
} from '../../../src/policy/index.ts';

const ON = '2022-03-01';

/** The measures of these roles, including those that only an older link answers. */
export function measuresOf(chosen: readonly string[], answers: Answers = {}): Measure[] {
  const formerly = interview.roles
    .filter(({ id }) => chosen.includes(id))
    .flatMap((role) => role.formerly ?? []);
  return measures.filter(
    ({ id, roles }) =>
      roles.some((role) => chosen.includes(role)) ||
      (formerly.includes(id) && hasAnyAnswer(id, answers)),
  );
}

/** The questions for some roles, `working,veteran`, on a day of the plan; including services by default. */
export function askingOf(
  roles: string,
  { answers = {}, picks = {}, skipped = [] }: Partial<Omit<Responses, 'roles'>> = {},
  services = true,
): Asking {
  const ids = roles.split(',');
  const all = allPicks(interview, { roles: ids, picks });
  const responses: Responses = { roles: ids, answers, picks: all, skipped };
  const candidates = candidatesOf(interview, measuresOf(ids, answers), responses, () => ON);
  return { interview, responses, candidates, services };
}
