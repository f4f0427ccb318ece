import type { APIRoute } from 'astro';
import { formFiles } from '../../../components/calculator/form/form-files.ts';

export const getStaticPaths = () =>
  formFiles.map(({ folder, id, text }) => ({ params: { folder, id }, props: { text } }));

/** What one form is about, fetched when it comes near. */
export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'application/json' } });
