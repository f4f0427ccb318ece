import { useEffect, useState } from 'preact/hooks';
import { type Measure, measuresOfArticle } from '../../policy/index.ts';
import type { Outcome } from './Outcome.tsx';
import type { Subject } from './subject.ts';

/** What a form needs to answer, and a page that is only read does not: the measure, and the component that shows its verdict. */
interface Loaded {
  measure: Measure;
  Outcome: typeof Outcome;
}

async function load({ id, article }: Subject): Promise<Loaded> {
  const [measures, shown] = await Promise.all([
    measuresOfArticle[article](),
    import('./Outcome.tsx'),
  ]);
  const measure = measures.find((candidate) => candidate.id === id);
  if (!measure) throw new Error(`Article ${article} has no measure “${id}”.`);
  return { measure, Outcome: shown.Outcome };
}

/** Loads the measure as soon as it is `wanted`; `failed` where it did not arrive, until `retry`. */
export function useMeasure(subject: Subject, wanted: boolean) {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [failed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);

  useEffect(() => {
    if (!wanted) return;
    setFailed(false);
    load(subject).then(setLoaded, () => setFailed(true));
  }, [subject, wanted, tries]);

  return { loaded, failed, retry: () => setTries(tries + 1) };
}
