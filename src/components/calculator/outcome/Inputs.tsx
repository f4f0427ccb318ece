import type { ResultContext } from './result-text.ts';

/** The answers that a result rests on, for print. */
export function Inputs({ inputs }: { inputs: ReturnType<ResultContext['inputs']> }) {
  if (inputs.length === 0) return null;
  return (
    <>
      <h5>填写的内容</h5>
      <dl class="calc-inputs">
        {inputs.map(({ label, words }) => (
          <div key={label + words}>
            <dt>{label}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
