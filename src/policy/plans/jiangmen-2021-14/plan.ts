import type { DocumentFrame } from '../../text/outline.ts';
import { planOf } from '../../text/plan.ts';
import type lock from './clauses.lock.json';
// Written from the official text by `npm run lock`.
import frame from './frame.json' with { type: 'json' };

declare module '../../core/register.ts' {
  interface Register {
    clauses: keyof typeof lock;
  }
}

export const plan = planOf(frame as DocumentFrame, {
  laterPolicy: 'conclusions__para_1__sent_3',
  inquiries: 'preface__para_2',
  jurisdiction: '广东省江门市',
  leadDepartment: 'art_1__resp',
});
