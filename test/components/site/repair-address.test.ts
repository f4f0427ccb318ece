import { describe, expect, test } from 'vitest';
import { repairedAddress } from '../../../src/components/site/repair-address.ts';
import { FOREIGN_PARAMS } from '../../foreign-params.ts';

const site = 'https://example.cn/plan/';
const anchors = ['art_5', 'art_5__para_2', 'art_5__para_2__sent_5', 'flexible-employment', '社保'];
const has = (id: string) => anchors.includes(id);
const mended = (address: string) => {
  const href = repairedAddress(`${site}${address}`, has);
  return href === null ? null : decodeURI(href.slice(site.length));
};

/** Text appended to an address that was copied from a message. */
const tails = [
  '#wechat_redirect',
  '。',
  '%E3%80%82',
  '？from=singlemessage',
  '?nsukey=abc%2F',
  '&from=timeline',
  '，请看',
  '）',
  '”',
  '%E2%80%8B',
  '\u200b',
  '...',
];

describe.each(tails)('with “%s” appended', (tail) => {
  test.each(anchors)('#%s is repaired to the intended anchor', (anchor) => {
    expect(mended(`articles/5/#${anchor}${tail}`)).toBe(`articles/5/#${anchor}`);
    expect(mended(`articles/5/?on=2022-03-01#${anchor}${tail}`)).toBe(
      `articles/5/?on=2022-03-01#${anchor}`,
    );
  });
});

test.each([
  ['?on=2022/3/1', '?on=2022-03-01'],
  ['?on=2022-03-01。', '?on=2022-03-01'],
  ['?on=2022-03-01%E3%80%82', '?on=2022-03-01'],
  ['?on=2022年3月1号', '?on=2022-03-01'],
  ['?on=%E2%80%AE2022-03-01', '?on=2022-03-01'],
  ['?on=2022%252F3%252F1', '?on=2022-03-01'],
  ['?on%3D2022-03-01', '?on=2022-03-01'],
  ['?amp;on=2022-03-01', '?on=2022-03-01'],
  ['?x=1&amp;on=2022-03-01', '?x=1&on=2022-03-01'],
  ['?on=2022-03-01%26who=employer', '?on=2022-03-01&who=employer'],
  ['?on%3D2022-03-01%26who%3Demployer', '?on=2022-03-01&who=employer'],
  ['?on=2022-03-01%23art_5', '?on=2022-03-01#art_5'],
  ['?on=2022-03-01%23art_5%23wechat_redirect', '?on=2022-03-01#art_5'],
  ['?on=2022-03-01?from=singlemessage', '?on=2022-03-01&from=singlemessage'],
  ['#art_5?on=2022/3/1', '?on=2022-03-01#art_5'],
  ['#%23art_5', '#art_5'],
  ['#ART_5', '#art_5'],
  ['?who=employer。', '?who=employer'],
  ['?q=%25E6%25AE%258B%25E7%2596%25BE', '?q=残疾'],
  ['?q=%2525E6%2525AE%25258B', '?q=残'],
  ['?q=%B2%D0%BC%B2', '?q=残疾'],
  ['?q=%E6%AE%8B%E7%96', '?q=残'],
  [
    '?flexible-employment.months=12%23flexible-employment',
    '?flexible-employment.months=12#flexible-employment',
  ],
])('%s is repaired to %s', (altered, meant) => {
  expect(mended(`articles/5/${altered}`)).toBe(`articles/5/${meant}`);
});

test.each([
  '',
  '?on=2022-03-01',
  '?on=2022-03-01#art_5',
  '?on=2022年3月初',
  '?on=22-3-1',
  '?on=',
  '?q=社保',
  '?q=50%25',
  '?q=50%2525',
  '?q=A%2BB+C',
  '?q=“社保”。',
  '#nonsense',
  '#wechat_redirect',
  '?x=a&&y=b',
  '?flexible-employment.months=12&flexible-employment.pension=true#flexible-employment',
  '?veteran-hire.hires=2022-03-01%2C2022-04-01%3B2022-05-01%2C',
  ...FOREIGN_PARAMS.map((name) => `?${name}=1。%23x%25E6`),
])('%s is unchanged', (address) => {
  expect(mended(`articles/5/${address}`)).toBeNull();
});

test('repairing is idempotent', () => {
  const names = ['on', 'q', 'who', 'flexible-employment.months', 'from', 'amp;on', '%6Fn'];
  const values = [
    '2022/3/1',
    '%25E6%25AE%258B',
    '12%23art_5?on=2022.3.1',
    '%B2%D0',
    '。',
    '%',
    '?on=1#x',
  ];
  const hashes = ['', ...tails.map((tail) => `#art_5${tail}`), '#?on=2022/3/1', '#%', '#art_9'];
  for (const name of names) {
    for (const value of values) {
      for (const hash of hashes) {
        const once = repairedAddress(`${site}?${name}=${value}${hash}`, has);
        if (once) expect(repairedAddress(once, has), once).toBeNull();
      }
    }
  }
});
