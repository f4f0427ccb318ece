import type { QuestionName } from '../../../policy/index.ts';
import { Share } from '../../calculator/result/Share.tsx';
import { EvaluationLine } from '../../calculator/shared/EvaluationLine.tsx';
import type { Reader } from '../../calculator/shared/evaluation.ts';
import { AnswerList } from '../AnswerList.tsx';
import { asking, type Dialogue, withText } from '../dialogue.ts';
import type { Progress } from '../progress.ts';
import { searchOf } from '../situation-link.ts';
import type { DialogueInUse } from '../use-dialogue.ts';
import { evaluated } from './evaluated-situation.ts';
import { LaterDocuments } from './LaterDocuments.tsx';
import { MoneyGroups } from './MoneyGroups.tsx';
import { answeredTexts } from './measure-link.ts';
import { OtherGroups } from './OtherGroups.tsx';
import { PrintedSheet } from './PrintedSheet.tsx';
import { planStatus, wholePlan } from './plan-status.ts';
import { QuestionsForDepartments } from './QuestionsForDepartments.tsx';
import { sheetOf, sheetText } from './sheet.ts';

interface ResultProps {
  used: DialogueInUse;
  progress: Progress;
  reader: Reader;
  /** Requests the focus for the content that is rendered next. */
  moveFocus: () => void;
  askNext: (dialogue: Dialogue) => Dialogue;
  onStartAnew: () => void;
}

/**
 * The whole result: money first, then today's state, then questions for the departments. The rest is in `<details>`.
 */
export function Result(props: ResultProps) {
  const { used, reader, moveFocus } = props;
  const progress = evaluated(props.progress);
  const { dialogue } = used;
  const day = reader.asked ? reader.day : null;
  const onAsk = (name: QuestionName) => {
    moveFocus();
    used.move((before) => asking(before, name));
  };
  const shown = { progress, reader, texts: answeredTexts(progress), onAsk };
  return (
    <div key={`${searchOf(dialogue, day)} ${reader.day} ${reader.today}`}>
      <div class="calc-result">
        <DayStatusLine reader={reader} />
        <MoreQuestions {...props} when="money" />
        <MoneyGroups {...shown} />
        <MoreQuestions {...props} when="services" />
        <LaterDocuments progress={progress} />
        <QuestionsForDepartments progress={progress} />
        <OtherGroups {...shown} />
        <Share
          id="estimate"
          link={used.link}
          text={(link) => sheetText(sheetOf(progress, reader, link))}
          onPrint={() => window.print()}
        />
      </div>
      <Answers {...props} onAsk={onAsk} />
    </div>
  );
}

/** The result for printing. */
export function Sheet({
  dialogue,
  progress,
  reader,
}: Pick<ResultProps, 'progress' | 'reader'> & { dialogue: Dialogue }) {
  const search = searchOf(dialogue, reader.asked ? reader.day : null);
  const address = location.origin + location.pathname + search;
  return <PrintedSheet sheet={sheetOf(evaluated(progress), reader, address)} />;
}

/** Whether the plan has ended, or its state on the `?on=` day. */
function DayStatusLine({ reader }: Pick<ResultProps, 'reader'>) {
  return (
    <>
      <EvaluationLine subject={wholePlan} reader={reader} />
      {planStatus(reader).tag === '历史估算' && (
        <p>下面是按当时的规定做的历史估算，现在不能据此申请。</p>
      )}
    </>
  );
}

interface MoreQuestionsProps extends ResultProps {
  /** Which questions the button leads to. */
  when: 'money' | 'services';
}

/** The button to the remaining questions about money, or to those about services, which are optional as a whole. */
function MoreQuestions({ used, progress, moveFocus, askNext, when }: MoreQuestionsProps) {
  const { next, left, services } = progress;
  if (when !== (next ? 'money' : 'services') || (!next && services === 0)) return null;
  const goOn = () => {
    moveFocus();
    if (next) used.move(askNext);
    else used.change((now) => askNext({ ...now, services: true }));
  };
  return (
    <div class="estimate-more">
      <p>
        {next
          ? `还没有问完，最多还有 ${left.length} 题。`
          : `和钱有关的题没有了。还有服务和安排，最多 ${services} 题，不答也可以。`}
      </p>
      <button type="button" class={next ? 'calc-main' : undefined} onClick={goOn}>
        {next ? '接着答' : '接着答服务和安排的题'}
      </button>
    </div>
  );
}

/** The list of answers, with buttons to change, undo and reset. */
function Answers({
  used,
  progress,
  onAsk,
  onStartAnew,
}: ResultProps & { onAsk: (name: QuestionName) => void }) {
  return (
    <section class="estimate-answers" aria-labelledby="answers">
      <h3 id="answers" tabIndex={-1}>
        您回答的
      </h3>
      <AnswerList
        given={progress.given}
        unrelated={progress.unrelated}
        onEdit={onAsk}
        onForget={(name) => used.change((before) => withText(before, name, ''))}
      />
      <div class="calc-actions">
        <button type="button" class="calc-quiet" disabled={!used.canUndo} onClick={used.undo}>
          撤销上一步
        </button>
        <button type="button" class="calc-quiet" onClick={onStartAnew}>
          全部重来
        </button>
      </div>
    </section>
  );
}
