// Long-running tests: all parts, or the given ones. Writes docs/soak.md; the exit code is 1 if a part fails.
import { soakMeasures } from './soak/measures.ts';
import { soakPages } from './soak/pages.ts';
import { type Section, writeSection } from './soak/report.ts';
import { soakTime } from './soak/time.ts';

const parts: Record<string, () => Section | Promise<Section>> = {
  measures: soakMeasures,
  pages: soakPages,
  time: soakTime,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  console.error(`No part “${unknown.join(', ')}”. The parts: ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}
for (const [name, soak] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const section = await soak();
  writeSection(section);
  console.log(section.lines.join('\n'));
  if (section.failed) process.exitCode = 1;
}
