import { badInputTable, everyMeasureHasATable, verdictTable } from '../../case.ts';

for (const id of ['exhibitions', 'cross-border-ecommerce'] as const) {
  verdictTable(id, [
    {
      name: 'is for every employer, and the plan states no sum',
      input: {},
      eligible: true,
      kind: 'unstated',
    },
  ]);
  badInputTable(id, {});
}

verdictTable('sector-support', [
  ...['childcare', 'elderly-care', 'domestic-service', 'culture-tourism'].map((sector) => ({
    name: `is for the sector ${sector}`,
    input: { sector },
    eligible: true as const,
    kind: 'unstated' as const,
  })),
  {
    name: 'names no other sector',
    input: { sector: 'none' },
    eligible: false,
    unmet: ['para_2__sent_2 属于托育、社会养老、家政服务或文旅产业'],
  },
]);
badInputTable('sector-support', { sector: 'childcare' }, [
  { name: 'a sector that is not offered', change: { sector: 'steel' }, paths: ['sector'] },
]);

verdictTable('export-credit-insurance', [
  {
    name: 'is for a small exporter, with the wider cover',
    input: { exporter: true, firmSize: 'small-or-micro' },
    eligible: true,
    kind: 'unstated',
    steps: ['扩大短期出口信用保险承保规模 适用', '扩大小微企业的覆盖面 适用'],
  },
  {
    name: 'is for a larger exporter, without the wider cover',
    input: { exporter: true, firmSize: 'larger' },
    eligible: true,
    kind: 'unstated',
    steps: ['扩大短期出口信用保险承保规模 适用', '扩大小微企业的覆盖面 不适用'],
  },
  {
    name: 'is not for a firm that does not export',
    input: { exporter: false, firmSize: 'small-or-micro' },
    eligible: false,
    unmet: ['para_3__sent_1 企业做出口生意'],
  },
]);
badInputTable('export-credit-insurance', { exporter: true, firmSize: 'larger' }, [
  { name: 'a yes as a number', change: { exporter: 1 }, paths: ['exporter'] },
  { name: 'a size that is not offered', change: { firmSize: 'small' }, paths: ['firmSize'] },
  {
    name: 'both fields at once, each by name',
    change: { exporter: 'yes', firmSize: true },
    paths: ['exporter', 'firmSize'],
  },
]);

verdictTable('central-bank-tools', [
  ...['agriculture', 'small-or-micro', 'private'].map((firm) => ({
    name: `is for a firm of the kind ${firm}`,
    input: { firm },
    eligible: true as const,
    kind: 'unstated' as const,
  })),
  {
    name: 'names no other kind of firm',
    input: { firm: 'none' },
    eligible: false,
    unmet: ['para_3__sent_5 是涉农、小微或民营企业'],
  },
]);
badInputTable('central-bank-tools', { firm: 'private' }, [
  { name: 'a kind that is not offered', change: { firm: '' }, paths: ['firm'] },
]);

verdictTable('receivables-factoring', [
  {
    name: 'is for a firm with accounts receivable',
    input: { hasReceivables: true },
    eligible: true,
    kind: 'unstated',
  },
  {
    name: 'is not for a firm without',
    input: { hasReceivables: false },
    eligible: false,
    unmet: ['para_3__sent_6 企业有应收账款'],
  },
]);
badInputTable('receivables-factoring', { hasReceivables: true }, [
  { name: 'an empty answer', change: { hasReceivables: null }, paths: ['hasReceivables'] },
]);

everyMeasureHasATable(2);
