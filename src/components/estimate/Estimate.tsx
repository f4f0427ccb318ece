import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type IsoDate, interview, type QuestionName } from '../../policy/index.ts';
import { useKeptFocus } from '../calculator/form/use-kept-focus.ts';
import { Private } from '../calculator/shared/Private.tsx';
import { useAnnounced } from '../calculator/shared/use-announced.ts';
import { useLoaded } from '../calculator/shared/use-loaded.ts';
import { useReaderDay } from '../calculator/shared/use-reader-day.ts';
import { readerDay } from '../reader-day/reader-day.ts';
import { siteAddress } from '../site/address.ts';
import { CurrentQuestion, questionsAfter, settledWords } from './CurrentQuestion.tsx';
import { loadMeasures } from './catalogue.ts';
import { asking, type Dialogue, newDialogue } from './dialogue.ts';
import { positionIn } from './entry.ts';
import { type Progress, progressOf } from './progress.ts';
import { RoleForm } from './RoleForm.tsx';
import { type DialogueInUse, useDialogue } from './use-dialogue.ts';

/** Shown until the estimate has loaded. It is only in the server-rendered HTML, so the script does not contain it. */
const NOT_LOADED = import.meta.env.SSR && (
  <p class="calc-private">
    选好以后按“开始”，一题一题问。一直打不开请刷新网页，或者看
    <a href={siteAddress('measures/')}>全部措施</a>的条件和标准。
  </p>
);

/** Goes to the next question as of a day, or to the result if there is none left. */
function askNext(dialogue: Dialogue, day: IsoDate): Dialogue {
  if (dialogue.roles.length === 0) return { ...dialogue, asking: null, asked: [] };
  return asking(dialogue, progressOf(dialogue, day).next);
}

const askNextToday = (dialogue: Dialogue) => askNext(dialogue, readerDay.get().day);

interface EstimateProps {
  /** What a link needs. Loaded only if the page was opened with one. */
  link?: typeof import('../calculator/link/LinkNotice.tsx') | undefined;
}

/** Asks about the reader's situation, one question at a time, and evaluates every measure that may apply. */
export function Estimate({ link }: EstimateProps) {
  const root = useRef<HTMLDivElement>(null);
  useKeptFocus(root);
  const reader = useReaderDay();
  const { moveFocus, onShown } = useFocusOnQuestion(root);
  const used = useDialogue(askNextToday, moveFocus, link);
  const { dialogue, arrived } = used;
  const day = reader?.day;
  const result = useLoaded(
    dialogue.asking === null && dialogue.roles.join(),
    () => loadResult(dialogue.roles),
    // The answers are written into the history entry when the page is left.
    () => true,
  );
  const progress = useMemo(
    () => (dialogue.roles.length > 0 && day ? progressOf(dialogue, day) : null),
    // With a result the measures are loaded that no question was about.
    [dialogue, day, result.loaded],
  );
  const name = dialogue.asking;
  const isCut = Boolean(arrived.arrival?.cut);
  // If the link was truncated, ask and compute nothing until the reader has confirmed what is left.
  const isOpen = progress !== null && reader !== null && !isCut;
  useAnnounced(isOpen && name ? announcement(name, progress) : null);
  const noteArrival = () => {
    arrived.dismiss();
    if (isCut) moveFocus();
  };
  return (
    <div class="estimate" ref={root} data-hydrated={reader !== null}>
      <div class="calculator estimate-arrived" role="status">
        {link && <link.LinkNotice {...arrived} what="回答" onDismiss={noteArrival} />}
      </div>
      <Roles {...{ used, moveFocus }} />
      {isOpen && (
        <div class="estimate-body">
          {name ? (
            <CurrentQuestion
              {...{ name, used, progress, moveFocus, onShown, askNext: askNextToday }}
            />
          ) : (
            <Result {...{ used, progress, reader, moveFocus, askNext: askNextToday }} {...result} />
          )}
        </div>
      )}
      {isOpen && !name && result.loaded && (
        <result.loaded.Sheet {...{ dialogue, progress, reader }} />
      )}
      {reader ? <Private /> : NOT_LOADED}
    </div>
  );
}

/** The progress, announced to screen readers after each answer. */
function announcement(name: QuestionName, progress: Progress): string {
  const left = questionsAfter(name, progress);
  return `${settledWords(progress)}${left > 0 ? `这一题后面最多还有 ${left} 题。` : '这是最后一题。'}`;
}

interface RolesProps {
  used: DialogueInUse;
  moveFocus: () => void;
}

