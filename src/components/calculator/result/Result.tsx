import type { ComponentChildren } from 'preact';
import {
  type ClauseId,
  type ConditionVerdict,
  cite,
  plan,
  type Step,
  type Verdict,
} from '../../../policy/index.ts';
import { WhomToAsk } from '../../help/WhomToAsk.tsx';
import { citedAddress } from '../../site/address.ts';
import type { MeasureSummary } from '../shared/measure-summary.ts';
import type { DayStatus } from './day-status.ts';
import {
  caveatWords,
  conditionSign,
  documentWords,
  headline,
  isBeyondPlan,
  isSum,
  laterWords,
  namesDepartments,
  shortened,
  tagOf,
} from './verdict-words.ts';

/** At build time the page is unknown; citations then link to the clause's page. */
const here = () => (typeof location === 'undefined' ? '' : location.pathname);

/** A link to a clause with its short citation. */
export function Clause({ id }: { id: ClauseId }) {
  return (
    <a class="calc-cite" href={citedAddress(id, here())}>
      {cite(id)}
    </a>
  );
}

/** The number of calculation lines shown on the page. The middle of a longer calculation is omitted. */
export const MAX_STEPS = 50;

interface ResultProps {
  subject: MeasureSummary;
  verdict: Verdict;
  /** What precedes the result; null at build time, which has no reader's day. */
  intro: string | null;
  /** Null at build time, which has no reader's day. */
  status: DayStatus | null;
  /** The number of calculation lines to show. */
  most: number;
}

/** The warning that the plan never covered the days or months entered, before the demonstration of a clause. */
export function BeyondPlan({ verdict }: Pick<ResultProps, 'verdict'>) {
  return (
    <>
      {verdict.caveats.filter(isBeyondPlan).map(({ text }) => (
        <p key={text} class="calc-beyond">
          {text} <Clause id={plan.validity} />
        </p>
      ))}
    </>
  );
}

/**
 * The verdict with its day, conditions, calculation and caveats, each line with its clause.
 *
 * Whatever can change with an answer has its text in its key, so that its element is replaced. The reason is that of
 * `Changing`; unchanged lines are not rendered again.
 */
export function Result({ subject, verdict, intro, status, most }: ResultProps) {
  const answer = headline(subject, verdict);
  const tag = status && isSum(verdict) && tagOf(verdict, status);
  const beside = verdict.caveats.filter(namesDepartments);
  const below = verdict.caveats.filter(
    (caveat) => !namesDepartments(caveat) && !isBeyondPlan(caveat),
  );
  return (
    <>
      {intro && (
        <p key={intro} class="calc-as-of">
          {intro}：
        </p>
      )}
      <BeyondPlan verdict={verdict} />
      {isSum(verdict) && subject.sumIs && <p>{subject.sumIs}：</p>}
      <p class="calc-headline">
        <strong key={answer} class={isSum(verdict) ? 'calc-sum' : 'calc-answer'}>
          {answer}
        </strong>
        {tag && (
          <span key={tag} class="calc-tag">
            {tag}
          </span>
        )}
      </p>
      {verdict.eligible &&
        beside.map((caveat) => (
          <p key={caveat.text}>
            {caveatWords(caveat, subject)} {caveat.clause && <Clause id={caveat.clause} />}
          </p>
        ))}
      <LaterPolicies later={subject.later} />
      <Conditions conditions={verdict.conditions} status={status} />
      <Working steps={verdict.steps} most={most} />
      {below.length > 0 && (
        <Section title="要注意">
          <Caveats caveats={below} />
        </Section>
      )}
      <Section title="今天问谁">
        <WhomToAsk departments={subject.departments} />
      </Section>
    </>
  );
}

/** Later policies, from other documents. */
function LaterPolicies({ later }: Pick<MeasureSummary, 'later'>) {
  if (later.length === 0) return null;
  return (
    <Section title="后续政策">
      <ul class="calc-caveats">
        {later.map((policy) => (
          <li key={policy.document}>
            {laterWords(policy)}
            <span class="calc-outside">{documentWords(policy.document)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Section({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="calc-part">
      <h5 key={title}>{title}</h5>
      {children}
    </section>
  );
}

/** The conditions, met or failed, each with its clause and what would have to change. */
export function Conditions({
  conditions,
  status,
}: Pick<Verdict, 'conditions'> & Pick<ResultProps, 'status'>) {
  if (conditions.length === 0) return null;
  const failed = conditions.filter(({ met }) => met === false).length;
  const remedyIs = status?.remedyIs ?? '当时怎样才符合';
  return (
    <Section title={failed > 0 ? `条件：${failed} 项不符合` : '条件'}>
      <ul class="calc-conditions">
        {conditions.map((condition) => (
          <Condition
            key={Object.values(condition).join() + remedyIs}
            {...condition}
            remedyIs={remedyIs}
          />
        ))}
      </ul>
      {status?.tooLate && conditions.some(({ remedy }) => remedy) && (
        <p key={status.tooLate}>{status.tooLate}</p>
      )}
    </Section>
  );
}

function Condition(props: ConditionVerdict & Pick<DayStatus, 'remedyIs'>) {
  const { clause, text, met, found, remedy, remedyIs } = props;
  const { mark, word } = conditionSign(met);
  return (
    <li data-met={String(met)}>
      <span aria-hidden="true">{mark}</span>
      <span>
        <strong>{word}</strong>：{text}
        {found && `（${found}）`} <Clause id={clause} />
        {remedy && (
          <span class="calc-remedy">
            {remedyIs}：{remedy}
          </span>
        )}
      </span>
    </li>
  );
}

/** The calculation by line, each with its clause. The middle of a long one is omitted. */
export function Working({ steps, most }: { steps: readonly Step[]; most: number }) {
  if (steps.length === 0) return null;
  const { first, hidden, last } = shortened(steps, most);
  return (
    <Section title="计算过程">
      <ol class="calc-steps">
        {first.map((step, i) => (
          <Line
            key={i + step.text + step.value}
            {...step}
            repeats={step.clause === first[i - 1]?.clause}
          />
        ))}
        {hidden > 0 && <li key={hidden}>中间还有 {hidden} 行，没有列出。</li>}
        {last.map((step) => (
          <Line key={step.text + step.value} {...step} />
        ))}
      </ol>
    </Section>
  );
}

/** A line of the calculation. If it `repeats` the clause of the line before, the clause is only on screens. */
function Line({ clause, text, value, document, repeats }: Step & { repeats?: boolean }) {
  return (
    <li class={repeats ? 'calc-repeats' : undefined}>
      <span>
        {text} <Clause id={clause} />
        {document && <span class="calc-outside">{documentWords(document)}</span>}
      </span>
      <span class="calc-value">{value}</span>
    </li>
  );
}

/** Assumptions and warnings, each with its clause or document. */
export function Caveats({ caveats }: Pick<Verdict, 'caveats'>) {
  return (
    <ul class="calc-caveats">
      {caveats.map(({ text, clause, document }) => (
        <li key={text}>
          {text} {clause && <Clause id={clause} />}
          {document && <span class="calc-outside">{documentWords(document)}</span>}
        </li>
      ))}
    </ul>
  );
}
