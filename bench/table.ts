import { meetsTarget, type Result, ratioOf } from './result.ts';

/** The results of one run of one part, with date and machine. */
export interface Run {
  date: string;
  machine: string;
  results: Result[];
}

const START = '<!-- bench -->';
const END = '<!-- /bench -->';

function shown(value: number, unit: string): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  const number = value.toLocaleString('en', { maximumFractionDigits: digits });
  return unit ? `${number} ${unit}` : number;
}

function row(result: Result): string {
  const { what, unit, ours, beside, wanted } = result;
  const ratio = ratioOf(result);
  const sign = wanted?.at === 'least' ? '≥' : '≤';
  const met = meetsTarget(result);
  const cells = [
    what,
    shown(ours, unit),
    beside ? `${beside.name}: ${shown(beside.value, unit)}` : '',
    ratio === undefined ? '' : `${shown(ratio, '')}×`,
    wanted ? `${sign} ${shown(wanted.value, '')}${ratio === undefined ? '' : '×'}` : '',
    met === undefined ? '' : met ? 'yes' : '**no**',
  ];
  return `| ${cells.join(' | ')} |`;
}

/** The table of all results, with the dates and machines of the runs. */
export function table(runs: readonly Run[]): string {
  const places = [...new Set(runs.map(({ date, machine }) => `${date} on ${machine}`))];
  return [
    `Measured ${places.join('; ')}. The peers were measured in the same run.`,
    '',
    '| Measurement | This site | Peer | Ratio | Target | Met |',
    '|---|---|---|---|---|---|',
    ...runs.flatMap(({ results }) => results.map(row)),
  ].join('\n');
}

/** Replaces the text between the markers with the table. Throws if the markers are missing. */
export function withTable(text: string, runs: readonly Run[]): string {
  const [start, end] = [text.indexOf(START), text.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`README.md lacks ${START} … ${END} for the table.`);
  return `${text.slice(0, start + START.length)}\n${table(runs)}\n${text.slice(end)}`;
}
