import {
  type Asking,
  type Candidate,
  fieldsSetBy,
  impliedFields,
  opens,
  pathsOf,
  type QuestionName,
} from './interview.ts';
import type { Caveat } from './measure/verdict.ts';
import type { Evaluation, FieldPath } from './situation.ts';

/** The skipped questions that block a measure. For a measure that was put off, the question that put it off. */
export function skippedBehind(asking: Asking, { measure, missing, closedBy }: Candidate) {
  const { interview, responses } = asking;
  const sources = missing.flatMap((path): QuestionName[] => [
    path,
    ...interview.picks.filter((pick) => fieldsSetBy(pick).includes(path)).map(({ name }) => name),
    ...pathsOf(interview.implications).filter((one) =>
      impliedFields(interview, one).includes(path),
    ),
  ]);
  const gates = interview.picks.filter((pick) => opens(pick, measure.id)).map(({ name }) => name);
  const skipped = responses.skipped.filter((name) =>
    [...gates, ...sources].some((one) => one === name),
  );
  return closedBy ? [closedBy.name] : skipped;
}

/** An optional field without an answer, and the resulting warning. */
export interface LeftOut {
  path: FieldPath;
  warning: Caveat;
}

/** The unanswered optional fields for which the verdict contains a warning. */
export function leftOutOf({ measure: { id, fields }, verdict }: Evaluation): LeftOut[] {
  const caveats = verdict?.caveats ?? [];
  return fields
    .filter(({ optional }) => optional)
    .flatMap(({ name }) => {
      const warning = caveats.find(({ kind, field }) => kind === 'left-blank' && field === name);
      return warning ? [{ path: `${id}.${name}` as const, warning }] : [];
    });
}
