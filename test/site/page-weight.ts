import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** What a page loads before any interaction, in brotli bytes. */
export interface PageWeight {
  /** `/articles/5/` */
  path: string;
  /** The page itself, with its inline styles. */
  html: number;
  /** Linked stylesheets, which would block rendering. */
  css: number;
  /** Scripts and everything that they import, without forms that load when they come into view. */
  js: number;
  /** The files in the sums, heaviest first. */
  files: { name: string; bytes: number }[];
}

const attribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];

const tagsOf = (html: string, name: string) =>
  [...html.matchAll(new RegExp(`<${name}\\b[^>]*>`, 'g'))].map(([tag]) => tag);

/**
 * Replaces the content hashes in the file names of a text, so that an edit of one file does not change the size of the
 * files that name it: another hash of the same length is up to 20 bytes more or less.
 */
const withStableHashes = (text: string) =>
  text.replace(/([\w-]+)\.[\w-]{8}\.(js|css)\b/g, (_, name: string, extension: string) => {
    const hash = createHash('sha256').update(name).digest('base64url').slice(0, 8);
    return `${name}.${hash}.${extension}`;
  });

/** A built site, with the size of each file. */
export class BuiltSite {
  readonly folder: string;
  readonly #sizes = new Map<string, number>();
  #names: readonly string[] | undefined;

  readonly #base: string;

  /** `base` is the path below which the site is built (`BASE_PATH`); the addresses in its pages begin with it. */
  constructor(folder: string, base = '/') {
    this.folder = folder;
    this.#base = base;
  }

  /** The addresses of all files. */
  files(): string[] {
    this.#names ??= readdirSync(this.folder, { recursive: true, encoding: 'utf8' })
      .map((name) => `/${name}`)
      .sort();
    return [...this.#names];
  }

  /** The paths of all pages. */
  pages(): string[] {
    return this.files()
      .filter((name) => name.endsWith('.html'))
      .map((name) => name.replace(/index\.html$/, ''));
  }

  #path(address: string): string {
    const name = address.startsWith(this.#base) ? address.slice(this.#base.length) : address;
    return join(this.folder, address.endsWith('/') ? `${name}index.html` : name);
  }

  /** The text of a file of the site, by its address. Throws if there is no such file. */
  read(address: string): string {
    return readFileSync(this.#path(address), 'utf8');
  }

  /** The size of a file in brotli bytes, with the hashes in file names replaced by hashes of the names. */
  brotli(address: string): number {
    const known = this.#sizes.get(address);
    if (known !== undefined) return known;
    const bytes = brotliCompressSync(withStableHashes(this.read(address))).length;
    this.#sizes.set(address, bytes);
    return bytes;
  }

  /** The size of the compressed file beside a file; undefined if there is none. */
  #sent(address: string): number | undefined {
    return statSync(`${this.#path(address)}.br`, { throwIfNoEntry: false })?.size;
  }

  /** The weight of a page as the build has compressed it: a little above `weigh`, and fast. */
  weighAsSent(path: string): PageWeight {
    return this.weigh(path, (address) => this.#sent(address) ?? this.brotli(address));
  }

  /** The weight of a page before any interaction. */
  weigh(path: string, sizeOf = (address: string) => this.brotli(address)): PageWeight {
    const html = this.read(path);
    const styles = stylesheetsOf(html);
    const scripts = [...this.withImports(scriptsOf(html, path))];
    const sum = (files: string[]) => files.reduce((total, file) => total + sizeOf(file), 0);
    const files = [path, ...styles, ...scripts]
      .map((name) => ({ name, bytes: sizeOf(name) }))
      .sort((a, b) => b.bytes - a.bytes);
    return { path, html: sizeOf(path), css: sum(styles), js: sum(scripts), files };
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
