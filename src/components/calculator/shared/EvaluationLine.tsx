import { Changing } from './Changing.tsx';
import { type DatedMeasure, measureStatusOn, type Reader } from './evaluation.ts';

interface EvaluationLineProps {
  subject: DatedMeasure;
  /** Null at build time, when only the dates are shown. */
  reader: Reader | null;
}

/** The state of the measure on the reader's day, before every result. */
export function EvaluationLine({ subject, reader }: EvaluationLineProps) {
  const { from, through } = subject.span;
  const status = reader && measureStatusOn(subject, reader);
  return (
    <p class="calc-standing" data-lifecycle={status?.lifecycle}>
      {status && <span aria-hidden="true">{status.mark} </span>}
      <Changing>{status ? status.line : `${from} 至 ${through}`}</Changing>
    </p>
  );
}
