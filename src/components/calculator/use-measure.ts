import { useEffect, useRef, useState } from 'preact/hooks';
import { type Measure, measuresOfArticle } from '../../policy/index.ts';
import { hasAnswersTo } from './has-answers-to.ts';
import type { MeasureSummary } from './shared/measure-summary.ts';
import { reloadIfReachable } from './shared/reload-if-reachable.ts';

/**
 * What a form needs once it is used: the measure, the code that evaluates it and shows its verdict, and the notice about
 * a link's answers if the page was opened with some.
 */
export type LoadedMeasure = { measure: Measure } & typeof import('./form-in-use.ts') &
  Partial<typeof import('./link/LinkNotice.tsx')>;

async function load({ id, article }: MeasureSummary): Promise<LoadedMeasure> {
  const [measures, code, notice] = await Promise.all([
    measuresOfArticle(article),
    import('./form-in-use.ts'),
    hasAnswersTo(location.search, id) ? import('./link/LinkNotice.tsx') : null,
  ]);
  const measure = measures.find((candidate) => candidate.id === id);
  if (!measure) throw new Error(`Article ${article} has no measure “${id}”.`);
  return { measure, ...code, ...notice };
}

/**
 * Loads the measure once it is `wanted`. `failed` is true after a failed load, until `retry`. If the retry fails too,
 * the page is reloaded, unless `keepAnswers` cannot write the answers into the history entry.
 */
export function useMeasure(subject: MeasureSummary, wanted: boolean, keepAnswers: () => boolean) {
  const [loaded, setLoaded] = useState<LoadedMeasure | null>(null);
  const [failed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);
  // The reader may type more before a slow request fails.
  const keepLatest = useRef(keepAnswers);
  keepLatest.current = keepAnswers;

  useEffect(() => {
    if (!wanted) return;
    setFailed(false);
    load(subject).then(setLoaded, () => {
      setFailed(true);
      if (tries > 0) reloadIfReachable(() => keepLatest.current());
    });
  }, [subject, wanted, tries]);

  return { loaded, failed, retry: () => setTries(tries + 1) };
}
