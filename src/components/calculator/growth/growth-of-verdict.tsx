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

/** How the sum of a verdict grows with one of the answers; nothing where it grows with none. */
export function GrowthOfVerdict({ measure, input, verdict, asOf }: GrowthOfVerdictProps) {
  const growth = useMemo(() => growthOf(measure, input, verdict), [measure, input, verdict]);
  const [styled, setStyled] = useState(false);
  if (!growth) return null;
  return (
    <div hidden={!styled}>
      {/* A page that is only read does not carry the styles of the chart. */}
      <link rel="stylesheet" href={styles} onLoad={() => setStyled(true)} />
      <GrowthChart growth={growth} asOf={asOf} />
    </div>
  );
}
