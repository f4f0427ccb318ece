import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What a page loads only when it is used: the script, by its module's name, of each text that the HTML of the page
 * contains.
 */
const partScripts: Readonly<Record<string, string>> = {
  'asks="answers"': 'Calculator',
  'asks="lists"': 'ListCalculator',
  'asks="nothing"': 'StaticResult',
  '<plan-estimate': 'start',
  'class="clause-number" href="#': 'clause-tools',
  'class="clause-page"': 'init-clause-page',
};

/** The addresses of the files of each part of a page, by a text in the HTML of the page. */
export type PartFiles = Record<string, string[]>;

const HASHED_NAME = /[\w.-]+\.[\w-]{8}\.(?:js|css)/g;

/** Entry scripts, which a page that was opened has loaded. */
const ENTRY = /\.astro\./;

/** A script with the measures of one article, or of the closing sentences. */
const MEASURES = /^(?:article-(\d+)|(closing))\./;

/** The built scripts and styles, each with all that it loads, at once or on demand. */
function readImports(folder: string): Map<string, string[]> {
  const names = new Set(readdirSync(folder).filter((name) => /\.(?:js|css)$/.test(name)));
  const importsOf = (name: string) =>
    (readFileSync(join(folder, name), 'utf8').match(HASHED_NAME) ?? []).filter((one) =>
      names.has(one),
    );
  return new Map([...names].map((name) => [name, importsOf(name)]));
}

/**
 * Lists the files of each part of a page: of the scripts in `partScripts`, and of each file of forms, by its address,
 * with the measures of its article. The service worker stores them. Throws an Error if one of the scripts was not built.
 */
export function partFilesOf(folder: string, base: string): PartFiles {
  const imports = readImports(join(folder, '_astro'));
  const names = [...imports.keys()];
  const addressesOf = (files: Iterable<string>) =>
    [...files].map((file) => `${base}_astro/${file}`);

  function reached(from: string, isOutside: (name: string) => boolean, seen = new Set<string>()) {
    if (seen.has(from) || isOutside(from)) return seen;
    seen.add(from);
    for (const next of imports.get(from) ?? []) reached(next, isOutside, seen);
    return seen;
  }

  function filesOfScript(part: string, script: string): string[] {
    const start = names.find((name) => name.startsWith(`${script}.`));
    if (!start)
      throw new Error(`${script}, named in integrations/offline-parts.ts, was not built.`);
    // A form needs the measures of its article only, the estimate those of all.
    const isForm = part.startsWith('asks=');
    return addressesOf(
      reached(start, (name) => ENTRY.test(name) || (isForm && MEASURES.test(name))),
    );
  }

  function filesOfForms(file: string): string[] {
    const own = names.find((name) => {
      const [, number, closing] = MEASURES.exec(name) ?? [];
      return (number ?? closing) === file.split('.')[0];
    });
    const measures = own ? reached(own, (name) => ENTRY.test(name)) : [];
    return [`${base}forms/${file}`, ...addressesOf(measures)];
  }

  const scripts = Object.entries(partScripts).map(([part, script]) => [
    part,
    filesOfScript(part, script),
  ]);
  const forms = readdirSync(join(folder, 'forms')).map((file) => [
    `${base}forms/${file}`,
    filesOfForms(file),
  ]);
  return Object.fromEntries([...scripts, ...forms]);
}
