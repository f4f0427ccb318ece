import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder `bench`, where the peers are installed. */
export const benchFolder = fileURLToPath(new URL('.', import.meta.url));

/** The root folder of the project. */
export const rootFolder = fileURLToPath(new URL('..', import.meta.url));

/** Imports a peer. Throws an Error with the install command if it is missing. */
export async function loadPeer<T>(name: string): Promise<T> {
  try {
    // Not a literal, so that type checking does not require the packages of the benchmark.
    return (await import(name)) as T;
  } catch (cause) {
    const hint = 'Run `npm ci --prefix bench` once, then again.';
    throw new Error(`The peer “${name}” cannot be loaded. ${hint}`, { cause });
  }
}

/** The version of a peer in bench/package-lock.json. */
export function peerVersion(name: string): string {
  const text = readFileSync(join(benchFolder, 'package-lock.json'), 'utf8');
  const lock = JSON.parse(text) as { packages: Record<string, { version: string }> };
  return lock.packages[`node_modules/${name}`]?.version ?? 'unknown';
}
