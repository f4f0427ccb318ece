import type { APIRoute } from 'astro';
import { formFiles } from '../../components/calculator/form-files.ts';

export const getStaticPaths = () =>
  formFiles.map(({ name, text }) => ({ params: { name }, props: { text } }));

/** The fields of one article's forms, fetched when the first form is near the viewport. */
export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'application/json' } });
