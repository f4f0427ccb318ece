import { expect, test } from 'vitest';
import { CUT_MONTHS, interview } from '#plan/interview.ts';
import { measures, plan } from '../../../src/policy/index.ts';

test.each(['work-injury-rate-cut', 'unemployment-rate-cut'])(
  'the months that the estimate offers for %s run from the plan’s first to the measure’s last',
  (id) => {
    const figures = measures.find((measure) => measure.id === id)?.figures;
    expect(CUT_MONTHS).toEqual({
      from: plan.span.from.slice(0, 7),
      through: String(figures?.through?.value).slice(0, 7),
    });
  },
);

test('somebody of low income is not told that 易返贫致贫人口 are others', () => {
  const hardship = interview.picks.find(({ name }) => name === 'ask.hardship');
  expect(hardship?.options.map(({ label }) => label)).toEqual([
    '就业困难人员',
    '低收入家庭成员',
    '易返贫致贫人口',
  ]);
});
