import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { clausesOf, clausesOfArticle, parsePlan } from '../../../src/policy/index.ts';
import { officialText } from '../official-text.ts';

const plan = parsePlan(officialText);

describe('the parser of the official text', () => {
  test('finds exactly the published clauses, in the order of the text', () => {
    const [head, ...published] = readFileSync('test/content/fixtures/clauses.tsv', 'utf8')
      .trimEnd()
      .split('\n');
    expect(head).toBe('eId\ttext');
    expect(clausesOf(plan).map(({ id, text }) => `${id}\t${text}`)).toEqual(published);
  });

  test('reads the parts that are not clauses', () => {
    const plan = parsePlan(officialText);
    expect(plan.documentNumber).toBe('江府〔2021〕14号');
    expect(plan.noticeTitle).toContain(
      '关于印发《江门市进一步做好稳定和扩大就业工作实施方案》的通知',
    );
    expect(plan.issuer).toBe('江门市人民政府');
    expect(plan.issuedOn).toBe('2021年9月30日');
    expect(plan.title).toBe('江门市进一步做好稳定和扩大就业工作实施方案');
    expect(plan.distribution).toEqual([
      '公开方式：主动公开',
      expect.stringMatching(/^抄送：/),
      expect.stringMatching(/2021年9月30日印发$/),
    ]);
  });

  test('numbers the nine articles', () => {
    expect(plan.articles.map(({ number, id }) => `${number} ${id}`)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => `${number} art_${number}`),
    );
  });

  test('gives each clause its kind', () => {
    const kinds = Map.groupBy(clausesOf(parsePlan(officialText)), ({ kind }) => kind);
    const counted = [...kinds].map(([kind, clauses]) => [kind, clauses.length]);
    // Counted by their ids in clauses.tsv: art_N, …__resp, …__para_N, …__sent_N, …__seg_N.
    expect(Object.fromEntries(counted)).toEqual({
      heading: 9,
      departments: 9,
      paragraph: 29,
      sentence: 98,
      segment: 9,
    });
  });

  test('puts an article’s heading first and its departments last', () => {
    for (const article of plan.articles) {
      const kinds = clausesOfArticle(article).map(({ kind }) => kind);
      expect(kinds[0]).toBe('heading');
      expect(kinds.at(-1)).toBe('departments');
      expect(kinds.filter((kind) => kind === 'heading' || kind === 'departments')).toHaveLength(2);
    }
  });

  test('extracts the departments from the last paragraph, in round or square brackets', () => {
    const [first, second] = plan.articles;
    expect(first?.departments.text).toMatch(/^（市人力.*负责，列第一位为牵头部门，下同）$/);
    expect(second?.departments.text).toMatch(/^\[市发展改革局.*负责\]$/);
    const sentences = plan.articles.flatMap((a) => a.paragraphs.flatMap((p) => p.sentences));
    expect(sentences.filter(({ text }) => !text.endsWith('。'))).toEqual([]);
  });

  test('keeps every character of the text in its clauses', () => {
    const joined = plan.articles.map(({ heading, paragraphs, departments }) => [
      heading.text,
      ...paragraphs.map(({ sentences }) => sentences.map(({ text }) => text).join('')),
      departments.text,
    ]);
    expect(officialText.replaceAll('\n', '')).toContain(joined.flat().join(''));
  });

  test('splits a sentence at ； into segments that together are the sentence', () => {
    const sentences = plan.articles.flatMap((a) => a.paragraphs.flatMap((p) => p.sentences));
    const cut = sentences.filter(({ segments }) => segments.length > 0);
    expect(cut.map(({ id }) => id)).toEqual(
      sentences.filter(({ text }) => text.includes('；')).map(({ id }) => id),
    );
    for (const { segments, text } of cut) {
      expect(segments.map((segment) => segment.text).join('')).toBe(text);
    }
  });

  test('ignores blank lines', () => {
    expect(parsePlan(`\n${officialText.replaceAll('\n', '\n\n')}`)).toEqual(plan);
  });
});

describe('an incomplete text is rejected, and the error names what is missing and where:', () => {
  const without = (line: RegExp) => officialText.replace(line, '');

  test.each([
    ['no text at all', '', 'Official text: the heading 一、 is missing.'],
    [
      'no article',
      officialText.replace(/^[一二三四五六七八九]、/gm, ''),
      'Official text: the heading 一、 is missing.',
    ],
    [
      'no closing paragraph',
      without(/^本实施方案自.*\n/m),
      'Official text: the closing paragraph (本…自…年…月…日起) is missing.',
    ],
    [
      'a line lost before the first article',
      without(/^江门市人民政府\n/m),
      '请径向市人力资源社会保障局反映。”.',
    ],
    [
      'a text that starts at its first article',
      officialText.slice(officialText.indexOf('一、减轻')),
      'found 0 lines',
    ],
    [
      'a line too many before the first article',
      `—1—\n${officialText}`,
      'found 9 lines, the first “—1—”',
    ],
    [
      'a heading lost in the middle',
      without(/^四、.*\n/m),
      'Official text: article 4 should be headed 四、, found “五、加大对困难人员的托底帮扶力度”.',
    ],
    [
      'a first heading lost',
      officialText.replace(/^一、.*\n.*\n/m, ''),
      'Official text: article 1 should be headed 一、, found “二、推动经济发展扩大就业供给”.',
    ],
    [
      'departments lost',
      without(/（市人力资源社会保障局、市财政局、市农业农村局、市总工会负责）/),
      'Official text, article 5: its last paragraph must end in the bracket that names the departments (（…负责） or […负责]), but it ends in “致贫人口，按规定落实乡村公益性岗位补贴。”.',
    ],
    [
      'an article of nothing but its heading',
      officialText.replace(/^(九、.*\n).*\n/m, '$1'),
      'but it ends in “”.',
    ],
  ])('%s', (_, text, message) => {
    expect(text).not.toBe(officialText);
    expect(() => parsePlan(text)).toThrow(message);
  });
});
