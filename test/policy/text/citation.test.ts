import { expect, test } from 'vitest';
import {
  type ClauseId,
  cite,
  citeInFull,
  clausesOf,
  parsePlan,
} from '../../../src/policy/index.ts';
import { officialText } from '../official-text.ts';

const plan = parsePlan(officialText);

test.each([
  ['art_1', '第一条'],
  ['art_9', '第九条'],
  ['art_3__para_4', '第三条第四款'],
  ['art_8__para_5__sent_4', '第八条第五款第4句'],
  ['art_5__para_2__sent_5', '第五条第二款第5句'],
  ['art_5__para_2__sent_5__seg_1', '第五条第二款第5句第1分句'],
  ['art_4__para_1__sent_11', '第四条第一款第11句'],
  ['art_7__para_2__sent_1__seg_2', '第七条第二款第1句第2分句'],
  // Articles 1 and 9 have one paragraph, which is not numbered in a citation.
  ['art_1__para_1', '第一条'],
  ['art_1__para_1__sent_6', '第一条第6句'],
  ['art_9__para_1__sent_5', '第九条第5句'],
  ['art_1__resp', '第一条责任单位'],
  ['art_6__resp', '第六条责任单位'],
  ['preface__para_1', '印发通知第一款'],
  ['preface__para_2', '印发通知第二款'],
  ['preamble__para_1', '引言'],
  ['preamble__para_1__sent_1', '引言第1句'],
  ['conclusions__para_1', '结尾'],
  ['conclusions__para_1__sent_4', '结尾第4句'],
] as const)('%s is cited as %s', (id, citation) => {
  expect(cite(id)).toBe(citation);
});

test.each([
  [false, '《江门市进一步做好稳定和扩大就业工作实施方案》（江府〔2021〕14号）第五条第二款第5句'],
  [
    true,
    '《江门市进一步做好稳定和扩大就业工作实施方案》（江府〔2021〕14号）第五条第二款第5句（已失效）',
  ],
])('a full citation names the plan and, with ended = %j, its validity', (ended, citation) => {
  expect(citeInFull('art_5__para_2__sent_5', ended)).toBe(citation);
});

test('citations are unique, except for an only paragraph and its parent', () => {
  const onlyParagraphs = ['art_1__para_1', 'art_9__para_1'];
  const ids = clausesOf(plan).map(({ id }) => id);
  const citations = ids
    .filter((id) => !onlyParagraphs.includes(id))
    .map((id: ClauseId) => cite(id));
  expect(new Set(citations).size).toBe(citations.length);
});
