import { type ClauseId, citeInFull, plan, type Verdict } from '../../policy/index.ts';
import type { Answers } from './answers.ts';
import { columnsOf, countField, countTexts, isList, type ListField } from './list.ts';
import { quoted, readField, type SimpleField, valueWords } from './reading.ts';
import type { Reader, Standing } from './standing.ts';
import type { Subject } from './subject.ts';
import { cellsOf, isBlankRow } from './table.ts';
import { conditionSign, documentWords, headline, isSum } from './verdict-words.ts';

/** Everything that a result is told from. */
export interface Told {
  subject: Subject;
  answers: Answers;
  verdict: Verdict;
  reader: Reader;
  standing: Standing;
  /** The address that restores it. */
  address: string;
}

const MOST_ROWS = 20;

export const ESTIMATE = '这是按公布的条文做的估算，不是审批结果，以经办部门为准。';

function simpleWords(field: SimpleField, text: string): string {
  const reading = readField(field, text);
  if (reading.is === 'empty') return '没有填';
  return reading.is === 'value' ? valueWords(field, reading.value) : quoted(text);
}

function listWords(field: ListField, text: string): string {
  if (field.kind === 'counts') {
    const words = countTexts(field, text).map((cell, i) => simpleWords(countField(field, i), cell));
    return words.join('、');
  }
  const rows = cellsOf(text).filter((row) => !isBlankRow(row));
  const columns = columnsOf(field);
  const shown = rows.slice(0, MOST_ROWS).map((row, line) => {
    const cells = columns.map(
      (column, i) => `${column.label} ${simpleWords(column, row[i] ?? '')}`,
    );
    return `第 ${line + 1} ${field.row}（${cells.join('，')}）`;
  });
  const rest = rows.length > MOST_ROWS ? `；还有 ${rows.length - MOST_ROWS} ${field.row}` : '';
  return shown.join('；') + rest;
}

/** What was filled in, question by question. */
export function answersInWords({ fields }: Subject, answers: Answers) {
  return fields.map((field) => {
    const text = answers[field.name] ?? '';
    return {
      label: field.label,
      words: isList(field) ? listWords(field, text) : simpleWords(field, text),
    };
  });
}

/** Every clause behind a verdict once, the basis first. */
export function clausesBehind({ basis }: Subject, verdict: Verdict): ClauseId[] {
  const lines = [...verdict.conditions, ...verdict.steps, ...verdict.caveats];
  const cited = lines.flatMap(({ clause }) => (clause ? [clause] : []));
  return [...new Set([...basis.map(({ clause }) => clause), ...cited])];
}

/** The result in one line with its day and mark. */
export function resultLine({
  subject,
  verdict,
  standing,
}: Pick<Told, 'subject' | 'verdict' | 'standing'>) {
  const tag = isSum(verdict) ? `（${standing.tag}）` : '';
  return `${standing.asOf}：${headline(subject, verdict)}${tag}`;
}

const part = (title: string, lines: string[]) => (lines.length > 0 ? ['', title, ...lines] : []);

/** The whole result as plain text, to be pasted into a message or a file. */
export function resultText(told: Told): string {
  const { subject, answers, verdict, reader, standing, address } = told;
  const ended = reader.today > plan.span.through;
  const conditions = verdict.conditions.map(({ met, text, found, remedy }) => {
    const { mark, word } = conditionSign(met);
    return `${mark} ${word}：${text}${found ? `（${found}）` : ''}${remedy ? ` 怎样才符合：${remedy}` : ''}`;
  });
  const steps = verdict.steps.map(
    ({ text, value, document }) =>
      `${text}：${value}${document ? `（${documentWords(document)}）` : ''}`,
  );
  const caveats = verdict.caveats.map(
    ({ text, document }) => `${text}${document ? `（${documentWords(document)}）` : ''}`,
  );
  const inputs = answersInWords(subject, answers).map(({ label, words }) => `${label}：${words}`);
  return [
    `${subject.title}（${standing.tag}）`,
    `${standing.mark} ${standing.line}`,
    resultLine(told),
    ...part('填写的内容', inputs),
    ...part('条件', conditions),
    ...part('计算过程', steps),
    ...part('要注意', caveats),
    ...part(
      '依据',
      clausesBehind(subject, verdict).map((clause) => citeInFull(clause, ended)),
    ),
    '',
    `网址：${address}`,
    `查看日期：${reader.today}`,
    ESTIMATE,
  ].join('\n');
}
