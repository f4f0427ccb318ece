import { publicAddress, siteAddress } from '../components/site/address.ts';
import { akomaNtoso } from './akoma-ntoso.ts';
import { calendar } from './calendar.ts';
import { type CsvTable, csvTables } from './csv-tables.ts';
import { planData } from './plan-data.ts';
import { planJsonSchema, type SchemaNode } from './plan-schema.ts';

/** The name of a column or JSON key, and its description. */
interface FieldMeaning {
  name: string;
  says: string;
}

/** A file in `/data/`. */
interface Download {
  name: string;
  type: string;
  /** The description on the page `/data/`: contents and intended use. */
  says: string;
  text: string;
  /** A short excerpt. */
  example: string;
  fields: readonly FieldMeaning[];
}

const TABLES: Readonly<Record<string, string>> = {
  clauses: '全部条文，一条一行。给表格软件用，双击就能打开。',
  measures: '全部措施，一项一行。给表格软件用，双击就能打开。',
  figures: '方案写明的全部数和日期，一个一行。给表格软件用，双击就能打开。',
};

const jsonText = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** The paths of all keys below a schema node, with their descriptions: `measures[].span.from`. */
function meanings({ properties = {} }: SchemaNode, path = ''): FieldMeaning[] {
  return Object.entries(properties).flatMap(([key, node]) => {
    const name = `${path}${key}${node.items ? '[]' : ''}`;
    const below = meanings(node.items ?? node, `${name}.`);
    return [{ name, says: node.description ?? '' }, ...below];
  });
}

function tableFile({ name, columns, text }: CsvTable): Download {
  return {
    name: `${name}.csv`,
    type: 'text/csv; charset=utf-8',
    says: TABLES[name] ?? '',
    text,
    example: text.split('\r\n').slice(0, 2).join('\n').replace('\ufeff', ''),
    fields: columns.map(({ head, says }) => ({ name: head, says })),
  };
}

function jsonFiles(site: URL | undefined): Download[] {
  const data = planData(site);
  const id = site && publicAddress(siteAddress('data/plan.schema.json'), site);
  const schema = planJsonSchema(id);
  const figure = data.measures.flatMap(({ figures }) => figures)[0];
  return [
    {
      name: 'plan.json',
      type: 'application/json',
      says: '方案、条文、措施和方案之外的文件，一个文件全有。给程序用。',
      text: jsonText(data),
      example: JSON.stringify(figure),
      fields: meanings(schema),
    },
    {
      name: 'plan.schema.json',
      type: 'application/schema+json',
      says: 'plan.json 的 JSON Schema（2020-12），每个名称是什么意思都在里面。给程序核对用。',
      text: jsonText(schema),
      example: JSON.stringify(schema.properties?.clauses?.items?.properties?.id),
      fields: [],
    },
  ];
}

function documentFiles(site: URL | undefined): Download[] {
  const xml = akomaNtoso();
  const ics = calendar(site);
  return [
    {
      name: 'plan.akn.xml',
      type: 'application/akn+xml',
      says: '原文的 Akoma Ntoso 3.0，每一句都有编号，带起止和废止的信息。给档案和法规库用。',
      text: xml,
      example: /<article .*?<\/heading>/.exec(xml)?.[0] ?? '',
      fields: [],
    },
    {
      name: 'ends.ics',
      type: 'text/calendar; charset=utf-8',
      says: '开始实施那天和各个到期日，都是全天的日程。给日历用。',
      text: ics,
      example:
        ics
          .match(/^(?:DTSTART|SUMMARY).*$/gm)
          ?.slice(0, 2)
          .join('\n') ?? '',
      fields: [],
    },
  ];
}

/** The files in `/data/`, in the order of its page. */
export const downloads = (site: URL | undefined): Download[] => {
  const [json, schema] = jsonFiles(site);
  const files = [...csvTables(site).map(tableFile), json, schema, ...documentFiles(site)];
  return files.filter((file) => file !== undefined);
};
