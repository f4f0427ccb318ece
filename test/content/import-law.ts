import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';
import { filesOf } from '../../integrations/files-of.ts';

/**
 * The allowed imports in `src/`. A name is a folder of `src/` or a file in it; `npm` is any package, `node:` any
 * built-in module of Node. Everything else is forbidden, and nothing may import `pages`.
 * `content` is the plan's words as data, read by search and components. Its explanations (`content/*.mdx`) in turn
 * import only components.
 */
export const mayImport: Record<string, readonly string[]> = {
  // Code that knows the plan's measures imports the core, never the reverse.
  'policy/core/situation.ts': ['policy/core', 'policy/plans'],
  'policy/core/estimate.ts': ['policy/core', 'policy/plans'],
  'policy/core': ['policy/core', 'zod/mini'],
  'policy/text': ['policy/core', 'policy/text'],
  'policy/plans': ['policy/core', 'policy/text', 'policy/plans'],
  // The public module, and the modules that bind the built plan to code for any plan.
  policy: ['policy'],
  'content/*.mdx': ['components'],
  content: ['content', 'policy/index.ts'],
  styles: [],
  // Parses MDX at build time; no client script imports it.
  mdx: ['npm'],
  // Builds the index at build time; no client script imports it.
  'search/build': [
    'search',
    'content',
    'mdx',
    'policy/index.ts',
    'policy/document.ts',
    '../integrations/plan-folders.ts',
    'npm',
    'node:',
  ],
  'search/engine': ['search/engine', 'search/on-demand', 'policy/index.ts'],
  'search/on-demand': ['search/engine', 'search/on-demand', 'policy/index.ts'],
  // Hashes and QR codes, made at build time; no client script imports it.
  'components/clause/qr-code.ts': ['npm'],
  'components/site/sha256.ts': ['node:'],
  components: [
    'components',
    'mdx',
    'styles',
    'search',
    'content',
    'policy/index.ts',
    'policy/document.ts',
    'npm',
  ],
  'content.config.ts': ['policy/index.ts', '../package.json', 'npm'],
  // Open data, from the same definitions as the pages.
  'open-data': [
    'open-data',
    'components',
    'content',
    'policy/index.ts',
    'policy/document.ts',
    'npm',
    'node:',
  ],
  // The package's module. It re-exports types from their source files, without the plan's ids.
  'programs/index.ts': ['policy'],
  // The command reads values as the forms do.
  'programs/arguments.ts': [
    'components/calculator/form',
    'components/calculator/answers/word-reading.ts',
    'policy/index.ts',
    'node:',
  ],
  programs: [
    'programs',
    // A sum in words, as on the pages.
    'components/measure/measure-words.ts',
    'search/engine',
    'policy/index.ts',
    'policy/document.ts',
    'npm',
    'node:',
  ],
  // A separate script, not loaded by pages as a module.
  'service-worker': ['service-worker', 'components/offline/site-store.ts', 'npm'],
  // Hashes are made by Node. The only module of the layouts that no client script imports.
  'layouts/hash-source.ts': ['node:'],
  layouts: [
    'layouts',
    'components',
    'content',
    'mdx',
    'search',
    'styles',
    'policy/index.ts',
    'policy/document.ts',
    'npm',
  ],
  pages: [
    'layouts',
    'components',
    'content',
    'open-data',
    'search',
    'styles',
    'policy/index.ts',
    'policy/document.ts',
    'npm',
    'node:',
  ],
};

/** A forbidden import, or an unknown folder. */
export interface Breach {
  file: string;
  imports: string;
  fix: string;
}

/** Every forbidden import in the sources given: path relative to `src/` → text. */
export function breaches(sources: Record<string, string>): Breach[] {
  return Object.entries(sources).flatMap(([file, text]) =>
    importsOf(file, text).flatMap((specifier) => judge(file, specifier)),
  );
}

