import { getCollection } from 'astro:content';

const entries = await getCollection('articles');

/** The summary of an article, from the front matter of its explanation. */
export const summaryOf = (article: number): string =>
  entries.find(({ data }) => data.article === article)?.data.summary ?? '';
