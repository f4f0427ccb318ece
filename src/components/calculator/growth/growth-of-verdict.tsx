import { useMemo, useState } from 'preact/hooks';
import type { Measure, Verdict } from '../../../policy/index.ts';
import { GrowthChart } from './Growth.tsx';
import styles from './growth.css?url';
import { growthOf } from './growth.ts';

interface GrowthOfVerdictProps {
  measure: Measure;
  input: Readonly<Record<string, unknown>>;
  verdict: Verdict;
  asOf: string;
}

/** The chart of a verdict's sum by one of the answers; null if it grows with none. */
export function GrowthOfVerdict({ measure, input, verdict, asOf }: GrowthOfVerdictProps) {
  const growth = useMemo(() => growthOf(measure, input, verdict), [measure, input, verdict]);
  const [styled, setStyled] = useState(false);
  if (!growth) return null;
  return (
    <div hidden={!styled}>
      {/* The styles of the chart are loaded with it. */}
      <link rel="stylesheet" href={styles} onLoad={() => setStyled(true)} />
      <GrowthChart growth={growth} asOf={asOf} />
    </div>
  );
}
