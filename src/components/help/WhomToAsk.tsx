import { helpLines } from '../../policy/index.ts';
import { helpLineSources } from './whom-to-ask.ts';

/** The current telephone hotlines with their sources. */
export function HelpLines() {
  return (
    <p>
      电话可以打{' '}
      {helpLines.map(({ number, for: what }, i) => (
        <span key={number}>
          {i > 0 && '，或 '}
          <a href={`tel:${number}`}>{number}</a>（{what}）
        </span>
      ))}
      。<span class="calc-outside">{helpLineSources}</span>
    </p>
  );
}

/** Contacts: the departments that the plan names, the lead first, and the telephone hotlines. */
export function WhomToAsk({ departments }: { departments: readonly string[] }) {
  const [lead, ...others] = departments;
  return (
    <>
      <p>
        先问<strong>{lead}</strong>
        {others.length > 0 && `，也可以问${others.join('、')}`}。
      </p>
      <HelpLines />
    </>
  );
}
