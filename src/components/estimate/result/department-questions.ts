import { type Candidate, type ClauseId, cite } from '../../../policy/index.ts';
import type { EvaluatedSituation } from './evaluated-situation.ts';
import { openOf } from './sheet-lines.ts';

/** What to ask the departments of an article. */
interface DepartmentQuestions {
  clause: ClauseId;
  departments: readonly string[];
  /** One line per measure: its name, its clause, and what the plan leaves open. */
  lines: { title: string; clause: ClauseId; open: string }[];
}

function openPointsOf(candidate: Candidate): string {
  const { measure, verdict } = candidate;
  const conditions = openOf(candidate).map(({ text }) => text);
  const sum = verdict?.amount?.kind === 'unstated' ? ['金额'] : [];
  const howMuch = measure.flow === 'lent' ? '实际能贷多少' : '实际给多少';
  const most = verdict?.amount?.kind === 'up-to' ? [howMuch] : [];
  const all = [...conditions, ...sum, ...most];
  return all.length > 0 ? all.join('；') : `${measure.title}怎样办`;
}

/** What the plan leaves open for the reader, grouped by the departments that decide it. Taken from the text alone. */
export function questionsForDepartments({
  estimate,
}: Pick<EvaluatedSituation, 'estimate'>): DepartmentQuestions[] {
  const matters = new Map<ClauseId, DepartmentQuestions>();
  for (const candidate of [...estimate.conditional, ...estimate.leftOpen]) {
    const { departmentsClause, departments, title, basis } = candidate.measure;
    const { lines = [] } = matters.get(departmentsClause) ?? {};
    const [clause] = basis;
    if (!clause) continue;
    lines.push({ title, clause, open: openPointsOf(candidate) });
    matters.set(departmentsClause, { clause: departmentsClause, departments, lines });
  }
  return [...matters.values()];
}

/** `市人力资源社会保障局（第五条责任单位，牵头，另有市财政局等 3 个部门）`. */
export function departmentsWords({
  clause,
  departments: [lead, ...others],
}: DepartmentQuestions): string {
  const [second] = others;
  if (!second) return `${lead}（${cite(clause)}）`;
  const rest = others.length > 1 ? `${second}等 ${others.length} 个部门` : second;
  return `${lead}（${cite(clause)}，牵头；还有${rest}）`;
}
