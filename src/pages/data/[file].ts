import type { APIRoute } from 'astro';
import { downloads } from '../../open-data/downloads.ts';

const site = import.meta.env.SITE ? new URL(import.meta.env.SITE) : undefined;

export const getStaticPaths = () =>
  downloads(site).map(({ name, type, text }) => ({
    params: { file: name },
    props: { type, text },
  }));

/** One file of `/data/`. */
export const GET: APIRoute<{ type: string; text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': props.type } });
