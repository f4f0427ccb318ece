import { missingFromLink } from '../../site/link-check.ts';
import { Isolated } from '../form/Isolated.tsx';
import type { MeasureSummary } from '../shared/measure-summary.ts';
import type { LinkAnswers } from '../use-answers.ts';
import { answerCount, changesInLink } from './link-changes.ts';

/** The data of the notice about answers that came with a link. */
export interface LinkNoticeContent {
  /** How many answers there are, in Chinese. */
  count: string;
  /** What the sender of a returned link has changed. */
  changes: readonly string[];
  /** What is missing from a truncated link; `null` if it is complete or has no check. */
  cut: string | null;
}

/** The notice for answers that came with a link; `null` if there are none. */
export function linkNoticeOf(
  subject: MeasureSummary,
  arrived: LinkAnswers | null,
): LinkNoticeContent | null {
  if (!arrived) return null;
  const { answers, search } = arrived;
  return {
    count: answerCount(subject, answers),
    changes: changesInLink(subject, answers, search),
    cut: missingFromLink(search),
  };
}

interface LinkNoticeProps {
  arrival: LinkNoticeContent | null;
  /** What came with the link; 填写的内容 (of a form) by default. */
  what?: string;
  onDismiss: () => void;
}

/** Shows what came with a link, what was changed since it was sent, and whether it is truncated. */
export function LinkNotice({ arrival, what = '填写的内容', onDismiss }: LinkNoticeProps) {
  return <div role="status">{arrival && <LinkNoticeText {...{ arrival, what, onDismiss }} />}</div>;
}

interface LinkNoticeTextProps extends Pick<LinkNoticeProps, 'onDismiss'> {
  arrival: LinkNoticeContent;
  what: string;
}

function LinkNoticeText({ arrival, what, onDismiss }: LinkNoticeTextProps) {
  const { count, changes, cut } = arrival;
  return (
    <div class={`calc-stale calc-arrived${cut ? ' calc-cut' : ''}`}>
      {cut && (
        <p>
          <strong>链接不完整：</strong>
          {cut}。请让发来的人重新复制一次链接；或者核对下面的{what}，再照这样算。
        </p>
      )}
      <p>
        链接里已有{what}：{count}。
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
