import { deepFreeze } from '../core/freeze.ts';
import { monthsOf, type PlanFrame } from '../core/plan-frame.ts';
import type { ClauseId } from '../core/register.ts';
import type { DocumentFrame } from './outline.ts';

/** What `npm run lock` cannot read out of a plan's text. */
interface PlanDetails extends Pick<PlanFrame, 'laterPolicy' | 'inquiries'> {
  /** Where the plan governs. */
  jurisdiction: string;
  /** The first clause that names departments, and the one in charge ahead of the others. */
  leadDepartment: ClauseId;
}

/** A plan: number, title, issuer, the span in which it governs, both days included, and what it repealed. */
export interface Plan
  extends PlanFrame,
    PlanDetails,
    Pick<DocumentFrame, 'number' | 'title' | 'issuer' | 'issuedOn' | 'repeals'> {}

/** The plan of a document. */
export function planOf({ from, through, ...frame }: DocumentFrame, details: PlanDetails): Plan {
  const span = { from, through };
  return deepFreeze({ ...frame, ...details, span, months: monthsOf(span) });
}
