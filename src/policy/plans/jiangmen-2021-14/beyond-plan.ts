import type { IsoDate } from '../../core/date.ts';
import { monthsOfPlan, plan } from './plan.ts';

/** Whether the plan governs a day. */
const governs = (day: IsoDate) => day >= plan.span.from && day <= plan.span.through;

/** What to say of days that the plan does not govern; `null` where it governs them all. */
export function daysBeyondPlan(days: readonly IsoDate[]): string | null {
  const beyond = days.filter((day) => !governs(day));
  if (beyond.length === 0) return null;
  const named = [...new Set(beyond)].slice(0, 3).join('、');
  return `${named} 不在方案有效期内（${plan.span.from} 至 ${plan.span.through}），这份方案管不到；这里只是照条文演示怎么算。`;
}

/** What to say of a class that graduates after the plan's end; `null` where it does not. */
export function classBeyondPlan(year: number): string | null {
  if (year <= Number(plan.span.through.slice(0, 4))) return null;
  return `${year} 届在方案到期（${plan.span.through}）以后毕业，这份方案管不到；这里只是照条文演示怎么算。`;
}

/** What to say of more months than the plan has; `null` where it has as many. */
export function monthsBeyondPlan(months: number): string | null {
  if (months <= monthsOfPlan) return null;
  return `填了 ${months} 个月，方案有效期（${plan.span.from} 至 ${plan.span.through}）一共只有 ${monthsOfPlan} 个月；超出的月份这份方案管不到，这里只是照条文演示怎么算。`;
}
