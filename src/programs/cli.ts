#!/usr/bin/env node
import { text } from 'node:stream/consumers';
import { isatty } from 'node:tty';
import { parseArgs } from 'node:util';
import {
  AssessmentError,
  cite,
  isIsoDate,
  lifecycleOn,
  measureOf,
  measures,
} from '../policy/index.ts';
import {
  assessInput,
  badInput,
  citationsOf,
  citationsOfVerdict,
  clauseAsked,
  dayAsked,
  measureData,
  measureLine,
  measuresFor,
  noticeOn,
  officialWords,
  verdictLines,
} from './answer.ts';
import { answersOf, fieldOptions, optionHelp } from './arguments.ts';
import { version } from './version.ts';

const NAME = 'jiangmen-plan';
const HELP = `${NAME} measures [--for <audience>] [--on YYYY-MM-DD] [--json]
${NAME} assess <measure> [--<field> <value> …] [--input '{…}'] [--on YYYY-MM-DD] [--json]
${NAME} clause <citation> [--on YYYY-MM-DD] [--json]
${NAME} --help | --version

${noticeOn(dayAsked(undefined))}
--on  the day to evaluate; default: today
assess takes its input as options, as --input, or as JSON on standard input.
Exit code: 0 success, 2 bad input, 1 other errors.`;

const refuse = (path: string, reason: string): never => {
  throw badInput(path, reason);
};

const common = {
  on: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const json = (data: unknown) => [JSON.stringify(data, null, 2)];

function dayOf(given: string | undefined): string {
  const on = dayAsked(given);
  return isIsoDate(on) ? on : refuse('on', '日期要写成存在的“年-月-日”。');
}

function listMeasures(args: string[]): string[] {
  const { values } = parseArgs({ args, options: { ...common, for: { type: 'string' } } });
  if (values.help) return [HELP];
  const shown = measuresFor(values.for);
  const on = dayOf(values.on);
  if (!values.json) return [noticeOn(on), ...shown.map(measureLine)];
  const data = shown.map((measure) => ({
    ...measureData(measure),
    lifecycle: isIsoDate(on) ? lifecycleOn(measure.span, on) : null,
  }));
  return json({ on, notice: noticeOn(on), measures: data });
}

/** The JSON input from `--input` or standard input; `{}` if there is none. */
async function jsonInput(given: string | undefined, isAnswered: boolean): Promise<unknown> {
  // `process.stdin` alone would make the file descriptor non-blocking, so it is read only where it is needed.
  const fromPipe = given === undefined && !isAnswered && !isatty(0);
  const words = given ?? (fromPipe ? await text(process.stdin) : '');
  if (words.trim() === '') return {};
  try {
    // `trim` also removes a byte order mark, which some shells write.
    return JSON.parse(words.trim());
  } catch {
    return refuse('input', '这不是 JSON。');
  }
}

async function assessMeasure([id, ...args]: string[]): Promise<string[]> {
  if (id === '--help' || id === '-h') return [HELP];
  if (id === undefined) return refuse('id', `这里没有说是哪项措施，例如 ${measures[0]?.id}。`);
  const measure = measureOf(id);
  const options = { ...fieldOptions(measure), ...common, input: { type: 'string' } } as const;
  const { values } = parseArgs({ args, options });
  if (values.help) return [HELP, '', `${measure.title}：`, ...measure.fields.map(optionHelp)];
  const answers = answersOf(measure, values);
  // A measure without fields must not wait for standard input.
  const isAnswered = Object.keys(answers).length > 0 || measure.fields.length === 0;
  const given = await jsonInput(values.input, isAnswered);
  const input = Object.keys(answers).length > 0 ? { ...(given as object), ...answers } : given;
  const verdict = assessInput(id, input, dayOf(values.on));
  if (!values.json) return verdictLines(measure, verdict);
  const citations = citationsOfVerdict(verdict);
  return json({ notice: noticeOn(verdict.on), ...verdict, citations });
}

function showClause(args: string[]): string[] {
  const { values, positionals } = parseArgs({ args, options: common, allowPositionals: true });
  if (values.help) return [HELP];
  const on = dayOf(values.on);
  const id = clauseAsked(positionals.join(' '), '这里没有说是哪一条，例如“第三条第二款”。');
  const words = officialWords(id);
  const [citation = ''] = citationsOf([id]);
  if (values.json) return json({ id, citation, text: words, on, notice: noticeOn(on) });
  return [`${cite(id)}（${id}）`, words, citation, noticeOn(on)];
}

const commands: Readonly<Record<string, (args: string[]) => string[] | Promise<string[]>>> = {
  measures: listMeasures,
  assess: assessMeasure,
  clause: showClause,
};

/** The output lines of a command. */
function answer([command = '', ...args]: string[]): string[] | Promise<string[]> {
  if (['--help', '-h', 'help'].includes(command)) return [HELP];
  if (['--version', '-v'].includes(command)) return [version];
  const known = Object.hasOwn(commands, command) ? commands[command] : undefined;
  if (known) return known(args);
  return refuse('command', `没有“${command}”这个命令；有：${Object.keys(commands).join('、')}。`);
}

/** The reasons for errors of `parseArgs`, by code. */
const OPTION_REASONS: Readonly<Record<string, string>> = {
  ERR_PARSE_ARGS_UNKNOWN_OPTION: '没有这个选项；有哪些见 --help。',
  ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL:
    '这里只能写选项：“是”写 --名称，“否”写 --no-名称，见 --help。',
  ERR_PARSE_ARGS_INVALID_OPTION_VALUE: '缺少值，或者这个选项不带值；以 - 开头的值写成 --名称=值。',
};

/** Prints an error and returns the exit code. Bad input is printed problem by problem. */
function exitCodeOf(error: unknown): number {
  if (error instanceof AssessmentError) {
    for (const { path, reason } of error.problems) process.stderr.write(`${path}: ${reason}\n`);
    return 2;
  }
  const { code = '', message = String(error) } = error as { code?: string; message?: string };
  const reason = OPTION_REASONS[code];
  if (reason === undefined) {
    process.stderr.write(`${message}\n`);
    return 1;
  }
  const option = /'(?:-[\w-]*, )?--?([\w-]+)/.exec(message)?.[1] ?? 'options';
  process.stderr.write(`${option}: ${reason}\n`);
  return 2;
}

// A reader that has seen enough, such as `head`, closes the pipe; that is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') process.exitCode = exitCodeOf(new Error(error.message));
});
try {
  process.stdout.write(`${(await answer(process.argv.slice(2))).join('\n')}\n`);
} catch (error) {
  process.exitCode = exitCodeOf(error);
}
