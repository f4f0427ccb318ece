import type { Measure } from './measure.ts';

/** One article's measures alone, so that a page in a browser loads no other article's. */
export const measuresOfArticle = {
  1: async () => (await import('./measures/article-1.ts')).articleOne,
  2: async () => (await import('./measures/article-2.ts')).articleTwo,
  3: async () => (await import('./measures/article-3.ts')).articleThree,
  4: async () => (await import('./measures/article-4.ts')).articleFour,
  5: async () => (await import('./measures/article-5.ts')).articleFive,
  6: async () => (await import('./measures/article-6.ts')).articleSix,
  7: async () => (await import('./measures/article-7.ts')).articleSeven,
  8: async () => (await import('./measures/article-8.ts')).articleEight,
  9: async () => (await import('./measures/article-9.ts')).articleNine,
  closing: async () => (await import('./measures/closing.ts')).closing,
} satisfies Record<Measure['article'], () => Promise<readonly Measure[]>>;
