import { readFile } from 'node:fs/promises';
import { type Answer, type Engine, openEngine } from '../search/engine/engine.ts';

/** The site's search index, which `npm run package` writes beside the programs. */
const index = new URL('./search-index/', import.meta.url);

const open = () =>
  openEngine({ file: async (name) => new Response(await readFile(new URL(name, index))) });

let engine: Promise<Engine> | undefined;

/** Searches the plan as the site does. */
export async function searchPlan(words: string): Promise<Answer> {
  engine ??= open();
  return (await engine).search(words);
}
