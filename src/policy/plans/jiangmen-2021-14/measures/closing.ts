import { lifecycleOn } from '../../../core/date.ts';
import { day } from '../../../core/field.ts';
import { defineMeasure } from '../../../core/measure.ts';
import { caveat, step } from '../../../core/verdict.ts';
import { plan, planFigures, repealedPlanNumber, VALIDITY } from '../plan.ts';

/** The closing paragraph names none; the covering notice names whom to ask (preface__para_2). */
const departments = ['市人力资源社会保障局'];

const REPEAL = 'conclusions__para_1__sent_4';

const planValidity = defineMeasure({
  id: 'plan-validity',
  title: '哪个方案管这一天',
  who: 'everyone',
  gives: 'answer',
  basis: [VALIDITY, REPEAL],
  departments,
  figures: planFigures,
  fields: {
    date: day({ label: '要查的日期', example: '2022-06-01' }),
  },
  conditions: [],
  outcome({ date }) {
    const lifecycle = lifecycleOn(plan.span, date);
    if (lifecycle === 'upcoming') {
      return {
        steps: [step(REPEAL, '这一天在本方案实施以前，适用被它废止的方案', repealedPlanNumber)],
        caveats: [
          caveat(REPEAL, `${repealedPlanNumber}从哪一天起实施，本方案没有写；更早的日子没有核实。`),
        ],
      };
    }
    if (lifecycle === 'ended') {
      return {
        steps: [step(VALIDITY, '这一天在本方案到期以后', '本方案已经失效；有没有新方案：未核实')],
      };
    }
    return { period: plan.span, steps: [step(VALIDITY, '适用本方案', plan.number)] };
  },
});

export const measures = [planValidity] as const;
