import { expect, test } from 'vitest';
import { spokenSum } from '../../../src/policy/core/spoken-sum.ts';

test.each([
  ['273元/人/月', '每人每月273元'],
  ['5000元/人', '每人5000元'],
  ['每人1万元', '每人1万元'],
  ['50%', '50%'],
])('%s is spoken as %s', (words, said) => {
  expect(spokenSum(words)).toBe(said);
});
