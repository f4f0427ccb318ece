import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Measure, Verdict } from '../../../policy/index.ts';
import { canGrow } from '../growth/can-grow.ts';
import { dayStatus } from '../result/day-status.ts';
import { MAX_STEPS, Result } from '../result/Result.tsx';
import { Share } from '../result/Share.tsx';
import { Changing } from '../shared/Changing.tsx';
import type { Reader } from '../shared/evaluation.ts';
import { type MeasureSummary, resultId } from '../shared/measure-summary.ts';
import { useAnnounced } from '../shared/use-announced.ts';
import { useLoaded } from '../shared/use-loaded.ts';
import { Inputs } from './Inputs.tsx';
import { introOf, type ResultContext, resultLine, resultText, sumIntro } from './result-text.ts';

/** In milliseconds. Shorter than a glance from the sum to the chart, longer than the time between two keystrokes. */
const DRAW_DELAY = 150;

interface OutcomeProps {
  subject: MeasureSummary;
  inputs: ResultContext['inputs'];
  verdict: Verdict;
  /** The measure and input that the chart varies; null if nothing was filled in. */
  varied: { measure: Measure; input: Readonly<Record<string, unknown>> } | null;
  reader: Reader;
  /** The address that restores the answers. `fits` is false if they are too long for an address. */
  link: () => { address: string; fits: boolean };
  /** Whether the reader has edited the form. Otherwise the result is not announced. */
  edited: boolean;
}

/** A verdict, announced to screen readers after a pause in typing, with buttons to share and print it. */
export function Outcome({ subject, inputs, verdict, varied, reader, link, edited }: OutcomeProps) {
  const status = dayStatus(subject, reader);
  const context = { subject, inputs, verdict, reader, status };
  const line = resultLine(context);
  useAnnounced(edited ? `${subject.title}：${line}` : null);

  async function print(): Promise<void> {
    const sheet = await import('../print/Sheet.tsx').catch(() => null);
    if (sheet) sheet.printSheet({ ...context, address: link().address });
    // If the sheet cannot be loaded, the page itself is printed.
    else window.print();
  }

  return (
    <>
      <p hidden id={resultId(subject)}>
        <Changing>{`${status.line}。${line}`}</Changing>
      </p>
      {/* For a print by the browser, which leaves the form out. */}
      <div class="printed">
        <Inputs inputs={inputs(MAX_STEPS)} />
      </div>
      <Result {...context} intro={introOf(context)} most={MAX_STEPS} />
      <Share
        id={subject.id}
        link={link}
        text={(address) => resultText({ ...context, address })}
        onPrint={print}
      />
      {/* Last, since it arrives later and must not move the buttons. */}
      {varied && canGrow(subject) && (
        <LazyGrowth {...varied} verdict={verdict} asOf={sumIntro(context)} />
      )}
    </>
  );
}

interface LazyGrowthProps extends NonNullable<OutcomeProps['varied']> {
  verdict: Verdict;
  asOf: string;
}

/**
 * The chart of a growing sum, rendered after the sum: on load, and after each pause in typing. Its sixty evaluations
 * and its lines must not delay the sum or the next keystroke.
 */
function LazyGrowth({ measure, input, verdict, asOf }: LazyGrowthProps) {
  const { loaded, failed, retry } = useLoaded(
    'growth',
    () => import('../growth/growth-of-verdict.tsx'),
  );
  const [drawn, setDrawn] = useState<VNode | null>(null);
  useEffect(() => {
    if (!loaded) return;
    const draw = () => setDrawn(<loaded.GrowthOfVerdict {...{ measure, input, verdict, asOf }} />);
    const timer = setTimeout(draw, DRAW_DELAY);
    return () => clearTimeout(timer);
  }, [loaded, measure, input, verdict, asOf]);
  if (!failed) return drawn;
  return (
    <p class="calc-waiting" role="status">
      金额怎样变化的图没有载入，可能是网络不通；上面的结果不受影响。
      <button type="button" class="calc-quiet" onClick={retry}>
        再试一次
      </button>
    </p>
  );
}
