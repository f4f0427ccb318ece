import type { ComponentChildren } from 'preact';
import type { Candidate, QuestionName } from '../../../policy/index.ts';
import type { Reader } from '../../calculator/shared/evaluation.ts';
import { measureAddress } from '../../site/address.ts';
import type { Texts } from '../situation.ts';
import type { EvaluatedSituation } from './evaluated-situation.ts';
import { searchOfMeasure } from './measure-link.ts';

/** The data that the parts of a result are rendered from. */
export interface ShownProps {
  progress: EvaluatedSituation;
  reader: Reader;
  /** The answers to prefill the measures' own calculators with. */
  texts: Texts;
  onAsk: (name: QuestionName) => void;
}

/** The same with one of the measures. */
export type OneProps = ShownProps & { candidate: Candidate };

interface GroupProps {
  title: string;
  /** Shown once for the whole group. */
  note?: string | null;
  id: string;
  entries: readonly unknown[];
  children: ComponentChildren;
}

/** Measures in the same state under a heading. Renders nothing if there are none. */
export function Group({ title, note, id, entries, children }: GroupProps) {
  if (entries.length === 0) return null;
  return (
    <section class="estimate-group" data-group={id}>
      <h3>
        <span>{title}</span>
        <span class="estimate-count">{entries.length} 项</span>
      </h3>
      {note && <p>{note}</p>}
      <ul>{children}</ul>
    </section>
  );
}

/** The same in a `<details>`. */
export function CollapsedGroup({ title, note, id, entries, children }: GroupProps) {
  if (entries.length === 0) return null;
  return (
    <details class="estimate-group" data-group={id}>
      <summary>
        {title}（{entries.length} 项）
      </summary>
      {note && <p>{note}</p>}
      <ul>{children}</ul>
    </details>
  );
}

interface EntryProps extends Pick<ShownProps, 'reader' | 'texts'> {
  candidate: Candidate;
  children: ComponentChildren;
}

/** A measure with a link to its explanation and its prefilled calculator. */
export function Entry({ candidate: { measure }, reader, texts, children }: EntryProps) {
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
