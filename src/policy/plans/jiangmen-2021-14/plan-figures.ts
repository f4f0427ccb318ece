import type { IsoDate } from '../../core/date.ts';
import { deepFreeze } from '../../core/freeze.ts';
import { dateFigure } from '../../core/measure/figure.ts';
import type { DocumentFrame } from '../../text/outline.ts';
import frame from './frame.json' with { type: 'json' };

const { from, through, validity, repeals } = frame as DocumentFrame;

/** The plan's own first and last day, as its closing paragraph states them. */
export const planFigures = deepFreeze({
  from: dateFigure(from, validity),
  through: dateFigure(through, validity),
});

/** The plan that this one repealed, and the day on which that one was issued, as the source `repealed-plan` says. */
export const repealedPlan: {
  number: string;
  clause: DocumentFrame['validity'];
  issuedOn: IsoDate;
} = deepFreeze({
  number: repeals?.number ?? '',
  clause: repeals?.clause ?? validity,
  issuedOn: '2020-04-17',
});
