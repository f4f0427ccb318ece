import { useEffect } from 'preact/hooks';
import { announce } from '../../site/announce.ts';
import type { RejectedParam } from '../link.ts';

interface RejectedParamsProps {
  stale: readonly RejectedParam[];
  onDismiss: () => void;
}

const headOf = ({ length }: readonly RejectedParam[]) => `链接里有 ${length} 项对不上，没用上：`;

/** Names each parameter of the link that no longer fits, so that none is swallowed. */
export function RejectedParams({ stale, onDismiss }: RejectedParamsProps) {
  const [first] = stale;
  useEffect(() => {
    if (!first) return;
    const named = stale.map(({ name, reason }) => `${name}：${reason}`);
    announce([headOf(stale), ...named].join('\n'));
  }, [first]);
  return first ? <Named {...{ stale, onDismiss }} /> : null;
}

function Named({ stale, onDismiss }: RejectedParamsProps) {
  return (
    <div class="calc-stale">
      <p>{headOf(stale)}</p>
      <ul>
        {stale.map(({ name, reason }) => (
          <li key={`${name} ${reason}`}>
            <code>{name}</code>：{reason}
          </li>
        ))}
      </ul>
      <button type="button" class="calc-quiet" onClick={onDismiss}>
        知道了
      </button>
    </div>
  );
}
