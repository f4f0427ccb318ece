import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** What a page loads before anyone touches it, in brotli bytes. */
export interface PageWeight {
  /** `/articles/5/` */
  path: string;
  /** The page itself, its styles with it. */
  html: number;
  /** Stylesheets that it links to: a paint would wait for them. */
  css: number;
  /** Scripts and everything that they import; a form that waits until it is in view is not yet there. */
  js: number;
  /** The files behind the sums, heaviest first. */
  files: { name: string; bytes: number }[];
}

const attribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];

const tagsOf = (html: string, name: string) =>
  [...html.matchAll(new RegExp(`<${name}\\b[^>]*>`, 'g'))].map(([tag]) => tag);

/** A built site, weighed file by file. */
export class BuiltSite {
  readonly folder: string;
  readonly #sizes = new Map<string, number>();

  constructor(folder: string) {
    this.folder = folder;
  }

  /** The addresses of all files. */
  files(): string[] {
    const names = readdirSync(this.folder, { recursive: true, encoding: 'utf8' });
    return names.map((name) => `/${name}`).sort();
  }

  /** The paths of all pages. */
  pages(): string[] {
    return this.files()
      .filter((name) => name.endsWith('.html'))
      .map((name) => name.replace(/index\.html$/, ''));
  }

  /** The text of a file of the site, by its address. Throws where a page names what is not there. */
  read(address: string): string {
    const path = address.endsWith('/') ? `${address}index.html` : address;
    return readFileSync(join(this.folder, path), 'utf8');
  }

  /** The size of a file in brotli bytes. */
  brotli(address: string): number {
    const known = this.#sizes.get(address);
    if (known !== undefined) return known;
    const bytes = brotliCompressSync(this.read(address)).length;
    this.#sizes.set(address, bytes);
    return bytes;
  }

  /** The weight of a page before any touch. */
  weigh(path: string): PageWeight {
    const html = this.read(path);
    const styles = stylesheetsOf(html);
    const scripts = [...this.withImports(scriptsOf(html, path))];
    const sum = (files: string[]) => files.reduce((total, file) => total + this.brotli(file), 0);
    const files = [path, ...styles, ...scripts]
      .map((name) => ({ name, bytes: this.brotli(name) }))
      .sort((a, b) => b.bytes - a.bytes);
    return { path, html: this.brotli(path), css: sum(styles), js: sum(scripts), files };
  }

  /** Scripts and what they import statically, each once. */
  withImports(addresses: Iterable<string>, seen = new Set<string>()): Set<string> {
    for (const address of addresses) {
      if (seen.has(address)) continue;
      seen.add(address);
      this.withImports(importsOf(this.read(address), dirname(address)), seen);
    }
    return seen;
  }
}

function stylesheetsOf(html: string): string[] {
  const links = tagsOf(html, 'link').filter((tag) => attribute(tag, 'rel') === 'stylesheet');
  return [...new Set(links.map((tag) => attribute(tag, 'href') ?? ''))];
}

/** Scripts with an address, what inline modules import, and preloaded modules. */
function scriptsOf(html: string, path: string): string[] {
  const linked = tagsOf(html, 'script').flatMap((tag) => attribute(tag, 'src') ?? []);
  const inline = [...html.matchAll(/<script type="module">(.*?)<\/script>/gs)];
  const imported = inline.flatMap(([, text = '']) => importsOf(text, path));
  const preloaded = tagsOf(html, 'link')
    .filter((tag) => attribute(tag, 'rel') === 'modulepreload')
    .map((tag) => attribute(tag, 'href') ?? '');
  return [...new Set([...linked, ...imported, ...preloaded])];
}

/** The addresses that a module imports before it runs; `import()` is not among them. */
function importsOf(module: string, folder: string): string[] {
  return [...module.matchAll(/(?:\bimport|\bfrom)\s*["']([./][^"']*)["']/g)].map(
    ([, specifier = '']) => posix.join(specifier.startsWith('/') ? '/' : folder, specifier),
  );
}
