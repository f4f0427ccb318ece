import { describe, expect, test } from 'vitest';
import { plainWords, pointsOf, readMdx, textOf, textsOf } from '../../src/mdx/read-mdx.ts';

const file = readMdx(`---
article: 5
audience:
  - 劳动者
---

先说<Ended>已经到期</Ended>。

<Reading clauses={['a', 'b']} title="两句话">

每月<Figure of="x.y" />，
见<Cite id="a" />：

- 一<strong>点</strong>
- 又一点

</Reading>

<Measure id="m">不多</Measure>
`);

describe('an explanation in MDX', () => {
  test('has front matter', () => {
    expect(file.frontMatter).toEqual({ article: 5, audience: ['劳动者'] });
  });

  test('has blocks with attributes and lines', () => {
    const [reading, measure] = file.blocks;
    expect(file.blocks.map(({ name, line }) => [name, line])).toEqual([
      ['Reading', 9],
      ['Measure', 19],
    ]);
    expect([reading && textsOf(reading, 'clauses'), reading && textOf(reading, 'title')]).toEqual([
      ['a', 'b'],
      '两句话',
    ]);
    expect(measure && textOf(measure, 'id')).toBe('m');
    expect(reading && pointsOf(reading)).toBe(2);
  });

  test('has tags in the order of the text, with lines', () => {
    expect(file.tags.map(({ name, line }) => `${name} ${line}`)).toEqual([
      'Ended 7',
      'Reading 9',
      'Figure 11',
      'Cite 12',
      'strong 14',
      'Measure 19',
    ]);
  });

  test('has the visible text by line, with the same number of lines', () => {
    expect(file.lines.slice(6)).toEqual([
      '先说已经到期。',
      '',
      '两句话',
      '',
      '每月，',
      '见：',
      '',
      '- 一点',
      '- 又一点',
      '',
      '',
      '',
      '不多',
      '',
    ]);
  });

  test('has the words of a block in one line, including what its tags print', () => {
    const [reading] = file.blocks;
    const printed = ({ name }: { name: string }) => `[${name}]`;
    expect(reading && plainWords(reading, printed)).toBe('每月[Figure]，见[Cite]：一点又一点');
  });

  test('that cannot be parsed is rejected with line and column', () => {
    expect(() => readMdx('好。\n\n<Measure id="m">\n')).toThrow(/^3:1: /);
  });
});
