import type { APIRoute } from 'astro';
import { formFiles } from '../../components/calculator/form/form-files.ts';

export const getStaticPaths = () =>
  formFiles.map(({ name, text }) => ({ params: { name }, props: { text } }));

/** What the forms of one article are about, fetched when the first of them comes near. */
export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'application/json' } });
