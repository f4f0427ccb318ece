import type { DocumentFrame } from '../../text/outline.ts';
import { planOf } from '../../text/plan.ts';
import frame from './frame.json' with { type: 'json' };

export const plan = planOf(frame as DocumentFrame, {
  laterPolicy: 'conclusions__para_1__sent_2',
  inquiries: 'preface__para_3',
  jurisdiction: '某省某市',
  leadDepartment: 'art_1__resp',
});
