import { citeArticle, type Measure } from '../../policy/index.ts';

/** Where a measure is explained: `第五条`, or the whole text for what is in no article. */
export const placeOfMeasure = ({ article }: Pick<Measure, 'article'>): string =>
  article === 'closing' ? '原文全文' : citeArticle(article);
