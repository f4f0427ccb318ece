import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { FieldPath, IsoDate } from '../../policy/index.ts';
import { RejectedParams } from '../calculator/form/RejectedParams.tsx';
import { Announced } from '../calculator/result/Announced.tsx';
import { Private } from '../calculator/result/Private.tsx';
import { Share } from '../calculator/result/Share.tsx';
import { useKeptFocus } from '../calculator/use-kept-focus.ts';
import { readerDay } from '../reader-day/reader-day.ts';
import { useReaderDay } from '../reader-day/use-reader-day.ts';
import { siteAddress } from '../site/address.ts';
import { asking, type Dialogue, newDialogue, previous, withSkip, withText } from './dialogue.ts';
import { EstimateResult } from './EstimateResult.tsx';
import { placeIn } from './entry.ts';
import { type MissedWords, missedWords } from './missed-words.ts';
import { PrintedSheet } from './PrintedSheet.tsx';
import { Question } from './Question.tsx';
import { type Reckoning, reckon, textsSaid } from './reckoning.ts';
import { SaidList } from './SaidList.tsx';
import { sheetOf, sheetText } from './sheet.ts';
import { concerns, NONE, roleOf } from './situation.ts';
import { searchOf } from './situation-link.ts';
import { type DialogueInUse, useDialogue } from './use-dialogue.ts';
import { WhoAsks } from './WhoAsks.tsx';

/** Stands in the page until the estimate is awake; the script itself need not carry it. */
const ASLEEP = import.meta.env.SSR && (
  <p class="calc-private">
    正在载入估算，一直打不开请刷新网页，或者看
    <a href={siteAddress('measures/')}>全部措施</a>的条件和标准。
  </p>
);

/** Puts the next question, as of a day; none while nobody has said who asks. */
function askNext(dialogue: Dialogue, day: IsoDate): Dialogue {
  const role = roleOf(dialogue);
  if (!role) return { ...dialogue, asking: null, asked: [] };
  const asked = dialogue.asked.filter((path) => concerns(role, path));
  return asking({ ...dialogue, asked }, reckon(role, dialogue, day).next);
}

const askNextToday = (dialogue: Dialogue) => askNext(dialogue, readerDay.get().day);

/** Asks for a whole situation, one question at a time, and answers for every measure of the role. */
export function Estimate() {
  const root = useRef<HTMLDivElement>(null);
  useKeptFocus(root);
  const reader = useReaderDay();
  const used = useDialogue(askNextToday);
  const { dialogue, stale } = used;
  const role = roleOf(dialogue);
  const day = reader?.day;
  const reckoning = useMemo(
    () => (role && day ? reckon(role, dialogue, day) : null),
    [role, dialogue, day],
  );
  const moveFocus = useFocusOnQuestion(root, dialogue.asking);
  const [choosing, setChoosing] = useState(false);
  useEffect(() => {
    const goTo = ({ state }: PopStateEvent) => {
      if (!placeIn(state)) return;
      setChoosing(false);
      moveFocus();
    };
    addEventListener('popstate', goTo);
    return () => removeEventListener('popstate', goTo);
  }, []);

  function pick(who: string): void {
    setChoosing(false);
    moveFocus();
    used.change((before) => askNextToday({ ...before, who }));
  }

  function startAnew(): void {
    used.change(() => newDialogue);
    root.current?.querySelector<HTMLElement>('#who')?.focus();
  }

  return (
    <div class="estimate" ref={root} data-awake={reader !== null}>
      <div class={stale.length > 0 ? 'calculator' : 'calc-silent'}>
        <RejectedParams stale={stale} onDismiss={used.dismissStale} />
      </div>
      <section class="calculator estimate-card estimate-who" aria-labelledby="who">
        <h2 id="who" tabIndex={-1}>
          {role && !choosing ? `您是：${role.label}` : '先选一个：您是谁'}
        </h2>
        {(!role || choosing) && (
          <WhoAsks
            who={dialogue.who}
            addressOf={(who) => searchOf({ ...dialogue, who }, reader?.asked ? reader.day : null)}
            onPick={pick}
          />
        )}
        {role && (
          <button type="button" class="calc-quiet" onClick={() => setChoosing(!choosing)}>
            {choosing ? '不换了' : '换一个身份（已填的不会丢）'}
          </button>
        )}
        {!role && <Kept used={used} />}
        {!role && used.canUndo && (
          <button type="button" class="calc-quiet" onClick={used.undo}>
            撤销：找回刚才填的
          </button>
        )}
      </section>
      {reckoning && reader && (
        <>
          <div class="estimate-body">
            <Asked {...{ used, reckoning, moveFocus }} words={missedWords(reader)} />
            <section class="calculator estimate-card estimate-result" aria-labelledby="result">
              <h2 id="result" tabIndex={-1}>
                现在的结果
              </h2>
              <div class="calc-result">
                <EstimateResult
                  {...{ reckoning, reader }}
                  texts={textsSaid(reckoning.said)}
                  skipped={dialogue.skipped}
                  onAsk={(path) => {
                    moveFocus();
                    used.move((before) => asking(before, path));
                  }}
                />
                <Share
                  id="estimate"
                  link={used.link}
                  text={(address) => sheetText(sheetOf(reckoning, dialogue, reader, address))}
                  onPrint={() => window.print()}
                />
              </div>
              <Announced text={summary(reckoning, missedWords(reader))} />
            </section>
            <section class="calculator estimate-card estimate-answers" aria-labelledby="said">
              <h2 id="said" tabIndex={-1}>
                已经回答的
              </h2>
              <SaidList
                said={reckoning.said}
                besides={reckoning.besides}
                asking={dialogue.asking}
                onEdit={(path) => {
                  moveFocus();
                  used.move((before) => asking(before, path));
                }}
                onForget={(path) => used.change((before) => withText(before, path, ''))}
              />
              <div class="calc-actions">
                <button
                  type="button"
                  class="calc-quiet"
                  disabled={!used.canUndo}
                  onClick={used.undo}
                >
                  撤销上一步
                </button>
                <button type="button" class="calc-quiet" onClick={startAnew}>
                  全部重来
                </button>
              </div>
            </section>
          </div>
          <PrintedSheet
            sheet={sheetOf(
              reckoning,
              dialogue,
              reader,
              location.origin +
                location.pathname +
                searchOf(dialogue, reader.asked ? reader.day : null),
            )}
          />
        </>
      )}
      {reader ? <Private /> : ASLEEP}
    </div>
  );
}

