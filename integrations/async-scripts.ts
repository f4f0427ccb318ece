const SCRIPT = /<script type="module" src="([^"]*\/)([^"/]+)"><\/script>/g;

/** A script whose only statement imports another one beside it. */
const ONLY_IMPORT = /^import\s*["']\.\/([\w.-]+)["'];?\s*$/;

/** The script that a script with only one import leads to, by the texts of the site's scripts; else the script itself. */
const resolved = (name: string, textOf: (name: string) => string | undefined): string =>
  ONLY_IMPORT.exec(textOf(name) ?? '')?.[1] ?? name;

/**
 * A page whose scripts are `async`, each requested once by its own name. Deferred scripts delay the end of parsing, and
 * Chromium scrolls to the `#…` of a link only then, seconds after the page can be read. Each script waits for
 * `DOMContentLoaded` itself (`src/components/site/on-dom-ready.ts`).
 */
export function withAsyncScripts(
  html: string,
  textOf: (name: string) => string | undefined,
): string {
  const asked = new Set<string>();
  return html.replace(SCRIPT, (_, folder: string, named: string) => {
    const name = resolved(named, textOf);
    if (asked.has(name)) return '';
    asked.add(name);
    return `<script type="module" async src="${folder}${name}"></script>`;
  });
}
