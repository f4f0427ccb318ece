import { useEffect, useRef, useState } from 'preact/hooks';
import { interview } from '../../policy/index.ts';
import { onPageLeave } from '../calculator/form/on-page-leave.ts';
import { siteAddress } from '../site/address.ts';
import { tickedIn, writeTicked } from './entry.ts';

interface RoleFormProps {
  /** The roles that are checked on mount. */
  roles: readonly string[];
  onPick: (roles: string[]) => void;
}

/** The roles that are ticked in the form. */
const checkedIn = (form: HTMLFormElement) => new FormData(form).getAll('who').map(String);

const kinds = { person: '您个人', organisation: '您的单位' } as const;

/**
 * The choice of roles; several may be checked. A form, so that it works without the script: it submits to the page
 * with `?who=`.
 */
export function RoleForm({ roles, onPick }: RoleFormProps) {
  const [isEmpty, setEmpty] = useState(false);
  const ref = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const form = ref.current;
    // The roles of an estimate that has begun are in the address.
    if (!form || roles.length > 0) return;
    const ticked = tickedIn(history.state);
    for (const box of form.querySelectorAll('input')) box.checked ||= ticked.includes(box.value);
    return onPageLeave(() => writeTicked(checkedIn(form)));
  }, []);
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    const ticked = checkedIn(event.currentTarget as HTMLFormElement);
    setEmpty(ticked.length === 0);
    if (ticked.length > 0) onPick(ticked);
  }
  return (
    <form
      ref={ref}
      class="estimate-roles"
      action={siteAddress('estimate/')}
      method="get"
      onSubmit={submit}
    >
      {(['person', 'organisation'] as const).map((kind) => (
        <fieldset key={kind}>
          <legend>{kinds[kind]}</legend>
          {interview.roles
            .filter((one) => one.kind === kind)
            .map(({ id, label }) => (
              <label key={id} class="calc-option">
                <input type="checkbox" name="who" value={id} defaultChecked={roles.includes(id)} />
                <span>{label}</span>
              </label>
            ))}
        </fieldset>
      ))}
      <div role="status">
        {isEmpty && (
          <p class="calc-error">
            <span aria-hidden="true">✕ </span>
            <span>还没有选：至少选一样，才知道问什么。</span>
          </p>
        )}
      </div>
      <div class="calc-actions">
        <button type="submit" class="calc-main">
          开始
        </button>
      </div>
    </form>
  );
}
