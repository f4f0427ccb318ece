import { Clause } from '../../calculator/result/Result.tsx';
import { HelpLines } from '../../help/WhomToAsk.tsx';
import { departmentsWords, questionsForDepartments } from './department-questions.ts';
import type { EvaluatedSituation } from './evaluated-situation.ts';

/** What the plan leaves open, to be asked of the departments, with the clause of each item. */
export function QuestionsForDepartments({ progress }: { progress: EvaluatedSituation }) {
  const matters = questionsForDepartments(progress);
  return (
    <section class="estimate-group" data-group="bring-up">
      <h3>{matters.length > 0 ? '问部门时可以提的' : '今天问谁'}</h3>
      {matters.length > 0 && (
        <p>下面这些，方案没有写明，由负责部门定。问的时候，可以说出后面写的条款。</p>
      )}
      {matters.map((matter) => (
        <div key={matter.clause}>
          <h4>{departmentsWords(matter)}</h4>
          <ul class="estimate-matters">
            {matter.lines.map(({ title, clause, open }) => (
              <li key={title}>
                <span>
                  {title}：{open}{' '}
                </span>
                <Clause id={clause} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      <HelpLines />
    </section>
  );
}
