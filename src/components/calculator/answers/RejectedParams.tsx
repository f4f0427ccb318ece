import { useEffect } from 'preact/hooks';
import { announce } from '../../site/announce.ts';
import { Isolated } from '../form/Isolated.tsx';
import type { RejectedParam } from '../form/link.ts';
import { quoted } from '../form/reading.ts';

const MAX_LISTED = 10;
/** In characters; longer than a typed answer. */
const MAX_NAME_LENGTH = 80;

interface RejectedParamsProps {
  stale: readonly RejectedParam[];
  onDismiss: () => void;
}

const headOf = ({ length }: readonly RejectedParam[]) => `链接里有 ${length} 项对不上，没用上：`;

/** Lists each parameter of the link that no longer fits, so that none is dropped silently. */
export function RejectedParams({ stale, onDismiss }: RejectedParamsProps) {
  const [first] = stale;
  useEffect(() => {
    if (!first) return;
    const named = stale.map(({ name, reason }) => `${name}：${reason}`);
    announce([headOf(stale), ...named].join('\n'));
  }, [first]);
  return first ? <RejectedList {...{ stale, onDismiss }} /> : null;
}

function RejectedList({ stale, onDismiss }: RejectedParamsProps) {
  return (
    <div class="calc-stale">
      <p>{headOf(stale)}</p>
      <ul>
        {stale.slice(0, MAX_LISTED).map(({ name, reason }) => (
          <li key={`${name} ${reason}`}>
            <bdi>
              <code>{quoted(name, MAX_NAME_LENGTH).slice(1, -1)}</code>
            </bdi>
            ：<Isolated text={reason} />
          </li>
        ))}
        {stale.length > MAX_LISTED && <li>还有 {stale.length - MAX_LISTED} 项没有列出。</li>}
      </ul>
      <button type="button" class="calc-quiet" onClick={onDismiss}>
        知道了
      </button>
    </div>
  );
}
