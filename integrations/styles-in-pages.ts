import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { hashSource } from '../src/layouts/hash-source.ts';
import { withAsyncScripts } from './async-scripts.ts';
import { namesIn, usedStyles, wordsOf } from './used-styles.ts';

/** What the policy of a page as Astro wrote it says of styles. */
const OWN_STYLES = "style-src 'self'";

const LINK = /<link rel="stylesheet" href="([^"]+)">/g;

/** Of a text, the scripts and stylesheets that it names, and of these the scripts that it loads before it runs. */
const NAMED = /[\w.-]+\.(?:js|css)\b/g;
const AT_ONCE = /(?:\bimport|\bfrom|\bsrc=)\s*["'][^"']*?([\w.-]+\.js)["']/g;

/** A text with what is read out of it once for all pages. */
interface Read {
  text: string;
  words: ReadonlySet<string>;
  named: readonly string[];
  atOnce: readonly string[];
}

/** The scripts and stylesheets of a built site by name. */
export type Assets = ReadonlyMap<string, Read>;

const read = (text: string, words = wordsOf(text)): Read => ({
  text,
  words,
  named: [...new Set(text.match(NAMED))],
  atOnce: [...text.matchAll(AT_ONCE)].flatMap(([, name]) => name ?? []),
});

/** Reads the assets of a built site, each text by its name. */
export const readAssets = (texts: Iterable<[name: string, text: string]>): Assets =>
  new Map([...texts].map(([name, text]) => [name, read(text)]));

function assetsIn(folder: string): Assets {
  const names = readdirSync(folder).filter((name) => /\.(?:js|css)$/.test(name));
  return readAssets(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

const isScript = (name: string) => name.endsWith('.js');

/** A page and the scripts which it asks for in one way, and these in their turn. */
function withScripts(page: Read, asking: 'named' | 'atOnce', assets: Assets): Read[] {
  const found = new Set([page]);
  // It grows while it is read.
  for (const one of found) {
    for (const name of one[asking]) {
      const script = isScript(name) && assets.get(name);
      if (script) found.add(script);
    }
  }
  return [...found];
}

function textOf(name: string, assets: Assets): string {
  const asset = assets.get(name);
  if (asset) return asset.text;
  throw new Error(
    `A page links to ${name}, which the build has not made, so it would be undressed. Import stylesheets where they are used, as Calculator.astro does.`,
  );
}

const wordsOfAll = (texts: readonly Read[]) => new Set(texts.flatMap(({ words }) => [...words]));

/**
 * A built page with the styles that it can use in the place of its links to stylesheets, and with leave for them in its
 * policy. Throws where the page has no such policy, or links to what is not there.
 */
export function withStyles(html: string, assets: Assets): string {
  if (!html.includes(OWN_STYLES)) {
    throw new Error(
      `A built page has no policy with ${OWN_STYLES}, so it would go out without one. Let it use src/layouts/Page.astro, and build with NODE_ENV unset or “production”.`,
    );
  }
  const bare = html.replace(LINK, '');
  const page = read(bare, namesIn(bare));
  const ever = withScripts(page, 'named', assets);
  const stylesheets = new Set(ever.flatMap(({ named }) => named.filter((name) => !isScript(name))));
  const linked = [...html.matchAll(LINK)].map(([, href = '']) => textOf(basename(href), assets));
  const styles = usedStyles(linked.join(''), {
    soon: wordsOfAll(withScripts(page, 'atOnce', assets)),
    ever: wordsOfAll(ever),
    brought: [...stylesheets].flatMap((name) => assets.get(name)?.text ?? []),
  });
  return bare
    .replace(OWN_STYLES, `${OWN_STYLES} ${hashSource(styles)}`)
    .replace('</head>', () => `<style>${styles}</style></head>`);
}

/** What neither a page names nor a script: stylesheets that stand in the pages, and mere doors to a script. */
function unasked(assets: Assets, pages: readonly string[]): string[] {
  const scripts = [...assets].filter(([name]) => isScript(name)).map(([, { named }]) => named);
  const asked = new Set([...scripts, ...pages.map((page) => page.match(NAMED) ?? [])].flat());
  return [...assets.keys()].filter((name) => !asked.has(name));
}

/**
 * Writes its styles into every built page, so that the first paint waits for nothing else, and only those that the page
 * can use, since they come with every page anew. Lets the page's scripts wait for nothing, either.
 */
export const stylesInPages = (): AstroIntegration => ({
  name: 'styles-in-pages',
  hooks: {
    'astro:build:done': ({ dir }) => {
      const folder = fileURLToPath(dir);
      const assetFolder = join(folder, '_astro');
      const assets = assetsIn(assetFolder);
      const textOf = (name: string) => assets.get(name)?.text;
      const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.html'))
        .map((name) => join(folder, name));
      const written = pages.map((page) => {
        const html = withStyles(withAsyncScripts(readFileSync(page, 'utf8'), textOf), assets);
        writeFileSync(page, html);
        return html;
      });
      for (const name of unasked(assets, written)) rmSync(join(assetFolder, name));
    },
  },
});
