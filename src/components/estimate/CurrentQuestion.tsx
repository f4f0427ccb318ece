import { isService, type QuestionName } from '../../policy/index.ts';
import { NONE } from '../calculator/form/list.ts';
import { pickAt } from './catalogue.ts';
import { asking, type Dialogue, previous, withSkip, withText } from './dialogue.ts';
import type { Progress } from './progress.ts';
import { Question } from './Question.tsx';
import { NONE_PICKED } from './situation.ts';
import type { DialogueInUse } from './use-dialogue.ts';

interface CurrentQuestionProps {
  name: QuestionName;
  used: DialogueInUse;
  progress: Progress;
  moveFocus: () => void;
  /** Called when a lazily loaded part of a question has mounted. */
  onShown: () => void;
  /** Shows the next question. */
  askNext: (dialogue: Dialogue) => Dialogue;
}

/** An upper bound of the questions after the current one. The current one counts as remaining until it is answered. */
export const questionsAfter = (name: QuestionName, { left }: Progress) =>
  left.filter((one) => one !== name).length;

/** How many measures that pay money already have a result, in Chinese. */
export function settledWords({ asking: { candidates } }: Progress): string {
  const settled = candidates.filter(
    ({ measure, state, closedBy }) =>
      (state === 'met' || state === 'left-open') && !isService(measure) && !closedBy,
  );
  return settled.length > 0 ? `已有结果的：${settled.length} 项。` : '还没有结果。';
}

/** The current question with the progress and a one-line summary of the results so far. */
export function CurrentQuestion({
  name,
  used,
  progress,
  moveFocus,
  onShown,
  askNext,
}: CurrentQuestionProps) {
  const { dialogue } = used;
  const { given } = progress;
  const goOn = (say: (dialogue: Dialogue) => Dialogue, moves: DialogueInUse['move']) => {
    moveFocus();
    moves((before) => askNext(say(before)));
  };
  const goTo = (other: QuestionName | null) => {
    moveFocus();
    used.move((before) => asking(before, other));
  };
  const back = previous(dialogue);
  return (
    <section class="calculator estimate-card">
      <Question
        key={name}
        {...{ name, progress, onShown }}
        given={given.find((one) => one.name === name)}
        linked={used.linked.includes(name)}
        skipped={dialogue.skipped.includes(name)}
        number={dialogue.asked.indexOf(name) + 1}
        left={questionsAfter(name, progress)}
        hasPrevious={back !== null}
        onText={(text) => used.change((before) => withText(before, name, text), name)}
        onReplace={(text) => used.change((before) => withText(before, name, text))}
        onNext={() => goOn((before) => before, used.move)}
        onNone={() => goOn((before) => withText(before, name, noneFor(name)), used.change)}
        onSkip={() => goOn((before) => withSkip(before, name), used.change)}
        onPrevious={() => goTo(back)}
      />
      <div class="estimate-so-far">
        <p key={settledWords(progress)}>{settledWords(progress)}</p>
        <button type="button" class="calc-quiet" onClick={() => goTo(null)}>
          看目前的结果和回答
        </button>
      </div>
    </section>
  );
}

const noneFor = (name: QuestionName) => (pickAt(name) ? NONE_PICKED : NONE);
