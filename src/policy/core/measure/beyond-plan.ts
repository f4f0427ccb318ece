import type { IsoDate, Span } from '../date.ts';
import type { PlanFrame } from '../plan-frame.ts';

/** A caveat for days outside the plan's validity; `null` if all days are inside. */
export function daysBeyondPlan({ from, through }: Span, days: readonly IsoDate[]): string | null {
  const beyond = days.filter((day) => day < from || day > through);
  if (beyond.length === 0) return null;
  const named = [...new Set(beyond)].slice(0, 3).join('、');
  // What began before the plan may be completed while it is in force, as a year of insurance.
  const early = beyond.some((day) => day < from) ? '以前的算不算，方案没写；' : '';
  const late = beyond.some((day) => day > through) ? '以后的，这份方案管不到；' : '';
  return `${named} 不在方案有效期内（${from} 至 ${through}）；${early}${late}这里只是照条文演示怎么算。`;
}

/** A caveat for a class that graduates after the plan has ended; `null` otherwise. */
export function classBeyondPlan({ through }: Span, year: number): string | null {
  if (year <= Number(through.slice(0, 4))) return null;
  return `${year} 届在方案到期（${through}）以后毕业；到期以后领的，这份方案管不到；这里只是照条文演示怎么算。`;
}

/** A caveat if there are more months than the plan's validity covers; `null` otherwise. */
export function monthsBeyondPlan(
  { span, months: most }: Pick<PlanFrame, 'span' | 'months'>,
  months: number,
): string | null {
  if (months <= most) return null;
  return `填了 ${months} 个月，方案有效期（${span.from} 至 ${span.through}）一共只有 ${most} 个月；超出的月份，这份方案管不到；这里只是照条文演示怎么算。`;
}
