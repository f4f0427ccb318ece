import type { ComponentChildren } from 'preact';
import {
  type FieldPath,
  fieldAt,
  leftOutOf,
  plan,
  type Standing,
  skippedBehind,
} from '../../policy/index.ts';
import { dayStatus, type Reader } from '../calculator/result/evaluation.ts';
import {
  Beyond,
  Caveats,
  Clause,
  Conditions,
  MOST_STEPS,
  Working,
} from '../calculator/result/Result.tsx';
import { isSum, markAndRules } from '../calculator/result/verdict-words.ts';
import { measureAddress } from '../site/address.ts';
import { amountWords } from './amount-words.ts';
import { missedWords } from './missed-words.ts';
import type { Reckoning } from './reckoning.ts';
import { NO_RULE_ON_ADDING, NOT_ADDED, totalWords } from './sheet-lines.ts';
import type { Texts } from './situation.ts';
import { searchOfMeasure } from './situation-link.ts';

interface EstimateResultProps {
  reckoning: Reckoning;
  reader: Reader;
  /** What the measures' own calculators are filled with. */
  texts: Texts;
  skipped: readonly FieldPath[];
  onAsk: (path: FieldPath) => void;
}

type ShownProps = Pick<EstimateResultProps, 'reader' | 'texts'> & { standing: Standing };

/** Every measure of the role, in the group in which it stands; nothing is left out. */
export function EstimateResult({ reckoning, reader, texts, skipped, onAsk }: EstimateResultProps) {
  const { met, conditional, nothing, oneShort, short, leftOpen, services, undecided, totals } =
    reckoning.estimate;
  const words = missedWords(reader);
  const whole = dayStatus({ gives: 'exact', span: plan.span }, reader);
  const shared = { reader, texts };
  return (
    <>
      <p class="calc-standing" data-lifecycle={whole.lifecycle}>
        <span aria-hidden="true">{whole.mark} </span>
        {whole.line}
      </p>
      {whole.tag === '历史估算' && (
        <p>下面的金额都是按当时的规定做的历史估算，现在不能据此申请。</p>
      )}
      <Group title="符合，并且能算出来的" standings={met} id="met">
        {met.map((one) => (
          <Met key={one.measure.id} standing={one} onAsk={onAsk} {...shared} />
        ))}
        {totals.map((total) => (
          <li key={total.flow} class="estimate-total">
            <p>
              <strong>{totalWords(total)}</strong> <span class="calc-tag">{whole.tag}</span>
            </p>
            <p class="calc-hint">{NO_RULE_ON_ADDING}</p>
          </li>
        ))}
      </Group>
      <Group
        title="能算、但还有条件由部门决定的"
        note={NOT_ADDED}
        standings={conditional}
        id="conditional"
      >
        {conditional.map((one) => (
          <LeftOpen key={one.measure.id} standing={one} {...shared} />
        ))}
      </Group>
      <Group title="按您填的数，算出来是 0 元的" standings={nothing} id="nothing">
        {nothing.map((one) => (
          <Met key={one.measure.id} standing={one} onAsk={onAsk} {...shared} />
        ))}
      </Group>
      <Group title={words.oneShort} note={words.tooLate} standings={oneShort} id="one-short">
        {oneShort.map((one) => (
          <Missed key={one.measure.id} standing={one} {...shared} />
        ))}
      </Group>
      <Group title="方案没有写明、要问部门的" standings={leftOpen} id="left-open">
        {leftOpen.map((one) => (
          <LeftOpen key={one.measure.id} standing={one} {...shared} />
        ))}
      </Group>
      <Group title="不符合条件的" standings={short} id="short">
        {short.map((one) => (
          <Missed key={one.measure.id} standing={one} {...shared} />
        ))}
      </Group>
      <Group title="还没有问完或跳过的" standings={undecided} id="undecided">
        {undecided.map((one) => (
          <Undecided key={one.measure.id} standing={one} {...{ skipped, onAsk }} {...shared} />
        ))}
      </Group>
      <Group title="服务或安排，没有写要发钱" standings={services} id="services">
        {services.map((one) => (
          <Shown key={one.measure.id} standing={one} {...shared}>
            <Departments standing={one} />
          </Shown>
        ))}
      </Group>
    </>
  );
}

interface GroupProps {
  title: string;
  /** Said once of the whole group. */
  note?: string | null;
  id: string;
  standings: readonly Standing[];
  children: ComponentChildren;
}

function Group({ title, note, id, standings, children }: GroupProps) {
  if (standings.length === 0) return null;
  return (
    <section class="estimate-group" data-group={id}>
      <h3>
        {title}
        <span class="estimate-count">{standings.length} 项</span>
      </h3>
      {note && <p>{note}</p>}
      <ul>{children}</ul>
    </section>
  );
}

