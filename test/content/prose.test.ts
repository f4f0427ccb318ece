import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { properNames, quotedOtherwise, wordsThatCountNothing } from '#content/prose-words.ts';
import { misplacedMeasures, readProse, unexplainedSentences } from '../../checks/prose.ts';
import { contentFolder } from '../../integrations/plan-folders.ts';
import { type MeasureId, measureOf, measures, parsePlan } from '../../src/policy/index.ts';
import { officialText } from '../policy/official-text.ts';
import {
  brokenMarkup,
  formatProblems,
  inexactQuotes,
  numeralsByHand,
} from './explanation-rules.ts';

const read = (file: string) =>
  readFileSync(`${contentFolder}${file.slice('#content/'.length)}`, 'utf8');

const articles = parsePlan(officialText).articles.map(({ number, paragraphs }) => {
  const file = `#content/${number}.mdx`;
  return {
    number,
    prose: readProse(file, read(file)),
    own: measures.filter(({ article }) => article === number),
    sentences: paragraphs.flatMap((paragraph) =>
      paragraph.sentences.map(({ id, segments }) => ({ id, segments: segments.map((s) => s.id) })),
    ),
  };
});

describe.each(articles)('the explanation of article $number', ({ prose, own, sentences }) => {
  test('has no numeral typed by hand', () => {
    expect(numeralsByHand(prose)).toEqual([]);
  });

  test('quotes the official text exactly', () => {
    expect(inexactQuotes(prose, officialText)).toEqual([]);
  });

  test('has no markup that would be visible to readers', () => {
    expect(brokenMarkup(prose)).toEqual([]);
  });

  test('has front matter, and ends with common misreadings', () => {
    expect(formatProblems(prose)).toEqual([]);
  });

  test('explains each of its measures once, in the order of the text', () => {
    const ids = own.map(({ id }) => id);
    expect(misplacedMeasures(prose, ids)).toEqual([]);
  });

  test('explains every sentence', () => {
    const basisOf = (id: string) => own.find((measure) => measure.id === id)?.basis ?? [];
    expect(unexplainedSentences(prose, sentences, basisOf)).toEqual([]);
  });
});

test('the explanation of the notice and the closing paragraph follows the rules for explanations', () => {
  const file = '#content/closing.mdx';
  const prose = readProse(file, read(file));
  expect(prose.blocks.length).toBeGreaterThan(3);
  expect(numeralsByHand(prose)).toEqual([]);
  expect(inexactQuotes(prose, officialText)).toEqual([]);
  expect(brokenMarkup(prose)).toEqual([]);
});

describe('an exception', () => {
  const allProse = articles.map(({ prose }) => prose.lines.join('\n')).join('\n');
  const words = [...Object.keys(properNames), ...Object.keys(wordsThatCountNothing)];

  test('with a numeral is used in an explanation; otherwise remove it from its list in prose-words.ts', () => {
    expect(words.filter((word) => !allProse.includes(word))).toEqual([]);
  });

  test('for a quotation is used in an explanation', () => {
    const quoted = Object.keys(quotedOtherwise).map((words) => `“${words}”`);
    expect(quoted.filter((words) => !allProse.includes(words))).toEqual([]);
  });

  test('for a name is a name in the official text', () => {
    expect(Object.keys(properNames).filter((name) => !officialText.includes(name))).toEqual([]);
  });
});

const frontMatter = [
  '---',
  'article: 5',
  'summary: 当时可以领补贴。',
  'audience:',
  '  - 劳动者',
  '---',
];
const misread = ['<Misread>', '', '- 甲', '- 乙', '- 丙', '', '</Misread>'];
const proseOf = (body: string[], head = frontMatter, end = misread) =>
  readProse('#content/5.mdx', [...head, ...body, ...end].join('\n'));

