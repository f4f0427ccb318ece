import { readdirSync, readFileSync } from 'node:fs';

/** Every built page as text, by its path as a reader's address has it: `/articles/1/`, `/404.html`. */
export const builtPages = (): Map<string, string> =>
  new Map(
    readdirSync('dist', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.html'))
      .sort()
      .map((name) => [
        `/${name.replace(/(^|\/)index\.html$/, '$1')}`,
        readFileSync(`dist/${name}`, 'utf8'),
      ]),
  );
