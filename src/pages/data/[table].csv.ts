import type { APIRoute } from 'astro';
import { csvTables } from '../../open-data/csv-tables.ts';

const site = import.meta.env.SITE ? new URL(import.meta.env.SITE) : undefined;

export const getStaticPaths = () =>
  csvTables(site).map(({ name, text }) => ({ params: { table: name }, props: { text } }));

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
