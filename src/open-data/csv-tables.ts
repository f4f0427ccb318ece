import { stringify } from 'csv-stringify/sync';
import { givesNames } from '../components/measure/measure-words.ts';
import { buildStatus } from '../components/reader-day/build-status.ts';
import { lifecycleSigns } from '../components/reader-day/lifecycle.ts';
import { type ClauseId, cite, type Measure, measureOf } from '../policy/index.ts';
import { planData } from './plan-data.ts';
import type { PlanData } from './plan-schema.ts';

/** A column of a table: header, description and cell value. */
interface Column<Row> {
  head: string;
  says: string;
  of: (row: Row) => string | number;
  /** The cell on a page, if it is not the same. */
  shown?: (row: Row) => string;
}

/** A CSV file for spreadsheets. */
export interface CsvTable {
  name: string;
  columns: readonly { head: string; says: string }[];
  /** The number of rows, without the header. */
  length: number;
  text: string;
}

type MeasureRow = Omit<PlanData['measures'][number], 'span'> & Pick<Measure, 'sums' | 'span'>;
type FigureRow = { measure: PlanData['measures'][number] } & MeasureRow['figures'][number];

const KINDS: Record<PlanData['clauses'][number]['kind'], string> = {
  heading: '标题',
  paragraph: '款',
  sentence: '句',
  segment: '分句',
  departments: '责任单位',
};

const citations = (ids: readonly string[]) => ids.map((id) => cite(id as ClauseId)).join('、');
const once = (words: readonly string[]) => [...new Set(words)].join('、');

/** A single sum is a number, so that spreadsheets can add it; several sums are text. */
const amountOf = ({ sums: [first, ...others] }: MeasureRow) =>
  others.length === 0 ? (first?.value ?? '') : [first, ...others].map((s) => s?.value).join('、');

/** With thousands separators, which spreadsheets read as part of a pasted number. */
const amountShown = ({ sums }: MeasureRow) =>
  sums.map(({ value }) => Number(value).toLocaleString('en-US')).join('、');

/** The columns of the table of all measures, on its page and in its download. */
export const measureColumns: readonly Column<MeasureRow>[] = [
  { head: '措施', says: '名称', of: ({ title }) => title },
  { head: '给谁', says: '给什么人或单位', of: ({ audienceName }) => audienceName },
  { head: '金额', says: '方案写明的数；没有写明的是空的', of: amountOf, shown: amountShown },
  { head: '单位', says: '金额的单位', of: ({ sums }) => once(sums.map(({ unit }) => unit)) },
  { head: '怎样给', says: '写的是金额、上限，还是没有写明', of: ({ gives }) => givesNames[gives] },
  { head: '第一天', says: '从哪天起有效，包括这天', of: ({ span }) => span.from },
  { head: '最后一天', says: '到哪天为止，包括这天', of: ({ span }) => span.through },
  { head: '条文', says: '依据的条文', of: ({ basis }) => citations(basis) },
  {
    head: '牵头部门',
    says: '列第一位的责任单位；结尾没有写责任单位，这一格空着',
    // The closing names only whom to tell about problems.
    of: ({ article, departments }) => (article === 'closing' ? '' : (departments[0] ?? '')),
  },
];

const columnsOfMeasures: readonly Column<MeasureRow>[] = [
  { head: 'id', says: '措施编号，公布以后不改', of: ({ id }) => id },
  ...measureColumns,
  {
    head: '其他责任单位',
    says: '一起负责的',
    of: ({ departments }) => departments.slice(1).join('、'),
  },
  { head: '原文写法', says: '原文怎样写金额', of: ({ sums }) => once(sums.map((s) => s.words)) },
  {
    head: '状态',
    says: '生成文件时是否已经失效；没有失效的看最后一天',
    of: ({ span }) => (buildStatus(span) ? lifecycleSigns.ended.word : '看最后一天'),
  },
  { head: '网址', says: '本站说明这项措施的网页', of: ({ url }) => url },
  {
    head: '金额是什么',
    says: '每个数说的是哪种情况；是贷款、少缴的钱或要缴的钱的，也写明',
    of: ({ amount }) => amount ?? '',
  },
];

const columnsOfClauses: readonly Column<PlanData['clauses'][number]>[] = [
  { head: 'id', says: '条文编号，公布以后不改', of: ({ id }) => id },
  { head: '引用', says: '引用时怎样说', of: ({ citation }) => citation },
  { head: '层级', says: Object.values(KINDS).join('、'), of: ({ kind }) => KINDS[kind] },
  {
    head: '原文',
    says: '一字不改；分成句的款，文字在它的句里；分句的文字，它的句里也有',
    of: ({ text }) => text,
  },
  { head: '上一级', says: '上一级条文的编号', of: ({ parent }) => parent ?? '' },
  { head: 'sha256', says: '原文（UTF-8）的 SHA-256', of: ({ sha256 }) => sha256 },
  { head: '网址', says: '本站说明这一条文的网页', of: ({ url }) => url },
];

const columnsOfFigures: readonly Column<FigureRow>[] = [
  { head: 'id', says: '措施编号', of: ({ measure }) => measure.id },
  { head: '名称', says: '数的名称，在一项措施里不重复，公布以后不改', of: ({ name }) => name },
  { head: '措施', says: '措施的名称', of: ({ measure }) => measure.title },
  { head: '数', says: '数；单位是“日期”的是日期', of: ({ value }) => value },
  { head: '单位', says: '数的单位', of: ({ unit }) => unit },
  { head: '原文写法', says: '原文怎样写', of: ({ words }) => words },
  { head: '引用', says: '写明它的条文', of: ({ clause }) => citations([clause]) },
  { head: '条文编号', says: '写明它的条文的编号', of: ({ clause }) => clause },
];

/**
 * Formats rows as CSV (RFC 4180) with a byte order mark, which Excel needs to detect UTF-8. Cells that a spreadsheet
 * would interpret as a formula get a leading apostrophe.
 */
export function csvOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const cells = [
    columns.map(({ head }) => head),
    ...rows.map((row) => columns.map((c) => c.of(row))),
  ];
  return stringify(cells, { bom: true, record_delimiter: 'windows', escape_formulas: true });
}

function table<Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]): CsvTable {
  return { name, columns, length: rows.length, text: csvOf(columns, rows) };
}

/** All measures as rows of the page and its download, in the order of the text. */
export const measureRows = (site: URL | undefined): MeasureRow[] =>
  planData(site).measures.map((row) => {
    const { sums, span } = measureOf(row.id);
    return { ...row, sums, span };
  });

/** The CSV files. */
export function csvTables(site: URL | undefined): CsvTable[] {
  const data = planData(site);
  const figures = data.measures.flatMap((measure) =>
    measure.figures.map((figure) => ({ measure, ...figure })),
  );
  return [
    table('clauses', columnsOfClauses, data.clauses),
    table('measures', columnsOfMeasures, measureRows(site)),
    table('figures', columnsOfFigures, figures),
  ];
}
