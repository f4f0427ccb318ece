import type { APIRoute } from 'astro';
import { calendar } from '../../open-data/calendar.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(calendar(site), { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
