import type { Interview } from '../../core/interview.ts';

export const interview: Interview = {
  roles: [
    { id: 'resident', label: '居民', kind: 'person' },
    { id: 'firm', label: '企业', kind: 'organisation', says: { 'trial-grant.joins': true } },
  ],
  picks: [],
  first: [],
  leftToDepartments: {},
  implications: {},
};
