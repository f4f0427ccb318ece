import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvOf, csvTables } from '../../src/open-data/csv-tables.ts';
import { planData } from '../../src/open-data/plan-data.ts';

const data = planData(undefined);
const tables = csvTables(undefined);
const rowsOf = (name: string): Record<string, string>[] => {
  const found = tables.find((table) => table.name === name);
  return parse(found?.text ?? '', { bom: true, columns: true, record_delimiter: '\r\n' });
};
const measure = (id: string) => rowsOf('measures').find((row) => row.id === id);

describe.each(tables)('$name.csv', ({ text, columns, length }) => {
  test('begins with a byte order mark for Excel, and has the line ends of RFC 4180', () => {
    const bytes = Buffer.from(text);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.match(/(?<!\r)\n|\r(?!\n)/g)).toBe(null);
  });

  test('has one row per line and one cell per column', () => {
    const lines = text.trimEnd().split('\r\n');
    expect(lines).toHaveLength(length + 1);
    const cells: string[][] = parse(text, { bom: true });
    expect(cells).toHaveLength(length + 1);
    expect(new Set(cells.map((row) => row.length))).toEqual(new Set([columns.length]));
    expect(cells[0]?.[0]).toBe('id');
  });
});

test('clauses.csv contains the official words of every published clause, character for character', () => {
  const published = readFileSync('test/content/fixtures/clauses.tsv', 'utf8').trimEnd();
  const rows = rowsOf('clauses').map((row) => `${row.id}\t${row.原文}`);
  expect(['eId\ttext', ...rows].join('\n')).toBe(published);
});

describe('measures.csv', () => {
  test('has every measure in the order of the text', () => {
    expect(rowsOf('measures').map(({ id }) => id)).toEqual(data.measures.map(({ id }) => id));
  });

  test.each([
    ['flexible-employment', '273、191、82', '元/人/月', '能算出金额', '2023-12-31'],
    ['startup-loan', '500000', '元', '写了上限', '2023-12-31'],
    ['work-injury-rate-cut', '50', '%', '能算出金额', '2022-04-30'],
    ['unemployment-assistance', '', '', '没有写明金额', '2023-12-31'],
    ['domestic-service-major', '1000、100000', '元', '能算出金额', '2023-12-31'],
  ])('has for %s: %s %s, %s, through %s', (id, 金额, 单位, 怎样给, 最后一天) => {
    expect(measure(id)).toMatchObject({ 金额, 单位, 怎样给, 最后一天, 状态: '已失效' });
  });

  test('has amounts without thousands separators', () => {
    const amounts = rowsOf('measures').map(({ 金额 = '' }) => 金额);
    expect(amounts).toContain('5000000');
    expect(amounts.filter((amount) => amount.includes(','))).toEqual([]);
  });

  test.each([
    ['startup-loan', '额度内要还的贷款：带动就业5人以上的，最高50万元'],
    ['disability-levy', '单位要缴'],
    ['domestic-service-major', '每招收一名学生，1000元；同一院校最高10万元'],
    ['shared-staff', ''],
  ])('says of the sum of %s what it is: %s', (id, 金额是什么) => {
    expect(measure(id)).toMatchObject({ 金额是什么 });
  });

  test('has no lead department where the plan names none, but only whom to tell about problems', () => {
    expect(measure('plan-validity')).toMatchObject({ 条文: '结尾第1句、结尾第4句', 牵头部门: '' });
  });

  test('has separate columns for audience, clause and lead department', () => {
    expect(measure('veteran-hire')).toMatchObject({
      措施: '吸纳退役军人就业一次性补贴',
      给谁: '用人单位',
      第一天: '2021-10-01',
      条文: '第四条第二款第1句',
      牵头部门: '市人力资源社会保障局',
      网址: '/measures/veteran-hire/',
    });
  });
});

test('figures.csv contains every figure of every measure, with its words and its clause', () => {
  const wanted = data.measures.flatMap(({ id, figures }) =>
    figures.map((figure) => [id, figure.name, `${figure.value}`, figure.words, figure.clause]),
  );
  const rows = rowsOf('figures');
  expect(rows.map((row) => [row.id, row.名称, row.数, row.原文写法, row.条文编号])).toEqual(wanted);
});

test('no cell is read as a formula, and every other one is unchanged', () => {
  const column = { head: 'x', says: '', of: (words: string) => words };
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (words) => {
      const [, [cell = ''] = []]: string[][] = parse(csvOf([column], [words]), { bom: true });
      expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
      expect(cell.replace(/^'(?=[=+\-@\t\r＝＋－＠])/, '')).toBe(
        words.replace(/^'(?=[=+\-@\t\r＝＋－＠])/, ''),
      );
    }),
    {
      examples: [['=1+1'], ['@SUM(A1)'], ['-2'], ['+3'], ['\t=1'], ['＝1'], ['"a", b'], ['a\r\nb']],
    },
  );
});
