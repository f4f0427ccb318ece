import { deepFreeze } from '../../core/freeze.ts';
import { monthsOf, type PlanFrame } from '../../core/plan-frame.ts';
import type { DocumentFrame } from '../../text/outline.ts';
import frame from './frame.json' with { type: 'json' };

const { from, through, validity, ...rest } = frame as DocumentFrame;
const span = { from, through };

export const plan: PlanFrame &
  Pick<DocumentFrame, 'number' | 'title' | 'issuer' | 'issuedOn' | 'repeals'> & {
    jurisdiction: string;
    leadDepartment: DocumentFrame['validity'];
  } = deepFreeze({
  ...rest,
  span,
  months: monthsOf(span),
  validity,
  laterPolicy: 'conclusions__para_1__sent_2',
  inquiries: 'preface__para_3',
  jurisdiction: '某省某市',
  leadDepartment: 'art_1__resp',
});
