import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { hashSource } from '../src/layouts/hash-source.ts';
import { usedStyles, wordsOf } from './used-styles.ts';

/** What the policy of a page as Astro wrote it says of styles. */
const OWN_STYLES = "style-src 'self'";

const LINK = /<link rel="stylesheet" href="([^"]+)">/g;

/** The scripts and stylesheets of a built site: the text of each by its name. */
export type Assets = ReadonlyMap<string, string>;

function readAssets(folder: string): Assets {
  const names = readdirSync(folder).filter((name) => /\.(?:js|css)$/.test(name));
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** Of a text, the scripts and stylesheets that it names; of these, the scripts that it loads before it runs. */
const NAMED = /[\w.-]+\.(?:js|css)\b/g;
const AT_ONCE = /(?:\bimport|\bfrom|\bsrc=)\s*["'][^"']*?([\w.-]+\.js)["']/g;

/** A page's own text and that of the scripts which it asks for in one way, and these in their turn. */
function textWithScripts(html: string, asking: RegExp, assets: Assets): string {
  const texts = [html];
  const scripts = new Set<string>();
  // It grows while it is read.
  for (const text of texts) {
    for (const [named, name = named] of text.matchAll(asking)) {
      if (!name.endsWith('.js') || scripts.has(name)) continue;
      scripts.add(name);
      texts.push(assets.get(name) ?? '');
    }
  }
  return texts.join(' ');
}

const stylesheetsIn = (text: string, assets: Assets) =>
  [...new Set(text.match(NAMED))].flatMap((name) =>
    name.endsWith('.css') ? (assets.get(name) ?? []) : [],
  );

/**
 * A built page with the styles that it can use in the place of its links to stylesheets, and with leave for them in its
 * policy.
 */
export function withStyles(html: string, assets: Assets): string {
  const bare = html.replace(LINK, '');
  const soon = textWithScripts(bare, AT_ONCE, assets);
  const ever = textWithScripts(bare, NAMED, assets);
  const linked = [...html.matchAll(LINK)].map(([, href = '']) => assets.get(basename(href)));
  const styles = usedStyles(linked.join(''), {
    soon: wordsOf(soon),
    ever: wordsOf(ever),
    brought: stylesheetsIn(ever, assets),
  });
  return bare
    .replace(OWN_STYLES, `${OWN_STYLES} ${hashSource(styles)}`)
    .replace('</head>', () => `<style>${styles}</style></head>`);
}

/** Stylesheets that no script brings: once they stand in the pages, nobody asks for them. */
function unasked(assets: Assets): string[] {
  const scripts = [...assets].flatMap(([name, text]) => (name.endsWith('.js') ? [text] : []));
  const asked = new Set(scripts.join(' ').match(NAMED));
  return [...assets.keys()].filter((name) => name.endsWith('.css') && !asked.has(name));
}

/**
 * Writes its styles into every built page, so that the first paint waits for nothing else, and only those that the page
 * can use, since they come with every page anew.
 */
export const stylesInPages = (): AstroIntegration => ({
  name: 'styles-in-pages',
  hooks: {
    'astro:build:done': ({ dir }) => {
      const folder = fileURLToPath(dir);
      const assetFolder = join(folder, '_astro');
      const assets = readAssets(assetFolder);
      for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (!name.endsWith('.html')) continue;
        const page = join(folder, name);
        writeFileSync(page, withStyles(readFileSync(page, 'utf8'), assets));
      }
      for (const name of unasked(assets)) rmSync(join(assetFolder, name));
    },
  },
});