function Roles({ used, moveFocus }: RolesProps) {
  const { dialogue } = used;
  const [choosing, setChoosing] = useState(false);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const goTo = ({ state }: PopStateEvent) => positionIn(state) && setChoosing(false);
    addEventListener('popstate', goTo);
    return () => removeEventListener('popstate', goTo);
  }, []);

  async function pick(roles: string[]): Promise<void> {
    try {
      const extent = dialogue.services ? 'all' : 'money';
      await loadMeasures(extent, roles, Object.keys(dialogue.texts));
    } catch {
      setFailed(true);
      return;
    }
    setFailed(false);
    setChoosing(false);
    moveFocus();
    used.change((before) => askNextToday({ ...before, roles }));
  }

  const isPicked = dialogue.roles.length > 0;
  const labels = interview.roles.filter(({ id }) => dialogue.roles.includes(id));
  const kept = Object.keys(dialogue.texts).length;
  return (
    <section class="calculator estimate-card estimate-who" aria-labelledby="who">
      <h2 id="who" tabIndex={-1}>
        {isPicked && !choosing ? (
          <span key="picked">您是：{labels.map(({ label }) => label).join('；')}</span>
        ) : (
          <span key="choose">您是谁？可以选几样</span>
        )}
      </h2>
      {(!isPicked || choosing) && (
        <RoleForm key={dialogue.roles.join()} roles={dialogue.roles} onPick={pick} />
      )}
      {failed && <p class="calc-error">没有载入这些问题，可能是网络不通，请再按一次“开始”。</p>}
      {!isPicked && kept > 0 && (
        <p class="calc-hint">链接里或刚才填的 {kept} 个回答还在，选好身份就接着用。</p>
      )}
      {isPicked && (
        <button type="button" class="calc-quiet" onClick={() => setChoosing(!choosing)}>
          <span key={String(choosing)}>{choosing ? '不换了' : '改身份（已填的不会丢）'}</span>
        </button>
      )}
      {!isPicked && used.canUndo && (
        <button type="button" class="calc-quiet" onClick={used.undo}>
          撤销：找回刚才填的
        </button>
      )}
    </section>
  );
}

type LoadedResult = typeof import('./result/Result.tsx');

/** Loads the component of the result, and the measures of these roles that no question was about. */
const loadResult = (roles: readonly string[]): Promise<LoadedResult> =>
  Promise.all([import('./result/Result.tsx'), loadMeasures('all', roles)]).then(
    ([result]) => result,
  );

type ResultProps = Omit<Parameters<LoadedResult['Result']>[0], 'onStartAnew'> &
  ReturnType<typeof useLoaded<LoadedResult>>;

/** The result. Its script is loaded when it is first shown. */
function Result({ loaded, failed, retry, ...props }: ResultProps) {
  const startAnew = () => {
    props.used.change(() => newDialogue);
    document.getElementById('who')?.focus();
  };
  return (
    <section class="calculator estimate-card estimate-result" aria-labelledby="result">
      <h2 id="result" tabIndex={-1}>
        结果
      </h2>
      {loaded && <loaded.Result {...props} onStartAnew={startAnew} />}
      {!loaded && !failed && <p class="calc-waiting">正在载入结果……</p>}
      {failed && (
        <p class="calc-waiting" role="alert">
          <span>结果没有载入，可能是网络不通。</span>
          <button
            type="button"
            onClick={() => {
              retry();
              // The button disappears.
              document.getElementById('result')?.focus();
            }}
          >
            再试一次
          </button>
        </p>
      )}
    </section>
  );
}

/**
 * Moves the focus to the next question or to the result once it is rendered, if the reader asked for it. `onShown`
 * reports that lazily loaded content has mounted.
 */
function useFocusOnQuestion(root: { current: HTMLElement | null }) {
  const wanted = useRef(false);
  const [, setShown] = useState(0);
  // A layout effect: a later effect of the last keystroke would still find the old question.
  useLayoutEffect(() => {
    if (!wanted.current) return;
    const container = root.current;
    const label = container?.querySelector('[data-question]')
      ? container.querySelector<HTMLElement>('.estimate-question legend, .estimate-question label')
      : (container?.querySelector<HTMLElement>('#result') ??
        container?.querySelector<HTMLElement>('#who'));
    if (!label) return;
    wanted.current = false;
    label.setAttribute('tabindex', '-1');
    label.focus();
  });
  const onShown = () => setShown((before) => before + 1);
  const moveFocus = () => {
    wanted.current = true;
    onShown();
  };
  return { moveFocus, onShown };
}
