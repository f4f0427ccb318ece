import type { APIRoute } from 'astro';
import { feed } from '../open-data/feed.ts';

/** Readers of feeds need whole addresses: where the site does not know its own, Astro writes no file for an empty answer. */
export const GET: APIRoute = ({ site }) =>
  new Response(site ? feed(site) : null, { headers: { 'content-type': 'application/atom+xml' } });
