import { type IsoDate, type IsoMonth, monthsInside, type Span } from '../../core/date.ts';
import { dateFigure } from '../../core/figure.ts';

/** The clause that says from when until when the plan governs. */
export const VALIDITY = 'conclusions__para_1__sent_1';

/** The plan's own first and last day, as its closing paragraph states them. */
export const planFigures = {
  from: dateFigure('2021-10-01', VALIDITY),
  through: dateFigure('2023-12-31', VALIDITY),
};

/** The plan: title, number and the span in which it governs, both days included. */
export const plan: { title: string; number: string; span: Span } = {
  title: '江门市进一步做好稳定和扩大就业工作实施方案',
  number: '江府〔2021〕14号',
  span: { from: planFigures.from.value, through: planFigures.through.value },
};

const monthOf = (day: IsoDate) => day.slice(0, 7) as IsoMonth;

/** How many months the plan governs. */
export const monthsOfPlan = monthsInside(
  monthOf(plan.span.from),
  monthOf(plan.span.through),
  plan.span,
);

/** The plan that this one repealed (conclusions__para_1__sent_4). */
export const repealedPlanNumber = '江府〔2020〕17号';

/** The last day on which both the plan and a measure's own date hold. */
export function earlierEnd(own: IsoDate | undefined): IsoDate {
  return own !== undefined && own < plan.span.through ? own : plan.span.through;
}
