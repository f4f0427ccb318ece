import { type Candidate, interview, skippedBehind } from '../../../policy/index.ts';
import { Clause } from '../../calculator/result/Result.tsx';
import { allListed, appliesTo, knownField, pickAt } from '../catalogue.ts';
import { amountWords } from './amount-words.ts';
import { CollapsedGroup, Entry, type OneProps, type ShownProps } from './Group.tsx';
import { Missed } from './Missed.tsx';
import { Open } from './MoneyGroups.tsx';
import { promisedTo } from './promised-to.ts';

/** Everything except the money: services, open questions, measures that do not apply, and other roles. */
export function OtherGroups(shown: ShownProps) {
  const { undecided, nothing, short, closed } = shown.progress.estimate;
  return (
    <>
      <CollapsedGroup title="还没有问完、跳过或没有算的" entries={undecided} id="undecided">
        {undecided.map((one) => (
          <Undecided key={one.measure.id} candidate={one} {...shown} />
        ))}
      </CollapsedGroup>
      <Services {...shown} />
      <CollapsedGroup title="按填的数算出来是 0 元的" entries={nothing} id="nothing">
        {nothing.map((one) => (
          <Entry key={one.measure.id} candidate={one} {...shown}>
            {one.verdict && <p>{amountWords(one.measure, one.verdict)}</p>}
          </Entry>
        ))}
      </CollapsedGroup>
      <CollapsedGroup title="不符合条件的" entries={short} id="short">
        {short.map((one) => (
          <Missed key={one.measure.id} candidate={one} {...shown} />
        ))}
      </CollapsedGroup>
      <CollapsedGroup title="按您选的，用不上的" entries={closed} id="closed">
        {closed.map((one) => (
          <Entry key={one.measure.id} candidate={one} {...shown}>
            <p class="calc-hint">{closedWords(one)}</p>
          </Entry>
        ))}
      </CollapsedGroup>
      <OtherRoles roles={shown.progress.asking.responses.roles} />
    </>
  );
}

/** `您的单位招用了下面哪些人？没有选“脱贫人口”。` */
function closedWords({ measure, closedBy }: Candidate): string {
  const label = closedBy?.options.find((one) => one.opens?.includes(measure.id))?.label ?? '';
  return `${closedBy?.ask ?? ''}没有选“${label}”。`;
}

function Undecided({ candidate, ...shown }: OneProps) {
  const { missing, problems, closedBy } = candidate;
  return (
    <Entry candidate={candidate} {...shown}>
      {problems.map(({ reason }) => (
        <p key={reason} class="calc-error">
          <span aria-hidden="true">✕ </span>
          <span>{reason}</span>
        </p>
      ))}
      {missing.length > 0 && (
        <p>还没回答：{missing.map((path) => knownField(path).label).join('、')}</p>
      )}
      {skippedBehind(shown.progress.asking, candidate).map((name) => (
        <button key={name} type="button" class="calc-quiet" onClick={() => shown.onAsk(name)}>
          {closedBy ? '现在算' : '补上跳过的'}：{pickAt(name)?.ask ?? knownField(name).label}
        </button>
      ))}
    </Entry>
  );
}

/** Services, and the plan's promises to these roles that no measure covers. */
function Services(shown: ShownProps) {
  const { services } = shown.progress.estimate;
  const promised = promisedTo(shown.progress.asking);
  return (
    <CollapsedGroup
      title="服务或安排，没有写要给您发钱"
      entries={[...services, ...promised]}
      id="services"
    >
      {services.map((one) => (
        <Entry key={one.measure.id} candidate={one} {...shown}>
          {one.verdict?.period && <p>{amountWords(one.measure, one.verdict)}</p>}
          <Open candidate={one} />
        </Entry>
      ))}
      {promised.map(({ title, clause }) => (
        <li key={title}>
          <span>{title} </span>
          <Clause id={clause} />
        </li>
      ))}
    </CollapsedGroup>
  );
}

/** Roles of the same kinds that were not chosen, with the measures that each would add. */
function otherRoles(chosen: readonly string[]) {
  const { roles } = interview;
  const kinds = new Set(roles.filter(({ id }) => chosen.includes(id)).map(({ kind }) => kind));
  return roles
    .filter(({ id, kind }) => kinds.has(kind) && !chosen.includes(id))
    .map((role) => ({
      role,
      titles: allListed()
        .filter((one) => one.roles.includes(role.id) && !appliesTo(one, chosen, false))
        .map(({ title }) => title),
    }))
    .filter(({ titles }) => titles.length > 0);
}

function OtherRoles({ roles }: { roles: readonly string[] }) {
  const others = otherRoles(roles);
  return (
    <CollapsedGroup title="您要是还有别的身份" entries={others} id="others">
      {others.map(({ role, titles }) => (
        <li key={role.id}>
          <strong>{role.label}</strong>
          <span>：还会问 {titles.join('、')}</span>
        </li>
      ))}
    </CollapsedGroup>
  );
}
