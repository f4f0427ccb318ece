import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform } from 'node:os';

/** What one part of the soak found, as docs/soak.md shows it. */
export interface Section {
  name: string;
  title: string;
  failed: boolean;
  /** Markdown. */
  lines: readonly string[];
}

const FILE = new URL('../../docs/soak.md', import.meta.url);
const HEAD = `# What the long tests found

Written by \`npm run soak\`, which runs for minutes; \`npm test\` holds a small, untimed part of each. \`npm run soak measures\`
runs one part alone.
`;

/** Puts a section into docs/soak.md, replacing what was there under its title. */
export function writeSection({ title, lines }: Section): void {
  const before = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '';
  const sections = before
    .split(/^(?=## )/m)
    .filter((text) => text.startsWith('## ') && !text.startsWith(`## ${title}\n`));
  const machine = `Node ${process.version}, ${platform()} ${arch()}, ${cpus().length} cores`;
  const day = new Date().toISOString().slice(0, 10);
  const own = `## ${title}\n\n${day}, ${machine}.\n\n${lines.join('\n')}\n`;
  const all = [...sections.map((text) => `${text.trim()}\n`), own].sort();
  writeFileSync(FILE, [HEAD, ...all].join('\n'));
}
