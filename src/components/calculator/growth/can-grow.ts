import { givesSum, type NamedField } from '../../../policy/index.ts';
import type { MeasureSummary } from '../shared/measure-summary.ts';

/** The kinds of fields with a magnitude by which a sum may grow. */
const countable: Partial<Record<NamedField['kind'], true>> = {
  count: true,
  money: true,
  counts: true,
  rows: true,
};

/** Whether a measure's sum may grow with an answer. If not, the chart need not be loaded. */
export const canGrow = ({ gives, fields }: Pick<MeasureSummary, 'gives' | 'fields'>): boolean =>
  givesSum(gives) && fields.some(({ kind }) => countable[kind]);
