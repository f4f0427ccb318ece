import type { APIRoute } from 'astro';
import { publicAddress, siteAddress } from '../../components/site/address.ts';
import { planJsonSchema } from '../../open-data/plan-schema.ts';

export const GET: APIRoute = ({ site }) => {
  const id = site && publicAddress(siteAddress('data/plan.schema.json'), site);
  return new Response(`${JSON.stringify(planJsonSchema(id), null, 2)}\n`, {
    headers: { 'content-type': 'application/schema+json' },
  });
};
