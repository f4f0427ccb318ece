import { citeArticle, type Measure } from '../../policy/index.ts';

/** The place of a measure's explanation: `第五条`, or the full text if it belongs to no article. */
export const placeOfMeasure = ({ article }: Pick<Measure, 'article'>): string =>
  article === 'closing' ? '原文全文' : citeArticle(article);
