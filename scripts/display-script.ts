import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { minify } from 'vite';

const DISPLAY = /<script src="[^"]*\/display\.js"><\/script>/;

/**
 * Puts the one script that a page waits for behind its stylesheets. Astro writes stylesheets last, and a page that
 * carries a content policy asks for nothing behind a script that it waits for: they would come one after the other.
 */
export function behindStyles(html: string): string {
  const [script] = DISPLAY.exec(html) ?? [];
  if (!script) {
    throw new Error(
      'A built page has no display.js in its head, so 深色 and 关怀版 would flash. Let it use src/layouts/Page.astro, or mend scripts/display-script.ts.',
    );
  }
  return html.replace(script, '').replace('</head>', `${script}</head>`);
}

/** Makes public/display.js, which Vite never sees, small, and puts it behind the stylesheets of every built page. */
export const displayScript = (): AstroIntegration => ({
  name: 'display-script',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const folder = fileURLToPath(dir);
      const script = join(folder, 'display.js');
      const { code } = await minify(script, readFileSync(script, 'utf8'));
      writeFileSync(script, code);
      for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (!name.endsWith('.html')) continue;
        const page = join(folder, name);
        writeFileSync(page, behindStyles(readFileSync(page, 'utf8')));
      }
    },
  },
});
