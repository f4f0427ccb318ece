import type { Measure } from '../../policy/index.ts';

/** What is told in place of conditions where a measure's clauses state none for it as a whole and yet say for whom it does not hold. */
const exemptions: Readonly<Record<string, (figures: Measure['figures']) => string>> = {
  'disability-levy': ({ exemptEmployees }) =>
    `谁要缴，由《残疾人就业条例》和残保金的征收办法定；方案只写了分档征收、减缴缓缴免缴，和在职职工总数${exemptEmployees?.words}的企业暂免征收。`,
};

/** What stands in place of the conditions of a measure that has none. */
export const withoutConditions = ({ id, figures }: Pick<Measure, 'id' | 'figures'>): string =>
  exemptions[id]?.(figures) ?? '这句话没有写条件。';
