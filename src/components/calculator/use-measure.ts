import { useEffect, useRef, useState } from 'preact/hooks';
import { type Measure, measuresOfArticle } from '../../policy/index.ts';
import type { answering } from './answering.ts';
import type { MeasureSummary } from './shared/measure-summary.ts';

/** What a form needs to answer, and a page that is only read does not: the measure, and what asks it and shows its verdict. */
export type LoadedMeasure = { measure: Measure } & typeof answering;

async function load({ id, article }: MeasureSummary): Promise<LoadedMeasure> {
  const [measures, { answering }] = await Promise.all([
    measuresOfArticle(article),
    import('./answering.ts'),
  ]);
  const measure = measures.find((candidate) => candidate.id === id);
  if (!measure) throw new Error(`Article ${article} has no measure “${id}”.`);
  return { measure, ...answering };
}

/**
 * Opens the page anew, with the answers in its address, where it can be reached. Some browsers never ask again
 * for a script that once could not be loaded, and after a new build the old one is gone for good.
 */
async function openAnew(keepAnswers: () => boolean): Promise<void> {
  const page = fetch(location.pathname, { method: 'HEAD', cache: 'no-store' });
  const isThere = await page.then(
    ({ ok }) => ok,
    () => false,
  );
  if (isThere && keepAnswers()) location.reload();
}

/**
 * Loads the measure as soon as it is `wanted`; `failed` where it could not be loaded, until `retry`. What does not
 * arrive then either may come with the page anew, unless `keepAnswers` cannot put the answers into the address.
 */
export function useMeasure(subject: MeasureSummary, wanted: boolean, keepAnswers: () => boolean) {
  const [loaded, setLoaded] = useState<LoadedMeasure | null>(null);
  const [failed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);
  // On a slow connection more is typed before it fails.
  const keepLatest = useRef(keepAnswers);
  keepLatest.current = keepAnswers;

  useEffect(() => {
    if (!wanted) return;
    setFailed(false);
    load(subject).then(setLoaded, () => {
      setFailed(true);
      if (tries > 0) openAnew(() => keepLatest.current());
    });
  }, [subject, wanted, tries]);

  return { loaded, failed, retry: () => setTries(tries + 1) };
}
