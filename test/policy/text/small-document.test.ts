import { describe, expect, test } from 'vitest';
import type { ClauseId } from '../../../src/policy/core/register.ts';
import { citer } from '../../../src/policy/text/citation.ts';
import { CitationReader } from '../../../src/policy/text/citation-reading.ts';
import { headingWords, parsePlan } from '../../../src/policy/text/clause.ts';
import { frameOf, outlineOf } from '../../../src/policy/text/outline.ts';
import { officialText as text } from '../../small-plan/policy/official-text.ts';

const frame = (of = text) => frameOf(parsePlan(of));

describe('the head of a document', () => {
  test('is its number, the notice, issuer and date, its title and its first paragraph', () => {
    const { preface, preamble, articles, conclusions, ...head } = parsePlan(text);
    expect(head).toEqual({
      documentNumber: '某府〔2030〕5号',
      noticeTitle: '某市人民政府关于印发《某市试验方案》的通知',
      issuer: '某市人民政府',
      issuedOn: '2029年12月8日',
      title: '某市试验方案',
      distribution: ['公开方式：主动公开'],
    });
    expect(preface.map((paragraph) => paragraph.text)).toEqual([
      '各区人民政府：',
      '现将《某市试验方案》印发给你们。',
      '有问题请径向市甲局反映。',
    ]);
    expect(preamble.sentences.map((sentence) => sentence.text)).toEqual([
      '为了试验，制定本方案。',
      '分步实施。',
    ]);
  });

  test('needs one paragraph of a notice', () => {
    const short = text.replace(/各区人民政府：\n现将.*\n/, '');
    expect(parsePlan(short).preface.map((paragraph) => paragraph.text)).toEqual([
      '有问题请径向市甲局反映。',
    ]);
  });

  const problem = (found: number, first: string, above: string) =>
    `found ${found} lines, the first “${first}”, and above the date “${above}”.`;

  test.each([
    ['no line', text.slice(text.indexOf('一、')), problem(0, '', '')],
    [
      'no notice',
      text.replace(/各区人民政府：\n现将.*\n有问题.*\n/, ''),
      problem(6, '某府〔2030〕5号', '某市人民政府'),
    ],
    ['no date', text.replace('2029年12月8日\n', ''), problem(8, '某府〔2030〕5号', '')],
    [
      'a line too many below the title',
      text.replace('某市试验方案\n为了', '某市试验方案\n（试行）\n为了'),
      problem(10, '某府〔2030〕5号', '某市人民政府'),
    ],
    [
      'no title',
      text.replace('\n某市试验方案\n', '\n'),
      problem(8, '某府〔2030〕5号', '某市人民政府'),
    ],
    [
      'no number',
      text.replace('某府〔2030〕5号', '某府文件'),
      problem(9, '某府文件', '某市人民政府'),
    ],
    [
      'a sentence in place of the issuer',
      text.replace('\n某市人民政府\n', '\n特此通知。\n'),
      problem(9, '某府〔2030〕5号', '特此通知。'),
    ],
    [
      'a salutation in place of the issuer',
      text.replace(
        '\n某市人民政府\n',
        '\n各市、各区、各部门、各单位、各企业、各学校、各有关方面：\n',
      ),
      problem(9, '某府〔2030〕5号', '门、各单位、各企业、各学校、各有关方面：'),
    ],
  ])('with %s is refused', (_, broken, message) => {
    expect(broken).not.toBe(text);
    expect(() => parsePlan(broken)).toThrow(message);
  });
});

test('the words of a heading are without its number', () => {
  const { articles } = parsePlan(text);
  expect(articles.map(headingWords).slice(-1)).toEqual(['第12件事']);
});

describe('the frame of a document', () => {
  test('has the days of its validity and of its issue', () => {
    expect(frame()).toMatchObject({
      issuedOn: '2029-12-08',
      from: '2030-01-01',
      through: '2031-02-28',
      validity: 'conclusions__para_1__sent_1',
      repeals: null,
    });
  });

  test('names the document that it repeals', () => {
    const repealing = text.replace(
      '上级有新规定的，从其规定。',
      '上级有新规定的，从其规定。《旧方案》（某府〔2020〕17号）同时废止。',
    );
    expect(frame(repealing).repeals).toEqual({
      number: '某府〔2020〕17号',
      clause: 'conclusions__para_1__sent_3',
    });
  });

  test.each([
    ['2031年2月28日。', '2031年2月29日。', 'Official text: 2031年2月29日 is not a date.'],
    ['2029年12月8日', '2029年13月8日', 'Official text: 2029年13月8日 is not a date.'],
    ['有效期至', '到', 'Official text: its closing paragraph must state its first and last day'],
  ])('is refused with %s as %s', (words, others, message) => {
    expect(() => frame(text.replace(words, others))).toThrow(message);
  });
});

