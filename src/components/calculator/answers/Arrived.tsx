import { whatIsCut } from '../../site/link-check.ts';
import { Isolated } from '../form/Isolated.tsx';
import type { MeasureSummary } from '../shared/measure-summary.ts';
import type { Arrived as ArrivedAnswers } from '../use-answers.ts';
import { broughtWords, changesInLink } from './link-changes.ts';

/** The data of the notice about answers that came with a link. */
export interface Arrival {
  /** How many answers there are, in Chinese. */
  brought: string;
  /** What the sender of a returned link has changed. */
  changes: readonly string[];
  /** What is missing from a truncated link; `null` if it is complete or has no check. */
  cut: string | null;
}

/** The notice for answers that came with a link; `null` if there are none. */
export function arrivalOf(subject: MeasureSummary, arrived: ArrivedAnswers | null): Arrival | null {
  if (!arrived) return null;
  const { answers, search } = arrived;
  return {
    brought: broughtWords(subject, answers),
    changes: changesInLink(subject, answers, search),
    cut: whatIsCut(search),
  };
}

interface ArrivedProps {
  arrival: Arrival | null;
  /** What came with the link; 填写的内容 (of a form) by default. */
  what?: string;
  onDismiss: () => void;
}

/** Shows what came with a link, what was changed since it was sent, and whether it is truncated. */
export function Arrived({ arrival, what = '填写的内容', onDismiss }: ArrivedProps) {
  return <div role="status">{arrival && <ArrivalMessage {...{ arrival, what, onDismiss }} />}</div>;
}

interface ArrivalMessageProps extends Pick<ArrivedProps, 'onDismiss'> {
  arrival: Arrival;
  what: string;
}

function ArrivalMessage({ arrival, what, onDismiss }: ArrivalMessageProps) {
  const { brought, changes, cut } = arrival;
  return (
    <div class={`calc-stale calc-arrived${cut ? ' calc-cut' : ''}`}>
      {cut && (
        <p>
          <strong>链接不完整：</strong>
          {cut}。请让发来的人重新复制一次链接；或者核对下面的{what}，再照这样算。
        </p>
      )}
      <p>
        链接里已有{what}：{brought}。
      </p>
      {changes.length > 0 && (
        <>
          <p>链接发回来以前，改过这些：</p>
          <ul>
            {changes.map((change) => (
              <li key={change}>
                <Isolated text={change} />
              </li>
            ))}
          </ul>
        </>
      )}
      <button type="button" class="calc-quiet" onClick={onDismiss}>
        {cut ? '核对过了，照这样算' : '知道了'}
      </button>
    </div>
  );
}
