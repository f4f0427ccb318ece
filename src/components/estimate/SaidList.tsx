import type { ComponentChildren } from 'preact';
import type { QuestionName } from '../../policy/index.ts';
import type { Said } from './reckoning.ts';
import { saidInWords } from './said-words.ts';

interface SaidListProps {
  said: readonly Said[];
  besides: readonly Said[];
  /** The question before the reader. */
  here: QuestionName | null;
  onEdit: (name: QuestionName) => void;
  onForget: (name: QuestionName) => void;
}

/** The answers so far; each can be changed, also those that follow from others. */
export function SaidList({ said, besides, here, onEdit, onForget }: SaidListProps) {
  return (
    <>
      {said.length === 0 && <p class="calc-waiting">还没有回答。</p>}
      <dl class="estimate-said">
        {said.map((one) => (
          <OneSaid key={`${one.name} ${one.text}`} said={one} here={one.name === here}>
            <button type="button" class="calc-quiet" onClick={() => onEdit(one.name)}>
              改<span class="visually-hidden">：{saidInWords(one).label}</span>
            </button>
          </OneSaid>
        ))}
      </dl>
      {besides.length > 0 && (
        <details class="estimate-besides">
          <summary>还有 {besides.length} 个回答和现在选的身份无关，先留着</summary>
          <dl class="estimate-said">
            {besides.map((one) => (
              <OneSaid key={one.name} said={one} here={false}>
                <button type="button" class="calc-quiet" onClick={() => onForget(one.name)}>
                  删去<span class="visually-hidden">：{saidInWords(one).label}</span>
                </button>
              </OneSaid>
            ))}
          </dl>
        </details>
      )}
    </>
  );
}

interface OneSaidProps {
  said: Said;
  here: boolean;
  children: ComponentChildren;
}

function OneSaid({ said, here, children }: OneSaidProps) {
  const { label, words, for: measure } = saidInWords(said);
  const [problem] = said.problems;
  return (
    <div data-said={said.name} data-here={here}>
      <dt>
        <span>{label}</span>
        {measure && <span class="calc-hint">{measure}</span>}
      </dt>
      <dd>
        <span>
          <span>{words}</span>
          {said.implied && <span class="estimate-implied">由前面的回答得出</span>}
          {problem && <span class="calc-error">✕ {problem.reason}</span>}
        </span>
        {children}
      </dd>
    </div>
  );
}
