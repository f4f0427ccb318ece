import { hydrate } from 'preact';
import { useReaderDay } from '../../reader-day/use-reader-day.ts';
import type { Form, InitForm } from '../form/form.ts';
import { EvaluationLine } from './EvaluationLine.tsx';
import { Outcome } from './Outcome.tsx';
import { MOST_STEPS, Result } from './Result.tsx';
import { dayQuery, resultAddress } from './result-address.ts';

/** A measure that asks nothing: its verdict is there at once. */
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
            inputs={() => []}
            varied={null}
            edited={false}
            link={() => ({ address: resultAddress(subject.id, dayQuery()), fits: true })}
          />
        ) : (
          <Result {...{ subject, verdict }} frame={null} standing={null} most={MOST_STEPS} />
        )}
      </section>
    </div>
  );
}

export const init: InitForm = (place, form) => hydrate(<StaticResult {...form} />, place);
