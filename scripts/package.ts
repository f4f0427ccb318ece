// Writes the npm package: the core as ESM for Node 20 and newer, types, two commands, the search index. Prints the tarball's path last.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { build } from 'vite';
import manifest from '../package.json' with { type: 'json' };
import { version } from '../src/programs/version.ts';
import { buildIndex } from '../src/search/build/build-index.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const out = join(root, 'dist-package');
const programs = join(root, 'src/programs');
const SDK = '@modelcontextprotocol/sdk';

const entries = {
  index: 'index.ts',
  cli: 'cli.ts',
  mcp: 'mcp.ts',
  // It reads the index from the folder that it is in.
  'mcp-server': 'mcp-server.ts',
};

/** Bundles the programs, including zod, so that the package has no required dependencies. */
async function bundle(): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true, external: [SDK] },
    build: {
      ssr: true,
      outDir: out,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rollupOptions: {
        input: Object.fromEntries(
          Object.entries(entries).map(([name, file]) => [name, join(programs, file)]),
        ),
        external: [/^node:/, new RegExp(`^${SDK}`)],
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' },
      },
    },
  });
}

/** The declaration files emitted by TypeScript, by path relative to `src/`. */
function declarations(): Map<string, string> {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const written = new Map<string, string>();
  const program = ts.createProgram([join(programs, 'index.ts'), join(root, '.astro/types.d.ts')], {
    ...options,
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    rootDir: join(root, 'src'),
    outDir: '/types',
  });
  program.emit(undefined, (path, text) => written.set(relative('/types', path), text));
  return written;
}

/** Writes the declarations reachable from `programs/index.d.ts`. None of them depends on the ids of the plan. */
function writeTypes(): void {
  const written = declarations();
  const visit = (path: string, seen: Set<string>) => {
    const text = written.get(path);
    if (text === undefined || seen.has(path)) return;
    seen.add(path);
    const target = join(out, 'types', path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text.replace(/(from '\.{1,2}\/[^']*)\.ts'/g, "$1.js'"));
    for (const { fileName } of ts.preProcessFile(text).importedFiles) {
      visit(posix.join(posix.dirname(path), fileName).replace(/\.ts$/, '.d.ts'), seen);
    }
  };
  visit('programs/index.d.ts', new Set());
}

function writeManifest(): void {
  const { name, description, license } = manifest;
  const sdk = manifest.devDependencies[SDK];
  const data = {
    name,
    version,
    description,
    license,
    type: 'module',
    engines: { node: '>=20' },
    exports: { '.': { types: './types/programs/index.d.ts', default: './index.js' } },
    types: './types/programs/index.d.ts',
    bin: { 'jiangmen-plan': './cli.js', 'jiangmen-plan-mcp': './mcp.js' },
    peerDependencies: { [SDK]: `^${sdk}` },
    peerDependenciesMeta: { [SDK]: { optional: true } },
  };
  writeFileSync(join(out, 'package.json'), `${JSON.stringify(data, null, 2)}\n`);
}

rmSync(out, { recursive: true, force: true });
await bundle();
await buildIndex(join(out, 'search-index'));
writeTypes();
writeManifest();
cpSync(join(root, 'LICENSE'), join(out, 'LICENSE'));
cpSync(join(root, 'docs/package.md'), join(out, 'README.md'));
const printed = execFileSync('npm', ['pack', '--json', '--pack-destination', out], {
  cwd: out,
  encoding: 'utf8',
});
const [{ filename }] = JSON.parse(printed) as [{ filename: string }];
console.log(join(out, filename));
