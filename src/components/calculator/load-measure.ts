import { type Measure, measuresOfArticle } from '../../policy/index.ts';
import { hasAnswersTo } from './has-answers-to.ts';
import type { MeasureSummary } from './shared/measure-summary.ts';

/**
 * What a form needs once it is used: the measure, the code that evaluates it and shows its verdict, and the notice about
 * a link's answers if the page was opened with some.
 */
export type LoadedMeasure = { measure: Measure } & typeof import('./form-in-use.ts') &
  Partial<typeof import('./link/LinkNotice.tsx')>;

/** Loads what a form needs once it is used. Rejects if a part of it cannot be loaded. */
export async function loadMeasure({ id, article }: MeasureSummary): Promise<LoadedMeasure> {
  const [measures, code, notice] = await Promise.all([
    measuresOfArticle(article),
    import('./form-in-use.ts'),
    hasAnswersTo(location.search, id) ? import('./link/LinkNotice.tsx') : null,
  ]);
  const measure = measures.find((candidate) => candidate.id === id);
  if (!measure) throw new Error(`Article ${article} has no measure “${id}”.`);
  return { measure, ...code, ...notice };
}
