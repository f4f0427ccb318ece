import type { IsoDate } from '../../core/date.ts';
import { dateFigure } from '../../core/figure.ts';
import { deepFreeze } from '../../core/freeze.ts';
import { monthsOf, type PlanFrame } from '../../core/plan-frame.ts';

/** The clause that says from when until when the plan governs. */
export const VALIDITY = 'conclusions__para_1__sent_1';

/** The plan's own first and last day, as its closing paragraph states them. */
export const planFigures = deepFreeze({
  from: dateFigure('2021-10-01', VALIDITY),
  through: dateFigure('2023-12-31', VALIDITY),
});

const span = { from: planFigures.from.value, through: planFigures.through.value };

/** The plan: title, number and the span in which it governs, both days included. */
export const plan: PlanFrame & { title: string; number: string } = deepFreeze({
  title: '江门市进一步做好稳定和扩大就业工作实施方案',
  number: '江府〔2021〕14号',
  span,
  months: monthsOf(span),
  validity: VALIDITY,
  laterPolicy: 'conclusions__para_1__sent_3',
  inquiries: 'preface__para_2',
});

/** How many months the plan governs. */
export const monthsOfPlan = plan.months;

/** The plan that this one repealed (conclusions__para_1__sent_4); the source `repealed-plan` says when that one was issued. */
export const repealedPlan: { number: string; issuedOn: IsoDate } = deepFreeze({
  number: '江府〔2020〕17号',
  issuedOn: '2020-04-17',
});
