import { roles } from '../../policy/index.ts';

interface WhoAsksProps {
  who: string | null;
  /** The address with a role picked: what a tap does before the page is awake. */
  addressOf: (who: string) => string;
  onPick: (who: string) => void;
}

/** Who asks: one tap. Links, so that a tap counts even before the page is awake. */
export function WhoAsks({ who, addressOf, onPick }: WhoAsksProps) {
  const pick = (id: string) => (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onPick(id);
  };
  return (
    <ul class="estimate-roles">
      {roles.map(({ id, label }) => (
        <li key={id}>
          <a href={addressOf(id)} aria-current={id === who ? 'true' : undefined} onClick={pick(id)}>
            {label}
            {id === who && <span class="estimate-picked">（现在选的）</span>}
          </a>
        </li>
      ))}
    </ul>
  );
}
