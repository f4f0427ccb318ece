import { hydrate } from 'preact';
import { useReaderDay } from '../../reader-day/use-reader-day.ts';
import type { Form, InitForm } from '../form/form.ts';

import { resultLink } from '../result-link.ts';

import { EvaluationLine } from './EvaluationLine.tsx';
import { Outcome } from './Outcome.tsx';
import { MOST_STEPS, Result } from './Result.tsx';

/** A measure that asks nothing: its verdict stands there at once. */
export function StaticResult({ subject, verdict }: Form) {
  const reader = useReaderDay();
  if (!verdict) return null;
  return (
    <div class="calculator" data-calculator={subject.id} data-awake={reader !== null}>
      <h4 class="calc-title">
        <span class="visually-hidden">{subject.title}：</span>结论
      </h4>
      <section class="calc-result" aria-label={`${subject.title}：结果`}>
        <EvaluationLine subject={subject} reader={reader} />
        {reader ? (
          <Outcome
            {...{ subject, verdict, reader }}
            answers={{}}
            varied={null}
            edited={false}
            link={() => resultLink(subject, {})}
          />
        ) : (
          <Result {...{ subject, verdict }} frame={null} standing={null} most={MOST_STEPS} />
        )}
      </section>
    </div>
  );
}

export const init: InitForm = (place, form) => hydrate(<StaticResult {...form} />, place);