test.each([
  ['art_12__resp', '第十二条责任单位'],
  // An article that the document does not have is cited as it is written.
  ['art_99__para_1', '第九十九条第一款'],
  ['preface__para_1', '印发通知第一款'],
  ['elsewhere', ''],
])('%s is cited as %s', (id, citation) => {
  expect(citer(outlineOf(parsePlan(text)))(id as ClauseId)).toBe(citation);
});

describe('a citation is read', () => {
  const read = (words: string, number = '某府〔2030〕5号') =>
    new CitationReader(outlineOf(parsePlan(text)), number).read(words);
  const clause = (id: string, rest = '') => ({ kind: 'clause', id, rest });

  test.each([
    ['某府〔2030〕5号 第二条 补贴', clause('art_2', '补贴')],
    ['某府(2030)5号文 第二条', clause('art_2')],
    ['某府2030第5号文件 第二条', clause('art_2')],
    ['《某市试验方案》第二条', clause('art_2')],
    ['某府〔2031〕5号 第二条', clause('art_2', '某府〔2031〕5号')],
    ['《某市试验方案》（某府〔2030〕5号）第二条', clause('art_2', '( )')],
    ['补贴某府〔2030〕5号标准 第二条', clause('art_2', '补贴 标准')],
    ['第十二条第2句', clause('art_12__para_1__sent_2')],
    ['第十条第1句第2分句', clause('art_10__para_1__sent_1__seg_2')],
    ['最后一条最后一句', clause('art_12__para_1__sent_2')],
    ['末条', clause('art_12')],
    ['art_12__resp', clause('art_12__resp')],
    ['ART_2__PARA_2', clause('art_2__para_2')],
    ['前 art_10__para_1__sent_1__seg_2 后', clause('art_10__para_1__sent_1__seg_2', '前   后')],
    ['preface__para_3', clause('preface__para_3')],
    ['preface', clause('preface__para_1')],
    ['preamble__para_1__sent_2', clause('preamble__para_1__sent_2')],
    ['引言第2句', clause('preamble__para_1__sent_2')],
    ['印发通知末款', clause('preface__para_3')],
    ['十二、2', clause('art_12__para_1__sent_2')],
    ['十二、两', clause('art_12__para_1__sent_2')],
    ['二、2', clause('art_2__para_2')],
    ['十二、1', clause('art_12__para_1')],
    ['二（一）2', clause('art_2__para_1__sent_2')],
    ['12条', clause('art_12')],
  ])('%s', (words, expected) => {
    expect(read(words)).toEqual(expected);
  });

  test.each([
    ['第十三条', null, '方案共有十二条，没有第 13 条。'],
    ['art_0', null, '方案共有十二条，没有第 0 条。'],
    ['第二条第1句', 'art_2', '第二条有两款，请写明是第几款。'],
    ['第二条第1分句', 'art_2', '第二条有两款，请写明是第几款。'],
    ['印发通知第1句', 'preface__para_1', '印发通知第一款没有再分句。'],
    ['引言第三款', 'preamble__para_1', '引言只有一款，没有第三款。'],
    ['第二条第一款第1句第1分句', 'art_2__para_1__sent_1', '第二条第一款第1句没有再分分句。'],
    ['第二条第123款', 'art_2', '第二条只有两款，没有第123款。'],
    ['第二条第100款', 'art_2', '第二条只有两款，没有第100款。'],
    ['第二条第99款', 'art_2', '第二条只有两款，没有第九十九款。'],
    ['第十条第1句第3分句', 'art_10__para_1__sent_1', '第十条第1句只有2分句，没有第3分句。'],
    ['第一款', null, '请写明是哪一条，例如“第三条第二款”。'],
    ['第二条第一款第1-2句', 'art_2__para_1', '一次只能查一处，可以先查第二条第一款。'],
    ['第二条第一款1-2句', 'art_2__para_1', '一次只能查一处，可以先查第二条第一款。'],
    ['第二条第一款至第二款', 'art_2', '一次只能查一处，可以先查第二条。'],
  ])('%s: nothing at %s, with the reason', (words, nearest, reason) => {
    expect(read(words)).toEqual({ kind: 'absent', nearest, reason, rest: '' });
  });

  test('of a range in what the document does not have: what it has', () => {
    expect(read('第十三条到第十四条')).toMatchObject({ kind: 'absent', nearest: null });
  });

  test('with the words beside it, if it cites nothing', () => {
    expect(read('补贴 第二条第五款 标准')).toMatchObject({ nearest: 'art_2', rest: '补贴 标准' });
  });

  test('of a document whose number has two digits', () => {
    expect(read('某府〔2030〕15号 第二条', '某府〔2030〕15号')).toEqual(clause('art_2'));
  });

  test('of a document whose number has no year: its number is part of the words', () => {
    expect(read('《某市试验方案》第二条', '某府令')).toEqual(clause('art_2'));
    expect(read('某府令 第二条', '某府令')).toEqual(clause('art_2', '某府令'));
  });
});
