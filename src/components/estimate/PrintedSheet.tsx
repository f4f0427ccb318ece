import { printedAddress } from '../calculator/print/Sheet.tsx';
import type { Sheet } from './sheet.ts';

/** With more lines than these a sheet of A4 needs smaller type. */
const MOST_LINES = 24;

/** The sheet as it is printed; not shown on the screen. */
export function PrintedSheet({ sheet: { title, lead, parts, foot, address } }: { sheet: Sheet }) {
  const lines = parts.flatMap((part) => part.lines).length;
  const dense = lines > MOST_LINES ? 'estimate-sheet-dense' : '';
  return (
    <section class={`estimate-sheet ${dense}`} aria-label={title}>
      <h2>{title}</h2>
      {lead.map((line, i) => (
        <p key={line} class={i === 0 ? 'estimate-sheet-lead' : undefined}>
          {line}
        </p>
      ))}
      {parts.map((part) => (
        <section key={part.title} class={part.short && 'estimate-sheet-short'}>
          <h3>{part.title}</h3>
          <ul>
            {part.lines.map(({ name, words }) => (
              <li key={name}>
                <strong>{name}</strong>：{words}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {foot.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p class="estimate-sheet-address">网址：{printedAddress(address)}</p>
    </section>
  );
}
