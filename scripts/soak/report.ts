import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform } from 'node:os';

/** The results of one part, as shown in docs/soak.md. */
export interface Section {
  name: string;
  title: string;
  failed: boolean;
  /** Markdown. */
  lines: readonly string[];
}

const FILE = new URL('../../docs/soak.md', import.meta.url);
const HEAD = `# Results of the soak tests

Written by \`npm run soak\`, which takes minutes; \`npm test\` contains a small, untimed part of each. \`npm run soak measures\`
runs a single part.
`;

/** Writes a section to docs/soak.md and replaces the previous one with the same title. */
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
