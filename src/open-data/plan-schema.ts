import * as z from 'zod';

/** The Chinese descriptions are used in the published JSON Schema and on the page `/data/`. */
const day = z.iso.date();
const clause = z.string().describe('条文编号，见 clauses[].id');
const source = z.string().describe('方案之外文件的编号，见 sources[].id');
const url = z.string().describe('网址；建站时没有给出域名的，从网站根目录写起');
const span = z
  .object({
    from: day.describe('第一天'),
    through: day.describe('最后一天'),
  })
  .describe('起止日期，两天都包括在内');

const planPart = z.object({
  number: z.string().describe('文号'),
  title: z.string().describe('标题'),
  issuer: z.string().describe('印发机关'),
  issuedOn: day.describe('印发日期'),
  span,
  repeals: z.array(z.string()).describe('它废止的文件的文号'),
  notice: z.string().describe('用以前要知道的：是否已经失效、说的是哪一天、本站是什么'),
  url,
});

const clausePart = z.object({
  id: z.string().describe('条文编号（Akoma Ntoso 的 eId 写法），公布以后不改'),
  kind: z
    .enum(['heading', 'paragraph', 'sentence', 'segment', 'departments'])
    .describe('标题、款、句、分句、责任单位'),
  citation: z.string().describe('引用时怎样说，例如“第一条第4句”'),
  text: z
    .string()
    .describe('原文，一字不改；分成句的款自己没有文字，文字在它的句里；分句的文字，它的句里也有'),
  sha256: z.string().length(64).describe('原文（UTF-8）的 SHA-256'),
  parent: z.string().nullable().describe('上一级条文的编号；没有的是 null'),
  url,
});

const figurePart = z.object({
  name: z.string().describe('名称，公布以后不改'),
  value: z.union([z.number(), day]).describe('数；单位是“日期”的是日期'),
  unit: z.string().describe('单位'),
  words: z.string().describe('原文怎样写'),
  clause,
});

const outsidePart = z.object({
  name: z.string().describe('名称'),
  value: z.number().describe('数'),
  unit: z.string().describe('单位'),
  source,
});

const conditionPart = z.object({
  text: z.string().describe('条件，由本站写成白话'),
  clause,
  leftOpen: z.boolean().describe('true：方案没有写怎样才算，由部门决定'),
});

const caveatPart = z.object({
  text: z.string().describe('要注意的，由本站写成白话'),
  clause: clause.nullable().describe('依据的条文；依据别的文件的是 null'),
  source: source.nullable().describe('依据的方案之外的文件；依据条文的是 null'),
});

const laterPart = z.object({
  source,
  level: z.enum(['national', 'provincial']).describe('国家的还是省的'),
  changes: z.string().describe('改了什么'),
  span,
});

const measurePart = z.object({
  id: z.string().describe('措施编号，公布以后不改'),
  title: z.string().describe('名称'),
  article: z.union([z.int(), z.literal('closing')]).describe('第几条；closing 是没有编号的结尾'),
  audience: z.string().describe('给谁（英文代码）'),
  audienceName: z.string().describe('给谁'),
  gives: z
    .enum(['exact', 'up-to', 'unstated', 'service', 'period', 'answer'])
    .describe(
      'exact 能算出金额；up-to 写了上限；unstated 没有写明金额；service 服务或安排，没有写要发钱；period 起止日期；answer 哪天归哪个方案',
    ),
  flow: z
    .enum(['paid', 'saved', 'due', 'lent'])
    .nullable()
    .describe(
      '算出的钱是什么：paid 给的钱；saved 少缴的钱；due 要缴的钱，不是补贴；lent 要还的贷款；null 不算钱',
    ),
  amount: z.string().nullable().describe('金额是什么、说的是哪种情况；没有的是 null'),
  span,
  basis: z.array(clause).min(1).describe('依据的条文，第一个是主要的'),
  departments: z.array(z.string()).min(1).describe('责任单位，第一个牵头'),
  figures: z.array(figurePart).describe('方案写明的数和日期'),
  outside: z.array(outsidePart).describe('方案之外：计算时用到的别的文件的数'),
  conditions: z
    .array(conditionPart)
    .describe('方案写明的条件；空的是没有另写条件，讲的是谁要看原文'),
  caveats: z.array(caveatPart).describe('不管填什么都要注意的'),
  input: z
    .record(z.string(), z.unknown())
    .describe(
      '填什么：JSON Schema（2020-12），照它填的都能算；几项之间的规则（例如开始不晚于结束）不在里面；multipleOf 在用浮点数做除法的程序里会误判，可以不查',
    ),
  later: z.array(laterPart).describe('已知的后续政策；空的是未核实，不是没有'),
  url,
});

const sourcePart = z.object({
  id: z.string().describe('编号'),
  number: z.string().describe('文号；没有文号的是名称'),
  article: z.string().nullable().describe('哪一条'),
  issuer: z.string().describe('印发机关'),
  title: z.string().nullable().describe('标题；没有核实的是 null'),
  says: z.string().describe('说了什么，本站的概括'),
  checkedOn: day.describe('最近一次核对是哪天'),
  reading: z.enum(['full', 'part']).describe('full 读了全文；part 只查到一部分'),
});

/** The schema of `plan.json`. */
const planSchema = z.object({
  plan: planPart.describe('方案本身'),
  clauses: z.array(clausePart).describe('全部条文，按原文的次序'),
  measures: z.array(measurePart).describe('全部措施，按原文的次序'),
  sources: z.array(sourcePart).describe('方案之外的文件'),
});

export type PlanData = z.output<typeof planSchema>;

/** The parts of a JSON Schema that contain names and descriptions. */
export interface SchemaNode {
  description?: string;
  properties?: Record<string, SchemaNode>;
  items?: SchemaNode;
}

/** The published JSON Schema (2020-12). It allows additional keys, because later versions may add some. */
export function planJsonSchema(id: string | undefined): SchemaNode {
  const { $schema, ...schema } = z.toJSONSchema(planSchema, { io: 'input' });
  return { $schema, ...(id && { $id: id }), ...schema } as SchemaNode;
}