describe('a numeral typed by hand', () => {
  test.each([
    ['an Arabic digit', '每月273元', '2', '每月273元'],
    ['a fullwidth digit', '每月３元', '３', '每月３元'],
    ['a digit in a circle', '①先登记', '①', '①先登记'],
    ['a Chinese amount', '补贴五万元', '五', '补贴五万元'],
    ['a Chinese span', '两年内', '两', '两年内'],
    ['half', '不到半年', '半', '不到半年'],
    ['an ordinal', '第一款', '一', '第一款'],
    ['a numeral beside a word that counts nothing', '全省统一为五级', '五', '全省统一为五级'],
    ['a length of one', '不到一年', '一', '不到一年'],
    ['a count of times', '每月一次', '一', '每月一次'],
    ['one after another numeral', '二十一个', '二', '二十一个'],
    ['half where no figure stands', '费率减半', '半', '费率减半'],
    ['a count of our own', '下面三项', '三', '下面三项'],
    ['both, said otherwise than listed', '两种保险', '两', '两种保险'],
    ['a numbered list', '1. 先登记', '1', '1. 先登记'],
    [
      'a numeral in a title',
      '<Reading clauses={[\'art_5__para_1\']} title="三件事" />',
      '三',
      '三件事',
    ],
  ])('is detected: %s', (_, line, numeral, around) => {
    const [reported] = numeralsByHand(proseOf([line]));
    expect(reported).toContain(`#content/5.mdx:7 writes the numeral “${numeral}” by hand`);
    expect(reported).toContain(`“…${around}…”`);
  });

  test.each([
    ['the summary', 2, 'summary: 当时可以领两笔钱。'],
    ['the audience', 4, '  - 四类人员'],
  ])('is detected in %s', (_, at, line) => {
    const head = frontMatter.with(at, line);
    expect(numeralsByHand(proseOf([], head))[0]).toContain(`5.mdx:${at + 1} writes`);
  });

  test.each([
    ['a figure', '每月<Figure of="flexible-employment.both" />'],
    ['a citation', '见<Cite id="art_5__para_2" />'],
    ['a proper name', '“三支一扶”计划'],
    ['a word that counts nothing', '一次性补贴'],
    ['half beside its figure', '下调<Figure of="work-injury-rate-cut.cut" />，也就是减半'],
    ['the same for all', '全省统一'],
    ['the ids of a reading', '<Reading clauses={[\'art_5__para_1__sent_1\']} title="续发" />'],
  ])('is not %s', (_, line) => {
    expect(numeralsByHand(proseOf([line]))).toEqual([]);
  });
});

describe('the numeral 一', () => {
  const units = [
    '年',
    '年度',
    '个月',
    '个半月',
    '个季度',
    '天',
    '日',
    '周',
    '次',
    '岁',
    '个人',
    '人',
    '名',
  ];
  const money = ['元', '万元', '成', '倍', '折', '半', '百', '千'];
  test.each([...units, ...money])('is rejected in 一%s', (unit) => {
    expect(numeralsByHand(proseOf([`要满一${unit}才算`]))[0]).toContain('“一”');
  });

  const nouns = [
    '个条件',
    '种证书',
    '样',
    '项补贴',
    '笔钱',
    '句话',
    '起算',
    '般',
    '定要',
    '家企业',
  ];
  test.each(nouns)('is allowed in 一%s', (noun) => {
    expect(numeralsByHand(proseOf([`其中一${noun}`]))).toEqual([]);
  });

  test.each(
    nouns.flatMap((noun) => ['第', '每', '十', '百', '2'].map((before) => `${before}一${noun}`)),
  )('is rejected in %s', (words) => {
    expect(numeralsByHand(proseOf([words])).join('')).toContain('“一”');
  });
});

describe('broken markup', () => {
  test.each([
    ['bold in asterisks', '这是**补贴**。', 'Use <strong>'],
    ['a bare brace', '当时{可以}领。', 'outside a tag'],
    ['a heading in Markdown', '## 小标题', 'Use <Reading'],
  ])('is detected: %s', (_, line, fix) => {
    const [reported] = brokenMarkup(proseOf([line]));
    expect(reported).toContain('#content/5.mdx:7 has ');
    expect(reported).toContain(fix);
  });

  test.each([
    ['a bare angle bracket', '人数<标准'],
    ['a brace that stays open', '当时{可以领。'],
    ['a tag that stays open', '<Ended>现在'],
  ])('is anything that the parser rejects: %s', (_, line) => {
    const [reported] = brokenMarkup(proseOf([line]));
    expect(reported).toContain('#content/5.mdx:7 cannot be read as MDX');
  });
});

describe('an inexact quotation', () => {
  test.each([
    ['of words in another order', '“稳定规模”', '稳定规模'],
    ['of words beside a figure', '“最多<Figure of="startup-loan.cap" />”', '最多'],
  ])('is detected: %s', (_, line, quoted) => {
    const [reported] = inexactQuotes(proseOf([line]), officialText);
    expect(reported).toContain(`#content/5.mdx:7 quotes “${quoted}”`);
  });

  test.each([
    ['the text’s own words', '“规模稳定”'],
    ['a figure alone', '“<Figure of="startup-loan.cap" />”'],
    ['a listed word', '“残保金”'],
  ])('is not %s', (_, line) => {
    expect(inexactQuotes(proseOf([line]), officialText)).toEqual([]);
  });
});

