import type { Measure } from '../../core/measure/measure.ts';

export async function measuresOfArticle(article: Measure['article']): Promise<readonly Measure[]> {
  const { measures } = await import('./measures.ts');
  return measures.filter((measure) => measure.article === article);
}
