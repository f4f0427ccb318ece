import { lifecycleOn } from '../../../core/date.ts';
import { day } from '../../../core/measure/field.ts';
import { outsideCaveat, outsideStep, step } from '../../../core/measure/verdict.ts';
import { defineMeasure } from '../define-measure.ts';
import { plan } from '../plan.ts';
import { planFigures, repealedPlan } from '../plan-figures.ts';

/** The closing paragraph names none; the covering notice names whom to ask (preface__para_2). */
const departments = ['市人力资源社会保障局'];

const VALIDITY = 'conclusions__para_1__sent_1';
const REPEAL = 'conclusions__para_1__sent_4';

const OWN_FIRST_DAY = `${repealedPlan.number}自己从哪天起实施，未核实；这里从它印发那天算起。`;

const planValidity = defineMeasure({
  id: 'plan-validity',
  title: '哪个方案管这一天',
  who: 'everyone',
  roles: [],
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
    if (date < repealedPlan.issuedOn) {
      const text = `这一天在${repealedPlan.number}印发（${repealedPlan.issuedOn}）以前`;
      return { steps: [outsideStep(REPEAL, 'repealed-plan', text, '当时由哪个方案管：未核实')] };
    }
    if (lifecycle === 'upcoming') {
      const text = `这一天在${repealedPlan.number}印发（${repealedPlan.issuedOn}）以后、本方案实施以前，适用被本方案废止的方案`;
      return {
        steps: [outsideStep(REPEAL, 'repealed-plan', text, repealedPlan.number)],
        caveats: [outsideCaveat('repealed-plan', OWN_FIRST_DAY)],
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
