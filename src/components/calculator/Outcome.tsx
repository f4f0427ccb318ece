import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Measure, Verdict } from '../../policy/index.ts';
import { mayGrow } from './growth/may-grow.ts';
import { dayStatus } from './result/day-status.ts';
import { MOST_STEPS, Result } from './result/Result.tsx';
import { Share } from './result/Share.tsx';
import { frameOf, type ResultContext, resultLine, resultText, sumFrame } from './result-text.ts';
import { useAnnounced } from './shared/Announced.tsx';
import { Changing } from './shared/Changing.tsx';
import type { Reader } from './shared/evaluation.ts';
import { type MeasureSummary, resultId } from './shared/measure-summary.ts';

/** Shorter than a reader needs to look from the sum to its picture, longer than from one letter to the next. */
const DRAW_DELAY = 150;

interface OutcomeProps {
  subject: MeasureSummary;
  inputs: ResultContext['inputs'];
  verdict: Verdict;
  /** What can be varied to show how the sum grows; null where nothing was filled in. */
  varied: { measure: Measure; input: Readonly<Record<string, unknown>> } | null;
  reader: Reader;
  /** The address that restores the answers; `fits` is false where they are too long for one. */
  link: () => { address: string; fits: boolean };
  /** Whether something was filled in on this page; what is merely read does not announce itself. */
  edited: boolean;
}

/** A verdict, told to a screen reader once it rests, and ways to take it along. */
export function Outcome({ subject, inputs, verdict, varied, reader, link, edited }: OutcomeProps) {
  const standing = dayStatus(subject, reader);
  const context = { subject, inputs, verdict, reader, standing };
  const line = resultLine(context);
  useAnnounced(edited ? `${subject.title}：${line}` : null);

  async function print(): Promise<void> {
    const sheet = await import('./print/Sheet.tsx').catch(() => null);
    if (sheet) sheet.printSheet({ ...context, address: link().address });
    // Without the sheet the page itself has the result.
    else window.print();
  }

  return (
    <>
      <p hidden id={resultId(subject)}>
        <Changing>{`${standing.line}。${line}`}</Changing>
      </p>
      {/* New with each verdict, as `Changing` is with each text. */}
      <Result key={verdict} {...context} frame={frameOf(context)} most={MOST_STEPS} />
      {varied && mayGrow(subject) && (
        <LazyGrowth {...varied} verdict={verdict} asOf={sumFrame(context)} />
      )}
      <Share
        id={subject.id}
        link={link}
        text={(address) => resultText({ ...context, address })}
        onPrint={print}
      />
    </>
  );
}

interface LazyGrowthProps extends NonNullable<OutcomeProps['varied']> {
  verdict: Verdict;
  asOf: string;
}

/**
 * The picture of a growing sum, which arrives after the sum itself: at first, and whenever typing rests. Its sixty
 * verdicts and its lines are not what a reader waits for, and must not delay the next letter.
 */
function LazyGrowth({ measure, input, verdict, asOf }: LazyGrowthProps) {
  const [loaded, setLoaded] = useState<typeof import('./growth/growth-of-verdict.tsx') | null>(
    null,
  );
  const [drawn, setDrawn] = useState<VNode | null>(null);
  useEffect(() => {
    // Without the picture the sum is still shown, with all its steps.
    import('./growth/growth-of-verdict.tsx').then(setLoaded, () => {});
  }, []);
  useEffect(() => {
    if (!loaded) return;
    const draw = () => setDrawn(<loaded.GrowthOfVerdict {...{ measure, input, verdict, asOf }} />);
    const timer = setTimeout(draw, DRAW_DELAY);
    return () => clearTimeout(timer);
  }, [loaded, measure, input, verdict, asOf]);
  return drawn;
}
