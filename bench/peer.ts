import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the benchmark, where the peers are installed. */
export const benchFolder = fileURLToPath(new URL('.', import.meta.url));

/** The site's own folder. */
export const rootFolder = fileURLToPath(new URL('..', import.meta.url));

/** A peer's module. Throws an Error that says how to install the peers where it is not there. */
export async function loadPeer<T>(name: string): Promise<T> {
  try {
    // Not a literal, so that the types of the site do not depend on what only the benchmark installs.
    return (await import(name)) as T;
  } catch (cause) {
    const hint = 'Run `npm ci --prefix bench` once, then again.';
    throw new Error(`The peer “${name}” cannot be loaded. ${hint}`, { cause });
  }
}

/** The version of a peer as bench/package-lock.json fixes it. */
export function peerVersion(name: string): string {
  const text = readFileSync(join(benchFolder, 'package-lock.json'), 'utf8');
  const lock = JSON.parse(text) as { packages: Record<string, { version: string }> };
  return lock.packages[`node_modules/${name}`]?.version ?? 'unknown';
}
