import { deepFreeze } from '../../core/freeze.ts';
import { monthsOf, type PlanFrame } from '../../core/plan-frame.ts';
import type { DocumentFrame } from '../../text/outline.ts';
import type lock from './clauses.lock.json';
// Written from the official text by `npm run lock`.
import frame from './frame.json' with { type: 'json' };

declare module '../../core/register.ts' {
  interface Register {
    clauses: keyof typeof lock;
  }
}

const { number, title, issuer, issuedOn, from, through, validity, repeals } =
  frame as DocumentFrame;
const span = { from, through };

/** The plan: number, title, issuer, the span in which it governs, both days included, and what it repealed. */
export const plan: PlanFrame &
  Pick<DocumentFrame, 'number' | 'title' | 'issuer' | 'issuedOn' | 'repeals'> & {
    /** Where it governs. */
    jurisdiction: string;
    /** The first clause that names departments, and the one in charge ahead of the others. */
    leadDepartment: DocumentFrame['validity'];
  } = deepFreeze({
  number,
  title,
  issuer,
  issuedOn,
  span,
  months: monthsOf(span),
  validity,
  repeals,
  laterPolicy: 'conclusions__para_1__sent_3',
  inquiries: 'preface__para_2',
  jurisdiction: '广东省江门市',
  leadDepartment: 'art_1__resp',
});
