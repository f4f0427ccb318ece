import type { Measure } from '../../core/measure/measure.ts';

type Files = Partial<Record<string, () => Promise<{ measures: readonly Measure[] }>>>;

const files: Files = {
  1: () => import('./measures/article-1.ts'),
  2: () => import('./measures/article-2.ts'),
  3: () => import('./measures/article-3.ts'),
  4: () => import('./measures/article-4.ts'),
  5: () => import('./measures/article-5.ts'),
  6: () => import('./measures/article-6.ts'),
  7: () => import('./measures/article-7.ts'),
  8: () => import('./measures/article-8.ts'),
  9: () => import('./measures/article-9.ts'),
  closing: () => import('./measures/closing.ts'),
};

/** One article's measures alone, so that a page in a browser loads no other article's. Rejects where they do not arrive. */
export async function measuresOfArticle(article: Measure['article']): Promise<readonly Measure[]> {
  return (await files[article]?.())?.measures ?? [];
}
