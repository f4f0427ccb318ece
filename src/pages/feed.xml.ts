import type { APIRoute } from 'astro';
import { feed } from '../open-data/feed.ts';

/** A feed needs absolute URLs. Without a configured site the body is empty, and Astro writes no file. */
export const GET: APIRoute = ({ site }) =>
  new Response(site ? feed(site) : null, { headers: { 'content-type': 'application/atom+xml' } });
