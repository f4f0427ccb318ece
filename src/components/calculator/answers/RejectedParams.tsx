import { useEffect } from 'preact/hooks';
import { announce } from '../../site/announce.ts';
import { Isolated } from '../form/Isolated.tsx';
import type { RejectedParam } from '../form/link.ts';
import { quoted } from '../form/reading.ts';

const MAX_LISTED = 10;
/** In characters; longer than a typed answer. */
const MAX_NAME_LENGTH = 80;

interface RejectedParamsProps {
  rejected: readonly RejectedParam[];
  onDismiss: () => void;
}

const headOf = ({ length }: readonly RejectedParam[]) => `链接里有 ${length} 项对不上，没用上：`;

/** Lists each parameter of the link that no longer fits, so that none is dropped silently. */
export function RejectedParams({ rejected, onDismiss }: RejectedParamsProps) {
  const [first] = rejected;
  useEffect(() => {
    if (!first) return;
    const named = rejected.map(({ name, reason }) => `${name}：${reason}`);
    announce([headOf(rejected), ...named].join('\n'));
  }, [first]);
  return first ? <RejectedList {...{ rejected, onDismiss }} /> : null;
}

function RejectedList({ rejected, onDismiss }: RejectedParamsProps) {
  return (
    <div class="calc-stale">
      <p>{headOf(rejected)}</p>
      <ul>
        {rejected.slice(0, MAX_LISTED).map(({ name, reason }) => (
          <li key={`${name} ${reason}`}>
            <bdi>
              <code>{quoted(name, MAX_NAME_LENGTH).slice(1, -1)}</code>
            </bdi>
            ：<Isolated text={reason} />
          </li>
        ))}
        {rejected.length > MAX_LISTED && <li>还有 {rejected.length - MAX_LISTED} 项没有列出。</li>}
      </ul>
      <button type="button" class="calc-quiet" onClick={onDismiss}>
        知道了
      </button>
    </div>
  );
}
