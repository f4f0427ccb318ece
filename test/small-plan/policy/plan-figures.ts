import { dateFigure } from '../../core/measure/figure.ts';
import { plan } from './plan.ts';

export const planFigures = {
  from: dateFigure(plan.span.from, plan.validity),
  through: dateFigure(plan.span.through, plan.validity),
};
