import { type Caveat, isService, leftOutOf } from '../../../policy/index.ts';
import { dayStatus } from '../../calculator/result/day-status.ts';
import {
  BeyondPlan,
  Caveats,
  Clause,
  Conditions,
  MAX_STEPS,
  Working,
} from '../../calculator/result/Result.tsx';
import { isSum, markAndRules } from '../../calculator/result/verdict-words.ts';
import { knownField } from '../catalogue.ts';
import { amountWords } from './amount-words.ts';
import { Entry, Group, type OneProps, type ShownProps } from './Group.tsx';
import { Missed } from './Missed.tsx';
import { oneShortTitle, planStatus } from './plan-status.ts';
import {
  areSeveral,
  LEFT_TO_DEPARTMENTS,
  NO_RULE_ON_ADDING,
  NOT_ADDED,
  openOf,
  totalWords,
} from './sheet-lines.ts';

/** The measures that applied to the reader, their sums, and what the plan leaves open. */
export function MoneyGroups(shown: ShownProps) {
  const { progress, reader } = shown;
  const { met, conditional, leftOpen, oneShort, totals, undecided } = progress.estimate;
  const unanswered = undecided.filter(({ measure }) => !isService(measure));
  const status = planStatus(reader);
  return (
    <>
      <Group title="符合，并且能算出来的" entries={met} id="met">
        {met.map((one) => (
          <Met key={one.measure.id} candidate={one} {...shown} />
        ))}
        {totals.map((total) => (
          <li key={total.flow} class="estimate-total">
            <p>
              <strong>{totalWords(total)}</strong> <span class="calc-tag">{status.tag}</span>
            </p>
          </li>
        ))}
      </Group>
      {areSeveral(progress.estimate) && <p class="calc-hint">{NO_RULE_ON_ADDING}</p>}
      <Group
        title="能算、但还有条件由部门决定的"
        note={totals.length > 0 ? NOT_ADDED : LEFT_TO_DEPARTMENTS}
        entries={conditional}
        id="conditional"
      >
        {conditional.map((one) => (
          <LeftOpen key={one.measure.id} candidate={one} {...shown} />
        ))}
      </Group>
      <Group title="方案没有写明金额、要问部门的" entries={leftOpen} id="left-open">
        {leftOpen.map((one) => (
          <LeftOpen key={one.measure.id} candidate={one} {...shown} />
        ))}
      </Group>
      <Group title={oneShortTitle(status)} note={status.tooLate} entries={oneShort} id="one-short">
        {oneShort.map((one) => (
          <Missed key={one.measure.id} candidate={one} {...shown} />
        ))}
      </Group>
      {met.length + conditional.length + leftOpen.length + oneShort.length === 0 && (
        <p class="estimate-none">
          {unanswered.length > 0
            ? `还算不出哪一项给您发钱或让您少缴钱。有 ${unanswered.length} 项还缺答案，列在下面。`
            : '照您的身份和回答，没有一项给您发钱或让您少缴钱。下面写着换个身份还会问什么。'}
        </p>
      )}
    </>
  );
}

function Amount({
  candidate: { measure, verdict },
  reader,
}: Pick<OneProps, 'candidate' | 'reader'>) {
  if (!verdict) return null;
  const evaluation = dayStatus(measure, reader);
  const { tag, rules } = markAndRules(verdict, evaluation);
  return (
    <>
      <BeyondPlan verdict={verdict} />
      <p class="estimate-amount">
        <strong class={isSum(verdict) ? 'estimate-sum' : undefined}>
          {amountWords(measure, verdict)}
        </strong>
        {isSum(verdict) && <span class="calc-tag">{tag}</span>}
      </p>
      {rules && isSum(verdict) && (
        <p class="calc-as-of">
          <span aria-hidden="true">{evaluation.mark} </span>
          <span>{rules}</span>
        </p>
      )}
    </>
  );
}

/** Caveats that the entry shows before its details. */
const SHOWN_BEFORE: readonly Caveat['kind'][] = ['departments', 'beyond-plan', 'left-blank'];

function Reasons({ candidate: { measure, verdict } }: Pick<OneProps, 'candidate'>) {
  if (!verdict || verdict.conditions.length + verdict.steps.length === 0) return null;
  return (
    <details>
      <summary>
        条件和算法<span class="visually-hidden">：{measure.title}</span>
      </summary>
      <Conditions conditions={verdict.conditions} status={null} />
      <Working steps={verdict.steps} most={MAX_STEPS} />
      <Caveats caveats={verdict.caveats.filter(({ kind }) => !SHOWN_BEFORE.includes(kind))} />
    </details>
  );
}

/** Optional answers that are missing. Without them the sum may be wrong. */
function MissingOptional({ candidate, onAsk }: Pick<OneProps, 'candidate' | 'onAsk'>) {
  return (
    <>
      {leftOutOf(candidate).map(({ path, warning }) => (
        <div key={path} data-left-out={path}>
          <Caveats caveats={[warning]} />
          <button type="button" class="calc-quiet" onClick={() => onAsk(path)}>
            补填：{knownField(path).label}
          </button>
        </div>
      ))}
    </>
  );
}

function Met({ candidate, ...shown }: OneProps) {
  return (
    <Entry candidate={candidate} {...shown}>
      <Amount candidate={candidate} reader={shown.reader} />
      <MissingOptional candidate={candidate} onAsk={shown.onAsk} />
      <Reasons candidate={candidate} />
    </Entry>
  );
}

function LeftOpen({ candidate, ...shown }: OneProps) {
  const { verdict } = candidate;
  // If there is no sum, the group's heading and the open conditions already say what a verdict would.
  const saysMore = verdict && (isSum(verdict) || openOf(candidate).length === 0);
  return (
    <Entry candidate={candidate} {...shown}>
      {saysMore && <Amount candidate={candidate} reader={shown.reader} />}
      {verdict && !saysMore && <BeyondPlan verdict={verdict} />}
      <Open candidate={candidate} />
      <MissingOptional candidate={candidate} onAsk={shown.onAsk} />
      <Reasons candidate={candidate} />
    </Entry>
  );
}

/** What departments decide, and which are responsible, the lead department first. */
export function Open({ candidate }: Pick<OneProps, 'candidate'>) {
  const { measure } = candidate;
  const [lead, ...others] = measure.departments;
  const clause = measure.article === 'closing' ? null : measure.departmentsClause;
  return (
    <>
      {openOf(candidate).map(({ text, found, clause }) => (
        <p key={text}>
          <span>
            由部门决定：{text}
            {found && `（${found}）`}{' '}
          </span>
          <Clause id={clause} />
        </p>
      ))}
      <p class="calc-hint">
        <span>
          要问：{lead}
          {others.length > 0 && `等 ${others.length + 1} 个部门`}{' '}
        </span>
        {clause && <Clause id={clause} />}
      </p>
    </>
  );
}
