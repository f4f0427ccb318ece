import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { llmsText } from '../open-data/llms.ts';

const entries = await getCollection('articles');
const summaryOf = (article: number) =>
  entries.find(({ data }) => data.article === article)?.data.summary ?? '';

export const GET: APIRoute = ({ site }) =>
  new Response(llmsText(site, summaryOf), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
