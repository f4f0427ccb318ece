import { holds, type Result, ratioOf } from './result.ts';

/** What one run of one part measured, and where. */
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
  const held = holds(result);
  const cells = [
    what,
    shown(ours, unit),
    beside ? `${beside.name}: ${shown(beside.value, unit)}` : '',
    ratio === undefined ? '' : `${shown(ratio, '')}×`,
    wanted ? `${sign} ${shown(wanted.value, '')}${ratio === undefined ? '' : '×'}` : '',
    held === undefined ? '' : held ? 'yes' : '**no**',
  ];
  return `| ${cells.join(' | ')} |`;
}

/** The table of everything measured so far, with the days and machines it was measured on. */
export function table(runs: readonly Run[]): string {
  const places = [...new Set(runs.map(({ date, machine }) => `${date} on ${machine}`))];
  return [
    `Measured ${places.join('; ')}. What stands beside us was measured in the same run.`,
    '',
    '| What | This site | Beside it | Ratio | Wanted | Held |',
    '|---|---|---|---|---|---|',
    ...runs.flatMap(({ results }) => results.map(row)),
  ].join('\n');
}

/** A text with the table between its markers. Throws where the markers are not there. */
export function withTable(text: string, runs: readonly Run[]): string {
  const [start, end] = [text.indexOf(START), text.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`README.md lacks ${START} … ${END} for the table.`);
  return `${text.slice(0, start + START.length)}\n${table(runs)}\n${text.slice(end)}`;
}
