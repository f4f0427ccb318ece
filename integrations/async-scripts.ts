const SCRIPT = /<script type="module" src="([^"]*\/)([^"/]+)"><\/script>/g;

/** A script that does nothing but import another one beside it. */
const DOOR = /^import\s*["']\.\/([\w.-]+)["'];?\s*$/;

/** The script behind one that is a mere door to it, by the texts of the site's scripts; else the script itself. */
const behind = (name: string, textOf: (name: string) => string | undefined): string =>
  DOOR.exec(textOf(name) ?? '')?.[1] ?? name;

/**
 * A page whose scripts run as they come, each asked for by its own name, once. Until those that wait for the whole page
 * have run, a page is not done with being parsed: Chromium leads a link's `#…` to its place only then, seconds after
 * the page can be read and touched. (So they wait for what they need by themselves: `src/components/site/on-dom-ready.ts`.)
 */
export function withAsyncScripts(
  html: string,
  textOf: (name: string) => string | undefined,
): string {
  const asked = new Set<string>();
  return html.replace(SCRIPT, (_, folder: string, named: string) => {
    const name = behind(named, textOf);
    if (asked.has(name)) return '';
    asked.add(name);
    return `<script type="module" async src="${folder}${name}"></script>`;
  });
}
