// Not from `astro:content`, which loads the runtime of pages too.
import { defineCollection } from 'astro/content/config';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import manifest from '../package.json' with { type: 'json' };

/** The folder of the plan that is built: `./src/content/…`. */
const folder = manifest.imports['#content/*'].slice(0, -'/*'.length);

/** The project's own explanations, one MDX file an article. The notice and the closing paragraph have one without front matter. */
const articles = defineCollection({
  loader: glob({ base: folder, pattern: '[0-9]*.mdx' }),
  schema: z.strictObject({
    /** Which article of the plan it explains. */
    article: z.int().min(1),
    /** What the article is, in one sentence of plain Chinese. */
    summary: z.string().min(1),
    /** The groups that it concerns, in everyday words. */
    audience: z.array(z.string().min(1)).min(1),
  }),
});

export const collections = { articles };
