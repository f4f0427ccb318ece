import type { Plugin } from 'vite';

/** Modules that are bundled into one file because they are loaded together: each file's name, and its modules. */
const together: Record<string, readonly RegExp[]> = {
  // A file of its own: the preload helper must not be part of what it loads. With it, the helpers of lowered syntax.
  load: [/vite\/preload-helper/, /oxc-project.runtime/],
  // What every page loads. Calculators find the calendar there too.
  day: [
    /\/components\/reader-day\/(?!use-|propagate-param)[\w-]+\.ts/,
    /\/node_modules\/nanostores\//,
    /\/components\/site\/(?:display|on-dom-ready|polyfills|print-footer)\.ts/,
    /\/policy\/core\/date\.ts/,
  ],
  // The plan's own number, title and days, which the page has already as text.
  plan: [
    /\/policy\/core\/(?:calendar|freeze|plan-frame)\.ts/,
    /\/policy\/plans\/[^/]+\/(?:plan\.ts|frame\.json)/,
  ],
  // What every page loads that has a search field.
  page: [
    /\/components\/site\/(?:PageScript\.astro|init-page\.ts)/,
    /\/components\/(?:search\/field|offline\/init-offline)\.ts/,
  ],
  article: [
    /\/(?:Calculator|ClauseTools|Contents|ReadAloud)\.astro/,
    /\/(?:plan-calculator|brings-answers|scroll-spy)\.ts/,
  ],
  // The core, by which every measure is defined.
  measure: [
    /\/node_modules\/zod\//,
    /\/policy\/core\/(?:answers|beyond-plan|condition|define-measure|field|figure|measure|partial-evaluation|publishable|verdict)\.ts/,
    /\/policy\/plans\/[^/]+\/(?:define-measure|plan-figures|shared-caveats)\.ts/,
  ],
  // What reads texts; and numbers and dates in words, which no form needs before it is used.
  text: [/\/policy\/(?:core\/clean|text\/quotation)\.ts/],
  words: [/\/policy\/core\/(?:number|date)-reading\.ts/],
  // What the search needs as well as a result stays out of the files below.
  clause: [
    /\/policy\/(?:citation|text\/(?:citation|numeral|outline))\.ts/,
    /\/policy\/core\/(?:money|spoken-sum)\.ts/,
    /\/policy\/plans\/[^/]+\/outline\.json/,
    /\/components\/(?:site\/address|measure\/audience)\.ts/,
  ],
  // What results, forms and the estimate share, with Preact: a measure that asks nothing needs no fields.
  shared: [
    /\/node_modules\/preact\//,
    /\/calculator\/(?:Changing\.tsx|measure-summary\.ts)/,
    /\/calculator\/result\/(?:Announced|Private)\.tsx/,
    /\/reader-day\/use-reader-day\.ts/,
    /\/components\/site\/announce\.ts/,
  ],
  // What forms and results share.
  evaluation: [
    /\/calculator\/result\/(?:evaluation|EvaluationLine)\.tsx?/,
    /\/policy\/core\/no-sum\.ts/,
  ],
  // What forms and the estimate share.
  fields: [
    /\/calculator\/(?:link|use-kept-focus)\.ts/,
    /\/calculator\/form\/(?:Field|Isolated|list|reading|table)\.tsx?/,
    /\/components\/site\/(?:is-new-visit|on-page-leave)\.ts/,
    /\/policy\/core\/computes\.ts/,
    /\/policy\/plans\/[^/]+\/measures-of-article\.ts/,
  ],
  // A form near the viewport; then what it needs for lists, for reading answers, and for showing a verdict.
  form: [
    /\/calculator\/(?:Calculator\.tsx|use-(?:answers|measure|shared-result)\.ts)/,
    /\/form\/typed-so-far\.ts/,
  ],
  lists: [/\/(?:ListCalculator|RowsEditor|CountsEditor)\.tsx/],
  // What reads answers, and what more a form needs to answer: the estimate reads them and answers by itself.
  answers: [
    /\/calculator\/(?:answers|link-changes|result\/answer-words)\.ts/,
    /\/form\/(?:Arrived|Problems|RejectedParams|list-reading|word-reading)\.tsx?/,
  ],
  answering: [/\/calculator\/(?:answering|result-link)\.ts/],
  // What shows a verdict, in a calculator and in the estimate; then a calculator's own result.
  conclusion: [
    /\/calculator\/result\/(?:Result\.tsx|Share\.tsx|day-status\.ts|verdict-words\.ts)/,
    /\/components\/help\//,
    /\/policy\/plans\/[^/]+\/sources\.ts/,
  ],
  result: [/\/calculator\/(?:result\/|growth\/may-grow)/],
};

export const codeSplitting = {
  // A file holds the modules that its row names, without their imports.
  includeDependenciesRecursively: false,
  groups: Object.entries(together).map(([name, parts]) => ({
    name,
    test: (id: string) => parts.some((part) => part.test(id)),
  })),
};

/**
 * Leaves `import()` to the browser. Vite would wrap each in a function that first asks for the files which the
 * wanted one imports; its list of them is longer than what it saves where these are one file or two.
 */
export const plainImports: Plugin = {
  name: 'plain-imports',
  enforce: 'pre',
  // Astro overwrites what its own configuration says of this.
  configEnvironment: (name) => (name === 'client' ? { build: { modulePreload: false } } : null),
  // Asked for by `includeDependenciesRecursively`; Astro overwrites it, too.
  options: (options) => ({ ...options, preserveEntrySignatures: 'allow-extension' }),
  applyToEnvironment: ({ name }) => name === 'client',
  load: (id) =>
    id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load();' : null,
};
