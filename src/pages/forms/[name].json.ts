import type { APIRoute } from 'astro';
import { formFiles } from '../../components/calculator/form-files.ts';

export const getStaticPaths = () =>
  formFiles.map(({ name, text }) => ({ params: { name }, props: { text } }));

/** The forms of one article, fetched when the first of them comes into view. */
export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'application/json' } });
