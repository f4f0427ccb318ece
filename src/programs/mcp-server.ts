import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import {
  AssessmentError,
  type ClauseId,
  cite,
  type IsoDate,
  inputSchema,
  isIsoDate,
  type Measure,
  measureOf,
  measures,
} from '../policy/index.ts';
import type { SearchRecord } from '../search/engine/record.ts';
import {
  assessInput,
  audiences,
  badInput,
  citationsOf,
  citationsOfVerdict,
  clauseAsked,
  dayAsked,
  measureData,
  measureInBrief,
  measuresFor,
  noticeOn,
  officialWords,
} from './answer.ts';
import { searchPlan } from './search.ts';
import { version } from './version.ts';

type Arguments = Readonly<Record<string, unknown>>;

interface Tool {
  description: string;
  properties: Readonly<Record<string, object>>;
  required: readonly string[];
  answer: (given: Arguments, on: IsoDate) => object | Promise<object>;
}

const on = {
  type: 'string',
  description: 'YYYY-MM-DD, the day to evaluate; default: today in Shanghai',
};

function assessMeasure({ id, input }: Arguments, day: IsoDate) {
  const verdict = assessInput(measureAsked(id).id, input, day);
  return { ...verdict, citations: citationsOfVerdict(verdict) };
}

function getClause({ citation }: Arguments) {
  const words = typeof citation === 'string' ? citation : '';
  const id = clauseAsked(words, '请写明是哪一条，例如“第三条第二款”。');
  return { id, text: officialWords(id), citations: citationsOf([id]) };
}

function measureAsked(id: unknown): Measure {
  if (typeof id === 'string') return measureOf(id);
  throw badInput('id', '这里没有说是哪项措施；编号见 list_measures。');
}

/** The article that a measure is from, or its first clause if that is in no article. */
const placeOf = ({ article, basis }: Measure) =>
  article === 'closing' ? (basis[0] ?? null) : (`art_${article}` as ClauseId);

/** In brief: with conditions, schemas and citations, the answer would fill most of a model's context. */
function listMeasures({ for: who }: Arguments, day: IsoDate) {
  const shown = measuresFor(who);
  return {
    measures: shown.map((measure) => measureInBrief(measure, day)),
    citations: citationsOf(shown.map(placeOf)),
  };
}

function getMeasure({ id }: Arguments, day: IsoDate) {
  const measure = measureAsked(id);
  return {
    ...measureInBrief(measure, day),
    ...measureData(measure),
    departments: measure.departments,
    input: inputSchema(measure.id),
  };
}

/** The most results that a search returns. */
const MOST = 10;

/** The clause of a result; an explanation counts as the clause that it explains. */
const clauseFound = ({ kind, id, basis }: SearchRecord) =>
  kind === 'measure' ? [] : kind === 'clause' ? [id as ClauseId] : basis;

async function search({ words }: Arguments) {
  if (typeof words !== 'string') throw badInput('words', '要查的话应是一段文字。');
  const { answers, missing } = await searchPlan(words);
  const found = answers.slice(0, MOST).map(({ record }) => record);
  const clauses = [...new Set(found.flatMap(clauseFound))];
  const shown = found.filter(({ kind }) => kind === 'measure').map(({ id }) => measureOf(id));
  return {
    measures: shown.map(measureData),
    clauses: clauses.map((id) => ({ id, text: officialWords(id) })),
    missing,
    citations: citationsOf([...clauses, ...shown.flatMap(({ basis }) => basis)]),
  };
}

const someClause = measures[0]?.basis[0];

const tools: Readonly<Record<string, Tool>> = {
  list_measures: {
    description:
      'Lists the measures of the plan in brief: id, title, audience, article, sum in words, and state on the day. get_measure has the rest.',
    properties: { for: { type: 'string', enum: audiences }, on },
    required: [],
    answer: listMeasures,
  },
  get_measure: {
    description:
      'Describes one measure: its period, conditions, departments, citations, and the JSON Schema of the input of assess_measure.',
    properties: { id: { type: 'string' }, on },
    required: ['id'],
    answer: getMeasure,
  },
  assess_measure: {
    description:
      'Assesses one measure on a day. The input must match the schema returned by get_measure.',
    properties: { id: { type: 'string' }, input: { type: 'object' }, on },
    required: ['id', 'input'],
    answer: assessMeasure,
  },
  get_clause: {
    description: `Returns the official text of one clause or article, by its citation or id, such as ${someClause && `${cite(someClause)} or ${someClause}`}.`,
    properties: { citation: { type: 'string' }, on },
    required: ['citation'],
    answer: getClause,
  },
  search_plan: {
    description:
      'Searches measures and clauses by words, as people ask for them or as the plan has them, in Chinese. Returns the best ten, and as “missing” the words that occur nowhere.',
    properties: { words: { type: 'string' }, on },
    required: ['words'],
    answer: search,
  },
};

/** The result of a tool: its data, the day, and the notice on the plan's status. */
async function call(name: string, given: Arguments) {
  const day = dayAsked(given.on as string | undefined);
  const tool = Object.hasOwn(tools, name) ? tools[name] : undefined;
  if (!tool) throw badInput('tool', `没有 ${name} 这个工具。`);
  if (!isIsoDate(day)) throw badInput('on', '日期要写成存在的“年-月-日”。');
  return { on: day, notice: noticeOn(day), ...(await tool.answer(given, day)) };
}

async function answer(name: string, given: Arguments) {
  try {
    const structuredContent: Record<string, unknown> = await call(name, given);
    return {
      content: [{ type: 'text', text: JSON.stringify(structuredContent) }],
      structuredContent,
    };
  } catch (error) {
    if (!(error instanceof AssessmentError)) throw error;
    return { isError: true, content: [{ type: 'text', text: error.message }] };
  }
}

const server = new Server(
  { name: 'jiangmen-plan', version },
  { capabilities: { tools: {} }, instructions: noticeOn(dayAsked(undefined)) },
);
server.setRequestHandler(ListToolsRequestSchema, async () => ({
  tools: Object.entries(tools).map(([name, { description, properties, required }]) => ({
    name,
    description,
    inputSchema: { type: 'object' as const, properties, required: [...required] },
  })),
}));
server.setRequestHandler(CallToolRequestSchema, async ({ params }) =>
  answer(params.name, params.arguments ?? {}),
);
await server.connect(new StdioServerTransport());