/** A measure with a link to where it is explained, its calculator filled in. */
function Shown({
  standing: { measure },
  reader,
  texts,
  children,
}: ShownProps & { children: ComponentChildren }) {
  const [path, anchor] = measureAddress(measure).split('#');
  const search = searchOfMeasure(measure, texts, reader.asked ? reader.day : null);
  return (
    <li data-measure={measure.id}>
      <h4>
        <a href={`${path}${search}#${anchor}`}>{measure.title}</a>
      </h4>
      {children}
    </li>
  );
}

function Amount({ standing: { measure, verdict }, reader }: Omit<ShownProps, 'texts'>) {
  if (!verdict) return null;
  const stands = dayStatus(measure, reader);
  const { tag, rules } = markAndRules(verdict, stands);
  return (
    <>
      <Beyond verdict={verdict} />
      <p class="estimate-amount">
        <strong class={isSum(verdict) ? 'estimate-sum' : undefined}>
          {amountWords(measure, verdict)}
        </strong>
        {isSum(verdict) && <span class="calc-tag">{tag}</span>}
      </p>
      {rules && (
        <p class="calc-as-of">
          <span aria-hidden="true">{stands.mark} </span>
          {rules}
        </p>
      )}
    </>
  );
}

function Reasons({ standing: { measure, verdict } }: Pick<ShownProps, 'standing'>) {
  if (!verdict || verdict.conditions.length + verdict.steps.length === 0) return null;
  return (
    <details>
      <summary>
        条件和算法<span class="calc-announced">：{measure.title}</span>
      </summary>
      <Conditions conditions={verdict.conditions} standing={null} />
      <Working steps={verdict.steps} most={MOST_STEPS} />
      <Caveats caveats={verdict.caveats} />
    </details>
  );
}

function Met({ standing, onAsk, ...shared }: ShownProps & Pick<EstimateResultProps, 'onAsk'>) {
  return (
    <Shown standing={standing} {...shared}>
      <Amount standing={standing} reader={shared.reader} />
      {leftOutOf(standing).map(({ path, warning }) => (
        <div key={path} data-left-out={path}>
          <Caveats caveats={[warning]} />
          <button type="button" class="calc-quiet" onClick={() => onAsk(path)}>
            补填：{fieldAt(path).label}
          </button>
        </div>
      ))}
      <Reasons standing={standing} />
    </Shown>
  );
}

function LeftOpen({ standing, ...shared }: ShownProps) {
  const open = standing.verdict?.conditions.filter(({ met }) => met === null) ?? [];
  return (
    <Shown standing={standing} {...shared}>
      <Amount standing={standing} reader={shared.reader} />
      {open.map(({ text, clause }) => (
        <p key={text}>
          由部门决定：{text} <Clause id={clause} />
        </p>
      ))}
      <Departments standing={standing} />
      <Reasons standing={standing} />
    </Shown>
  );
}

function Departments({ standing: { measure } }: Pick<ShownProps, 'standing'>) {
  const [lead, ...others] = measure.departments;
  const clause = measure.article === 'closing' ? null : measure.departmentsClause;
  return (
    <p class="calc-hint">
      要问：{lead}
      {others.length > 0 && `等 ${others.length + 1} 个部门`} {clause && <Clause id={clause} />}
    </p>
  );
}

function Missed({ standing, ...shared }: ShownProps) {
  const { failed, unjudged } = standing;
  return (
    <Shown standing={standing} {...shared}>
      {failed.map(({ text, found, remedy, clause }) => (
        <p key={text}>
          <span aria-hidden="true">✕ </span>
          <strong>不符合</strong>：{text}
          {found && `（${found}）`} <Clause id={clause} />
          {remedy && (
            <span class="calc-remedy">
              {dayStatus(standing.measure, shared.reader).remedyIs}：{remedy}
            </span>
          )}
        </p>
      ))}
      {unjudged > 0 && <p class="calc-hint">还有 {unjudged} 个条件，没有再问。</p>}
    </Shown>
  );
}

function Undecided({
  standing,
  skipped,
  onAsk,
  ...shared
}: ShownProps & Pick<EstimateResultProps, 'skipped' | 'onAsk'>) {
  const { missing, problems } = standing;
  return (
    <Shown standing={standing} {...shared}>
      {problems.map(({ reason }) => (
        <p key={reason} class="calc-error">
          <span aria-hidden="true">✕ </span>
          {reason}
        </p>
      ))}
      {missing.length > 0 && <p>还缺：{missing.map((path) => fieldAt(path).label).join('、')}</p>}
      {skippedBehind(missing, skipped).map((path) => (
        <button key={path} type="button" class="calc-quiet" onClick={() => onAsk(path)}>
          补上跳过的：{fieldAt(path).label}
        </button>
      ))}
    </Shown>
  );
}