function judge(file: string, specifier: string): Breach[] {
  const owner = rowOf(file);
  const allowed = owner === undefined ? undefined : mayImport[owner];
  if (allowed === undefined) {
    const fix = 'Give its folder a row in `mayImport` in test/content/import-law.ts, or move it.';
    return [{ file, imports: specifier, fix }];
  }
  const target = targetOf(file, specifier);
  if (allowed.some((entry) => covers(entry, target))) return [];
  const fix =
    target.startsWith('./policy/') && allowed.includes('policy/index.ts')
      ? 'Import it from policy/index.ts, the public module of the policy core.'
      : `${owner} may import: ${allowed.join(', ') || 'nothing'}.`;
  return [{ file, imports: specifier, fix }];
}

function rowOf(file: string): string | undefined {
  if (/^content\/.*\.mdx$/.test(file)) return 'content/*.mdx';
  return Object.keys(mayImport).find((row) => row === file || file.startsWith(`${row}/`));
}

/** `./…` for a file of `src/`, `../…` for one outside it, or a module as it is written. */
function targetOf(file: string, specifier: string): string {
  const [path = ''] = specifier.split('?');
  // package.json names the folders of the plan that is built.
  const ofPlan = /^#(plan|content)\/(.*)$/.exec(path);
  if (ofPlan)
    return ofPlan[1] === 'plan' ? `./policy/plans/${ofPlan[2]}` : `./content/${ofPlan[2]}`;
  const fromRoot = path.startsWith('/') ? posix.relative('/src', path) : undefined;
  const fromFile = path.startsWith('.') ? posix.join(posix.dirname(file), path) : undefined;
  const ownFile = fromRoot ?? fromFile;
  if (ownFile === undefined) return path;
  return ownFile.startsWith('..') ? ownFile : `./${ownFile}`;
}

function covers(entry: string, target: string): boolean {
  if (entry === 'npm') return !/^(?:\.|node:)/.test(target);
  if (entry === 'node:') return target.startsWith('node:');
  return [entry, `./${entry}`].includes(target) || target.startsWith(`./${entry}/`);
}

function importsOf(file: string, text: string): string[] {
  return scriptsOf(file, text).flatMap((script) =>
    ts.preProcessFile(script, true, true).importedFiles.map(({ fileName }) => fileName),
  );
}

/** The TypeScript parts of a file: all of it, an Astro file's scripts, or an MDX file's imports. */
function scriptsOf(file: string, text: string): string[] {
  if (file.endsWith('.astro')) {
    const scripts = [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)];
    const frontmatter = /^\s*---\r?\n([\s\S]*?)\n---/.exec(text);
    return [frontmatter?.[1] ?? '', ...scripts.map((match) => match[1] ?? '')];
  }
  if (file.endsWith('.mdx')) {
    return text.split(/\n\s*\n/).filter((block) => /^(?:import|export)\b/.test(block.trim()));
  }
  return [text];
}

/** The files of the first circular import in the sources given; `null` if there is none. */
export function circleIn(sources: Record<string, string>): string[] | null {
  // `#plan/…` instead of a path, so that the name of the plan's folder does not count as a mention.
  const nameOf = (path: string) =>
    path.replace(/^\.\//, '').replace(/^(policy\/plans)\/[^/]*\d[^/]*(?=\/)/, '$1');
  const imports = new Map(
    Object.entries(sources).map(([file, text]) => [
      nameOf(file),
      importsOf(file, text).map((specifier) => nameOf(targetOf(file, specifier))),
    ]),
  );
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): string[] | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return null;
    const circle = (imports.get(file) ?? []).reduce<string[] | null>(
      (found, next) => found ?? visit(next, [...path, file]),
      null,
    );
    done.add(file);
    return circle;
  };
  return [...imports.keys()].reduce<string[] | null>(
    (found, file) => found ?? visit(file, []),
    null,
  );
}

/** The texts of all files of `folder` that can have imports, by path. */
export function readSources(folder: string): Record<string, string> {
  return Object.fromEntries(
    filesOf(folder)
      .filter((name) => /\.(?:[cm]?[jt]sx?|astro|mdx)$/.test(name))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}
