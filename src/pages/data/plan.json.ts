import type { APIRoute } from 'astro';
import { planData } from '../../open-data/plan-data.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(`${JSON.stringify(planData(site), null, 2)}\n`, {
    headers: { 'content-type': 'application/json' },
  });
