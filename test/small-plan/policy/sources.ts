import type { HelpLine, Source } from '../../core/source.ts';

export const sources: Readonly<Record<string, Source>> = {
  'test-line': {
    number: '某函〔2030〕1号',
    issuer: '某省人民政府',
    checkedOn: '2030-01-01',
    reading: 'full',
  },
};

export const helpLines: readonly HelpLine[] = [
  { number: '00000', for: '试验的咨询', document: 'test-line' },
];

export const readingRules: readonly string[] = [];
