import { hydrate } from 'preact';
import { dayQuery } from '../site/day-query.ts';
import type { Form, InitForm } from './form/form.ts';
import { Outcome } from './outcome/Outcome.tsx';
import { resultAddress } from './outcome/result-address.ts';
import { MAX_STEPS, Result } from './result/Result.tsx';
import { EvaluationLine } from './shared/EvaluationLine.tsx';
import { useReaderDay } from './shared/use-reader-day.ts';

/** A measure without fields: its verdict is shown at once. */
export function StaticResult({ subject, verdict }: Form) {
  const reader = useReaderDay();
  if (!verdict) return null;
  return (
    <div class="calculator" data-calculator={subject.id} data-hydrated={reader !== null}>
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
          <Result {...{ subject, verdict }} intro={null} status={null} most={MAX_STEPS} />
        )}
      </section>
    </div>
  );
}

export const init: InitForm = (place, form) => hydrate(<StaticResult {...form} />, place);
