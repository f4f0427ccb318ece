import { akomaNtoso } from '../../open-data/akoma-ntoso.ts';

export const GET = () =>
  new Response(akomaNtoso(), { headers: { 'content-type': 'application/akn+xml' } });