describe('an invalid front matter', () => {
  test.each([
    ['another article', frontMatter.with(1, 'article: 6'), misread, 'must say `article: 5`'],
    ['no summary', frontMatter.toSpliced(2, 1), misread, 'must be one sentence'],
    [
      'a summary of two sentences',
      frontMatter.with(2, 'summary: 当时有。现在无。'),
      misread,
      'must be one sentence',
    ],
    ['no audience', frontMatter.toSpliced(3, 2), misread, 'must be a list'],
    ['no misread', frontMatter, [], 'must end in its only <Misread>'],
    ['two misreads', frontMatter, [...misread, ...misread], 'must end in its only <Misread>'],
    ['a misread of two points', frontMatter, misread.toSpliced(2, 1), 'three to six points'],
  ])('is detected: %s', (_, head, end, fix) => {
    expect(formatProblems(proseOf([], head, end)).join()).toContain(fix);
  });

  test('is not a list of audiences on one line', () => {
    const head = frontMatter.toSpliced(3, 2, 'audience: [劳动者, 用人单位]');
    expect(formatProblems(proseOf([], head))).toEqual([]);
  });
});

describe('a misplaced measure', () => {
  const order = ['unemployment-benefit', 'flexible-employment'];
  const explain = (...ids: string[]) => proseOf(ids.map((id) => `<Measure id="${id}" />`));

  test.each([
    ['missing', ['unemployment-benefit'], '5.mdx does not explain “flexible-employment”'],
    [
      'unknown',
      ['startup-loan'],
      '5.mdx:7 explains “startup-loan”, which is no measure of this article',
    ],
    [
      'twice',
      [...order, 'flexible-employment'],
      '5.mdx:9 explains “flexible-employment” again (first in line 8)',
    ],
    [
      'late',
      order.toReversed(),
      '5.mdx:8 explains “unemployment-benefit” after “flexible-employment”',
    ],
  ])('is detected: %s', (_, ids, reported) => {
    expect(misplacedMeasures(explain(...ids), order).join('\n')).toContain(reported);
  });

  test('is not reported if each measure occurs once, in order', () => {
    expect(misplacedMeasures(explain(...order), order)).toEqual([]);
  });
});

describe('an unexplained sentence', () => {
  const sentences = [
    { id: 'art_5__para_1__sent_1', segments: [] },
    {
      id: 'art_5__para_1__sent_2',
      segments: ['art_5__para_1__sent_2__seg_1', 'art_5__para_1__sent_2__seg_2'],
    },
  ];
  const basisOf = (id: string) => (id === 'unemployment-benefit' ? measureOf(id).basis : []);
  const reported = (...body: string[]) => unexplainedSentences(proseOf(body), sentences, basisOf);
  const benefit = `<Measure id="${'unemployment-benefit' satisfies MeasureId}" />`;
  const reading = (...ids: string[]) =>
    `<Reading clauses={[${ids.map((id) => `'art_5__para_1__${id}'`).join(', ')}]} title="续发" />`;

  test.each([
    ['by a measure and a reading', [benefit, reading('sent_2')]],
    ['by a reading of both', [reading('sent_1', 'sent_2')]],
    ['by a reading of the paragraph', ['<Reading clauses={[\'art_5__para_1\']} title="续发" />']],
    ['by all its segments', [benefit, reading('sent_2__seg_1'), reading('sent_2__seg_2')]],
  ])('is not reported if it is covered %s', (_, body) => {
    expect(reported(...body)).toEqual([]);
  });

  test.each([
    ['nothing covers it', [reading('sent_2')], '5.mdx leaves art_5__para_1__sent_1 unexplained'],
    [
      'one segment is left',
      [benefit, reading('sent_2__seg_1')],
      'leaves art_5__para_1__sent_2 unexplained',
    ],
    [
      'the clause is of no such article',
      [benefit, reading('sent_2', 'sent_9')],
      '5.mdx:8 explains “art_5__para_1__sent_9”',
    ],
  ])('is detected if %s', (_, body, message) => {
    expect(reported(...body).join('\n')).toContain(message);
  });
});
