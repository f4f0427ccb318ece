import {
  type Asking,
  alsoAnswers,
  type Concern,
  coveredBy,
  keysOf,
  opens,
  type QuestionName,
} from './interview.ts';
import type { Caveat } from './measure/verdict.ts';
import type { FieldPath, Standing } from './situation.ts';

/** The skipped questions that would bring a measure on, itself among them where it only was put off. */
export function skippedBehind(asking: Asking, { measure, missing, closedBy }: Concern) {
  const { interview, responses } = asking;
  const sources = missing.flatMap((path): QuestionName[] => [
    path,
    ...interview.picks.filter((pick) => coveredBy(pick).includes(path)).map(({ name }) => name),
    ...keysOf(interview.implications).filter((one) => alsoAnswers(interview, one).includes(path)),
  ]);
  const gates = interview.picks.filter((pick) => opens(pick, measure.id)).map(({ name }) => name);
  const skipped = responses.skipped.filter((name) =>
    [...gates, ...sources].some((one) => one === name),
  );
  return closedBy ? [closedBy.name] : skipped;
}

/** An answer that may be left out, and what the verdict warns of without it. */
export interface LeftOut {
  path: FieldPath;
  warning: Caveat;
}

/** The answers that may be left out, and without which the sum may be wrong: the verdict warns of each by its label. */
export function leftOutOf({ measure: { id, fields }, verdict }: Standing): LeftOut[] {
  const caveats = verdict?.caveats ?? [];
  return fields
    .filter(({ optional }) => optional)
    .flatMap(({ name }) => {
      const warning = caveats.find(({ kind, field }) => kind === 'left-blank' && field === name);
      return warning ? [{ path: `${id}.${name}` as const, warning }] : [];
    });
}
