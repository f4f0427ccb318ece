import type { RejectedParam } from '../link.ts';

interface RejectedParamsProps {
  stale: readonly RejectedParam[];
  onDismiss: () => void;
}

/** Names each parameter of the link that no longer fits, so that none is swallowed. */
export function RejectedParams({ stale, onDismiss }: RejectedParamsProps) {
  // It stands there before it speaks: a screen reader passes over one that comes with its words.
  return <div role="status">{stale.length > 0 && <Named {...{ stale, onDismiss }} />}</div>;
}

function Named({ stale, onDismiss }: RejectedParamsProps) {
  return (
    <div class="calc-stale">
      <p>链接里有 {stale.length} 项对不上，没用上：</p>
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
