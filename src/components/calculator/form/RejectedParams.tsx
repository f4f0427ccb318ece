import type { StaleParameter } from '../link.ts';

interface StaleProps {
  stale: readonly StaleParameter[];
  onDismiss: () => void;
}

/** Names each parameter of the link that no longer fits, so that none is swallowed. */
export function Stale({ stale, onDismiss }: StaleProps) {
  // It stands there before it speaks: a screen reader passes over one that comes with its words.
  return <div role="status">{stale.length > 0 && <Named {...{ stale, onDismiss }} />}</div>;
}

function Named({ stale, onDismiss }: StaleProps) {
  return (
    <div class="calc-stale">
      <p>链接里有 {stale.length} 项对不上，没有照用：</p>
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
