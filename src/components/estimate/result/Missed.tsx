import { failedOf } from '../../../policy/index.ts';
import { dayStatus } from '../../calculator/result/day-status.ts';
import { Clause } from '../../calculator/result/Result.tsx';
import { Entry, type OneProps } from './Group.tsx';
import { otherConditions } from './sheet-lines.ts';

/** The failed conditions of a measure, and how each would be met. */
export function Missed({ candidate, ...shown }: OneProps) {
  const { measure } = candidate;
  const others = otherConditions(candidate);
  const { remedyIs } = dayStatus(measure, shown.reader);
  return (
    <Entry candidate={candidate} {...shown}>
      {failedOf(candidate).map(({ text, found, remedy, clause }, i) => (
        <p key={text}>
          <span>
            <span aria-hidden="true">✕ </span>
            {i === 0 && <strong>缺的条件：</strong>}
            {text}
            {found && `（${found}）`}{' '}
          </span>
          <Clause id={clause} />
          {remedy && (
            <span class="calc-remedy">
              {remedyIs}：{remedy}
            </span>
          )}
        </p>
      ))}
      {others && <p class="calc-hint">{others}</p>}
    </Entry>
  );
}
