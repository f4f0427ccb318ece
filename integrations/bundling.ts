import type { Plugin } from 'vite';

/**
 * Folders whose modules are bundled into one chunk, because they are loaded together. Applies to files directly in the
 * folder, not in subfolders. All other modules are split by Vite's defaults.
 */
const together: Record<string, string[]> = {
  // Every page.
  page: ['src/components/page', 'src/components/reader-day'],
  // Definitions of measures and validation of answers: used by calculators and by the estimate.
  measure: ['src/policy/core/measure', 'node_modules/zod/.*'],
  // Used by forms, results and the estimate; `form` is used by forms and the estimate.
  shared: ['node_modules/preact/.*', 'src/components/calculator/shared'],
  form: ['src/components/calculator/form'],
  // Parsing of answers and display of verdicts: used by active calculators and by the estimate.
  answers: ['src/components/calculator/answers'],
  result: ['src/components/calculator/result', 'src/components/help'],
};

export const codeSplitting = {
  // Otherwise a group also contains the imports of its modules, and the search would load the parser of answers.
  includeDependenciesRecursively: false,
  groups: [
    // A separate chunk. Inside a group, these helpers would make a clause page load the group, which it does not need.
    { name: 'load', test: /vite\/preload-helper|oxc-project.runtime/ },
    // The search box with its engine. What it loads for some queries only stays apart.
    {
      name: 'search',
      test: /\/src\/(?:search\/(?!answers-in-question|citation|questions|suggestions)|components\/search\/(?:box|elements|results)\.ts)/,
    },
    ...Object.entries(together).map(([name, folders]) => ({
      name,
      test: new RegExp(`/(?:${folders.join('|')})/[^/]+$`),
      includeDependenciesRecursively: name === 'page',
    })),
  ],
};

/**
 * Keeps native `import()`. Vite would wrap each call in a function that preloads the imports of the chunk, which adds
 * 1.9 KB to every article and would exceed the size budget (docs/decisions/0016-chunks.md).
 */
export const plainImports: Plugin = {
  name: 'plain-imports',
  enforce: 'pre',
  // Set here, because Astro overrides this option of its own configuration.
  configEnvironment: (name) => (name === 'client' ? { build: { modulePreload: false } } : null),
  // Required by rolldown for `includeDependenciesRecursively: false`. Astro overrides this option too.
  options: (options) => ({ ...options, preserveEntrySignatures: 'allow-extension' }),
  applyToEnvironment: ({ name }) => name === 'client',
  load: (id) =>
    id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load();' : null,
};
