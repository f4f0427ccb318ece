import { Changing } from './Changing.tsx';
import { type Reader, standingOn } from './evaluation.ts';
import type { MeasureSummary } from './measure-summary.ts';

interface StandingLineProps {
  subject: MeasureSummary;
  /** Null at build time, when only the dates are shown. */
  reader: Reader | null;
}

/** The state of the measure on the reader's day, before every result. */
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
