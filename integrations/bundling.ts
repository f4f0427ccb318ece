import type { Plugin } from 'vite';

/**
 * Folders whose modules are bundled into one chunk, because they are loaded together. Applies to files directly in the
 * folder, not in subfolders. All other modules are split by Vite's defaults.
 */
const together: Record<string, string[]> = {
  // Every page, with its entry (`Page.astro`), so that a page requests one file.
  page: ['src/layouts', 'src/components/page', 'src/components/reader-day'],
  // Definitions of measures and validation of answers: used by calculators and by the estimate.
  measure: ['src/policy/core/measure', 'node_modules/zod/.*'],
  // Used by forms, results and the estimate; `form` is used by forms and the estimate.
  shared: ['node_modules/preact/.*', 'src/components/calculator/shared'],
  form: ['src/components/calculator/form'],
  // Parsing of answers and display of verdicts: used by active calculators and by the estimate.
  answers: ['src/components/calculator/answers'],
  result: ['src/components/calculator/result', 'src/components/help'],
  // The verdict of one calculator, on the page and as text.
  outcome: ['src/components/calculator/outcome'],
  // The search box with its engine. What only some queries need is in `src/search/on-demand`, and loaded one by one.
  search: ['src/search/engine', 'src/components/search/box'],
};

export const codeSplitting = {
  // Otherwise a group also contains the imports of its modules, and the search would load the parser of answers.
  includeDependenciesRecursively: false,
  groups: Object.entries(together).map(([name, folders]) => ({
    name,
    test: new RegExp(`/(?:${folders.join('|')})/[^/]+$`),
    includeDependenciesRecursively: name === 'page',
  })),
};

/**
 * The file name of a page's script: `Page.astro.HASH.js`, without the `_astro_type_script_index_0_lang` that Astro adds,
 * which would be 20 bytes of each page after compression.
 */
export const entryFileNames = ({ name }: { name: string }) =>
  `_astro/${name.replace(/[^\w.-]/g, '_').replace(/\.astro.*/, '.astro')}.[hash].js`;

/** Vite's plugin that wraps each `import()`. */
const PRELOAD_PLUGIN = 'native:import-analysis-build';

/**
 * Keeps native `import()`. Vite would wrap each call in a function that preloads the imports of the chunk. That adds
 * 1.9 KB to every article, and a file that holds the function (docs/decisions/0016-chunks.md).
 */
export const plainImports: Plugin = {
  name: 'plain-imports',
  enforce: 'pre',
  // Required by rolldown for `includeDependenciesRecursively: false`. Astro overrides this option too.
  options: (options) => ({ ...options, preserveEntrySignatures: 'allow-extension' }),
  applyToEnvironment: ({ name }) => name === 'client',
  // Vite has no option for this.
  configResolved: ({ command, plugins }) => {
    if (command !== 'build') return;
    const place = plugins.findIndex(({ name }) => name === PRELOAD_PLUGIN);
    if (place === -1) {
      throw new Error(
        `Vite has no plugin ${PRELOAD_PLUGIN} any more, so its import() would preload. Find what replaced it, in vite/dist/node, and name it in integrations/bundling.ts.`,
      );
    }
    (plugins as Plugin[]).splice(place, 1);
  },
};
