import { useLayoutEffect } from 'preact/hooks';
import { Isolated } from '../form/Isolated.tsx';
import type { RejectedParam } from '../form/link.ts';
import { quoted } from '../form/reading.ts';
import type { MeasureSummary } from '../shared/measure-summary.ts';
import type { LinkAnswers } from '../use-answers.ts';
import { answerCount, changesInLink } from './link-changes.ts';
import { maskAddress } from './mask-link.ts';
import { cutParam, missingFromLink, unusedNames } from './missing-from-link.ts';

const MAX_LISTED = 10;

export { changesInLink, pickChangesIn, searchWithChanges, withPairs } from './link-changes.ts';
export { maskedSituation } from './mask-link.ts';
export { missingFromLink, unusedNames } from './missing-from-link.ts';

/** In characters; longer than a typed answer. */
const MAX_NAME_LENGTH = 80;

/** The data of the notice about answers that came with a link. */
export interface LinkNoticeContent {
  /** How many usable answers there are, in Chinese. */
  count: string;
  /** What the sender of a returned link has changed. */
  changes: readonly string[];
  /** What is missing from a truncated link; `null` if it is complete or has no check. */
  cut: string | null;
}

/** The notice for answers that came with a link; `null` if there are none and the link is complete. */
export function linkNoticeOf(
  subject: MeasureSummary,
  arrived: LinkAnswers | null,
  rejected: readonly RejectedParam[],
): LinkNoticeContent | null {
  if (!arrived) return null;
  const { answers, search } = arrived;
  const unused = unusedNames(search, rejected);
  const used = Object.entries(answers).filter(
    ([name]) => !unused.includes(`${subject.id}.${name}`),
  );
  const cut = missingFromLink(search, unused);
  if (used.length === 0 && cut === null) return null;
  return {
    count: answerCount(subject, Object.fromEntries(used)),
    changes: changesInLink(subject, answers, search),
    cut,
  };
}

/** The rejected parameters without the one at which the link was cut, which is missing rather than invalid. */
const listedIn = (search: string, rejected: readonly RejectedParam[]) => {
  const cut = cutParam(search);
  return rejected.filter(({ name }) => name !== cut);
};

interface LinkNoticeProps {
  /** The measure of the form; none for the estimate, which masks its own address. */
  subject?: MeasureSummary;
  /** The query of the link. */
  search: string;
  arrival: LinkNoticeContent | null;
  rejected: readonly RejectedParam[];
  /** What came with the link; 填写的内容 (of a form) by default. */
  what?: string;
  onDismiss: () => void;
}

/**
 * Everything that a form says of a link, in one box: whether it is truncated, what does not fit, how many answers came
 * with it, and what was changed since it was sent. To be rendered in a live region.
 */
export function LinkNotice({
  subject,
  search,
  arrival,
  rejected,
  what,
  onDismiss,
}: LinkNoticeProps) {
  useLayoutEffect(() => {
    if (subject) maskAddress(subject);
  }, []);
  const listed = listedIn(search, rejected);
  if (!arrival && listed.length === 0) return null;
  const { count, changes = [], cut } = arrival ?? {};
  const kind = `${arrival && listed.length === 0 ? ' calc-arrived' : ''}${cut ? ' calc-cut' : ''}`;
  return (
    <div class={`calc-stale${kind}`}>
      {cut && (
        <p>
          <strong>链接不完整：</strong>
          {cut}。请让发来的人重新复制一次链接；或者核对、补齐下面的内容，再照这样算。
        </p>
      )}
      <RejectedList rejected={listed} />
      {count && !cut && (
        <p>
          链接里已有{what ?? '填写的内容'}：{count}。
        </p>
      )}
      {!cut && changes.length > 0 && (
        <>
          <p>这个链接是从另一个链接改来的，改过这些：</p>
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

/** Lists each parameter of the link that does not fit, so that none is dropped silently. */
function RejectedList({ rejected }: Pick<LinkNoticeProps, 'rejected'>) {
  const { length } = rejected;
  if (length === 0) return null;
  return (
    <>
      <p>链接里有 {length} 项没用上：</p>
      <ul>
        {rejected.slice(0, MAX_LISTED).map(({ name, reason, isUnknown }) => (
          <li key={`${name} ${reason}`}>
            {isUnknown && (
              <>
                <bdi>
                  <code>{quoted(name, MAX_NAME_LENGTH).slice(1, -1)}</code>
                </bdi>
                ：
              </>
            )}
            <Isolated text={reason} />
          </li>
        ))}
        {length > MAX_LISTED && <li>还有 {length - MAX_LISTED} 项没有列出。</li>}
      </ul>
    </>
  );
}
