import { printedAddress } from '../../calculator/print/printed-address.ts';
import type { Sheet } from './sheet.ts';

/** The printed sheet. Hidden on screen. */
export function PrintedSheet({ sheet: { title, lead, parts, foot, address } }: { sheet: Sheet }) {
  return (
    <section class="estimate-sheet" aria-label={title}>
      <h2>{title}</h2>
      {lead.map((line, i) => (
        <p key={line} class={i === 0 ? 'estimate-sheet-lead' : undefined}>
          {line}
        </p>
      ))}
      {parts.map((part) => (
        <section key={part.title}>
          <h3>{part.title}</h3>
          <ul>
            {part.lines.map(({ name, words }) => (
              <li key={`${name} ${words}`}>
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
