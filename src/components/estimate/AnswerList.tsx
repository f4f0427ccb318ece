import type { ComponentChildren } from 'preact';
import type { QuestionName } from '../../policy/index.ts';
import { answerInWords } from './answer-in-words.ts';
import type { GivenAnswer } from './progress.ts';

interface AnswerListProps {
  given: readonly GivenAnswer[];
  unrelated: readonly GivenAnswer[];
  onEdit: (name: QuestionName) => void;
  onForget: (name: QuestionName) => void;
}

/** The list of answers, including implied ones. Each can be changed. */
export function AnswerList({ given, unrelated, onEdit, onForget }: AnswerListProps) {
  return (
    <>
      {given.length === 0 && <p class="calc-waiting">还没有回答。</p>}
      <dl class="estimate-answer-list">
        {given.map((one) => (
          <AnswerRow key={`${one.name} ${one.text}`} given={one}>
            <button type="button" class="calc-quiet" onClick={() => onEdit(one.name)}>
              改<span class="visually-hidden">：{answerInWords(one).label}</span>
            </button>
          </AnswerRow>
        ))}
      </dl>
      {unrelated.length > 0 && (
        <details class="estimate-unrelated">
          <summary>还有 {unrelated.length} 个回答和现在选的身份无关，先留着</summary>
          <dl class="estimate-answer-list">
            {unrelated.map((one) => (
              <AnswerRow key={one.name} given={one}>
                <button type="button" class="calc-quiet" onClick={() => onForget(one.name)}>
                  删去<span class="visually-hidden">：{answerInWords(one).label}</span>
                </button>
              </AnswerRow>
            ))}
          </dl>
        </details>
      )}
    </>
  );
}

interface AnswerRowProps {
  given: GivenAnswer;
  children: ComponentChildren;
}

function AnswerRow({ given, children }: AnswerRowProps) {
  const { label, words, for: measure } = answerInWords(given);
  const [problem] = given.problems;
  return (
    <div data-answer={given.name}>
      <dt>
        <span>{label}</span>
        {measure && <span class="calc-hint">{measure}</span>}
      </dt>
      <dd>
        <span>
          <span>{words}</span>
          {given.implied && <span class="estimate-implied">由前面的回答得出</span>}
          {problem && <span class="calc-error">✕ {problem.reason}</span>}
        </span>
        {children}
      </dd>
    </div>
  );
}
