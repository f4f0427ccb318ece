import { expect, test } from 'vitest';
import { audienceNames, howMuch } from '../../../src/components/measure/measure-words.ts';
import { measureOf } from '../../../src/policy/index.ts';

test.each([
  ['startup-loan', '带动就业5人以上的，最高50万元'],
  [
    'flexible-employment',
    '养老、医疗都参加的，每人每月273元；只参加养老的，每人每月191元；只参加医疗的，每人每月82元',
  ],
  ['domestic-service-major', '每招收一名学生，1000元；同一院校最高10万元'],
  ['work-injury-rate-cut', '费率下调50%'],
  ['startup-award', '最高30万元'],
  ['veteran-hire', '每人1万元'],
  ['school-skill-assessment', '取得证书的，每人200元'],
  ['team-prize-difference', '按您填的数计算'],
] as const)('the amount of %s says what each sum is for: %s', (id, words) => {
  expect(howMuch(measureOf(id))).toBe(words);
});

test.each([
  // 对建在村（居）的农村电商基层示范站……给予: whom the money reaches is not stated.
  ['rural-ecommerce-station', '农村电商基层示范站'],
  // 重点群体, whom the sentence does not name.
  ['tax-without-application', '个人或单位'],
  // 公共就业服务机构、高校就业指导机构、经营性人力资源服务机构
  ['job-fair-service', '就业和人力资源服务机构'],
] as const)('%s is for %s, no more and no less than its sentence says', (id, name) => {
  expect(audienceNames[measureOf(id).who]).toBe(name);
});
