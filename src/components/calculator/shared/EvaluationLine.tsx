import { Changing } from './Changing.tsx';
import { type Reader, standingOn } from './evaluation.ts';
import type { MeasureSummary } from './measure-summary.ts';

interface StandingLineProps {
  subject: MeasureSummary;
  /** Null in a build, which has no reader: only the dates are shown then. */
  reader: Reader | null;
}

/** The state of the measure on the reader's day, ahead of every result. */
export function EvaluationLine({ subject, reader }: StandingLineProps) {
  const { from, through } = subject.span;
  const standing = reader && standingOn(subject, reader);
  return (
    <p class="calc-standing" data-lifecycle={standing?.lifecycle}>
      {standing && <span aria-hidden="true">{standing.mark} </span>}
      <Changing>{standing ? standing.line : `${from} 至 ${through}`}</Changing>
    </p>
  );
}
