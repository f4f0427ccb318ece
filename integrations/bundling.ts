import type { Plugin } from 'vite';

/**
 * Folders whose modules are bundled into one file, because they are loaded together; a file directly in the folder
 * counts, one in a folder below it does not. Whatever stands in none of them is split as Vite does by itself.
 */
const together: Record<string, string[]> = {
  // Every page.
  page: ['src/components/page', 'src/components/reader-day'],
  // What defines a measure, and what checks answers: calculators in use, and the estimate.
  measure: ['src/policy/core/measure', 'node_modules/zod/.*'],
  // Forms, results and the estimate; then forms and the estimate.
  shared: ['node_modules/preact/.*', 'src/components/calculator/shared'],
  form: ['src/components/calculator/form'],
  // What reads answers, and what shows a verdict: in a calculator that is used, and in the estimate.
  answers: ['src/components/calculator/answers'],
  result: ['src/components/calculator/result', 'src/components/help'],
};

export const codeSplitting = {
  // A group would otherwise hold the imports of its modules too, and a search would load what reads answers.
  includeDependenciesRecursively: false,
  groups: [
    // A file of its own, since a page of a clause loads no other: with the helpers, it must not be part of what it loads.
    { name: 'load', test: /vite\/preload-helper|oxc-project.runtime/ },
    ...Object.entries(together).map(([name, folders]) => ({
      name,
      test: new RegExp(`/(?:${folders.join('|')})/[^/]+$`),
      includeDependenciesRecursively: name === 'page',
    })),
  ],
};

/**
 * Leaves `import()` to the browser. Vite would wrap each in a function that first asks for the files which the wanted
 * one imports: 1.9 KB on every article, which has none to spare (docs/decisions/0016-chunks-follow-folders.md).
 */
export const plainImports: Plugin = {
  name: 'plain-imports',
  enforce: 'pre',
  // Astro overwrites what its own configuration says of this.
  configEnvironment: (name) => (name === 'client' ? { build: { modulePreload: false } } : null),
  // Without it rolldown refuses `includeDependenciesRecursively: false`; Astro overwrites it, too.
  options: (options) => ({ ...options, preserveEntrySignatures: 'allow-extension' }),
  applyToEnvironment: ({ name }) => name === 'client',
  load: (id) =>
    id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load();' : null,
};
