// The tests that take minutes: every part, or the parts that are named. Writes docs/soak.md; fails where a part fails.
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
