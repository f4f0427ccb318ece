import type { APIRoute } from 'astro';
import { summaryOf } from '../components/article/summary-of.ts';
import { llmsText } from '../open-data/llms.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(llmsText(site, summaryOf), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