/** After the reader has asked for it, the focus goes to the label of the question that appears. */
function useFocusOnQuestion(root: { current: HTMLElement | null }, question: FieldPath | null) {
  const wanted = useRef(false);
  const [moves, setMoves] = useState(0);
  useEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    const place = root.current;
    const label =
      place?.querySelector<HTMLElement>('.estimate-question :is(legend, label), .estimate-done') ??
      place?.querySelector<HTMLElement>('#who');
    label?.setAttribute('tabindex', '-1');
    label?.focus();
  }, [question, moves]);
  return () => {
    wanted.current = true;
    setMoves((before) => before + 1);
  };
}

function summary({ estimate, left }: Reckoning, words: MissedWords): string {
  const { met, conditional, oneShort, leftOpen, undecided } = estimate;
  return [
    `符合并能算出来的 ${met.length} 项`,
    `能算、但还有条件由部门决定的 ${conditional.length} 项`,
    `${words.oneShort} ${oneShort.length} 项`,
    `要问部门的 ${leftOpen.length} 项`,
    `还没有问完的 ${undecided.length} 项`,
    left > 0 ? `最多还有 ${left} 题` : '问完了',
  ].join('，');
}

interface AskedProps {
  used: DialogueInUse;
  reckoning: Reckoning;
  moveFocus: () => void;
  words: MissedWords;
}

/** The question before the reader, or that there is none left. */
function Asked({ used, reckoning, moveFocus, words }: AskedProps) {
  const { dialogue } = used;
  const { role, said, estimate } = reckoning;
  const path = dialogue.asking;
  const goOn = (say: (dialogue: Dialogue) => Dialogue, moves: DialogueInUse['move']) => {
    moveFocus();
    moves((before) => askNextToday(say(before)));
  };
  const back = previous(dialogue);
  const onPrevious = () => {
    moveFocus();
    used.move((before) => asking(before, back));
  };
  return (
    <section class="calculator estimate-card estimate-asked" aria-label="问题">
      {path ? (
        <Question
          key={path}
          role={role}
          path={path}
          said={said.find((one) => one.path === path)}
          linked={used.linked.includes(path)}
          skipped={dialogue.skipped.includes(path)}
          number={dialogue.asked.indexOf(path) + 1}
          left={leftAfter(path, reckoning)}
          hasPrevious={back !== null}
          onText={(text) => used.change((before) => withText(before, path, text), path)}
          onReplace={(text) => used.change((before) => withText(before, path, text))}
          onNext={() => goOn((before) => before, used.move)}
          onNone={() => goOn((before) => withText(before, path, NONE), used.change)}
          onSkip={() => goOn((before) => withSkip(before, path), used.change)}
          onPrevious={onPrevious}
        />
      ) : (
        <div class="calc-form">
          <p class="estimate-done">
            <strong>问完了。</strong>
            {dialogue.skipped.length > 0 && '有跳过的题，在结果的最后可以补上。'}
          </p>
          <div class="calc-actions">
            <button type="button" class="calc-quiet" disabled={!back} onClick={onPrevious}>
              上一题
            </button>
          </div>
        </div>
      )}
      <p class="estimate-so-far">
        目前：符合并能算出来的 {estimate.met.length} 项
        {estimate.conditional.length > 0 &&
          `，能算、但还有条件由部门决定的 ${estimate.conditional.length} 项`}
        ，{words.oneShort} {estimate.oneShort.length} 项。
        <br />
        <a href="#result">看结果</a>　<a href="#said">看已经回答的</a>
      </p>
    </section>
  );
}

/** The most questions after the present one: it is among those that are left until it is answered. */
function leftAfter(path: FieldPath, { left, standings }: Reckoning): number {
  const open = standings.some(({ missing }) => missing.includes(path));
  return Math.max(0, open ? left - 1 : left);
}

function Kept({ used: { dialogue } }: { used: DialogueInUse }) {
  const { length } = Object.keys(dialogue.texts);
  if (length === 0) return null;
  return <p class="calc-hint">链接里或刚才填的 {length} 个回答还在，选好身份就接着用。</p>;
}
