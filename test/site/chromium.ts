import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A browser to start, and what its process needs in the environment to find its libraries. */
export interface Chromium {
  executablePath: string;
  environment: Record<string, string>;
}

const installed = ['/usr/bin/chromium', '/usr/bin/google-chrome'];

/**
 * The browser that the site's tests drive: the one CHROMIUM_PATH names, else an installed one,
 * else the one inside the npm package, which `CHROMIUM_PATH=package` asks for by name.
 */
export async function findChromium(): Promise<Chromium> {
  const named = process.env.CHROMIUM_PATH;
  if (named === 'package') return unpackChromium();
  if (named && !existsSync(named)) {
    throw new Error(
      `CHROMIUM_PATH names ${named}, which is not there. Unset it to use the packaged browser.`,
    );
  }
  const executablePath = named || installed.find((path) => existsSync(path));
  return executablePath ? { executablePath, environment: {} } : unpackChromium();
}

async function unpackChromium(): Promise<Chromium> {
  const modules = fileURLToPath(new URL('../../node_modules/', import.meta.url));
  const folder = join(modules, '.cache/chromium');
  mkdirSync(folder, { recursive: true });
  return withTemporaryFolder(folder, async () => {
    const { default: chromium, inflate } = await import('@sparticuz/chromium');
    const executablePath = await chromium.executablePath();
    // NSS, NSPR and expat, which a bare Debian does not have.
    const libraries = await inflate(join(modules, '@sparticuz/chromium/bin/al2023.tar.br'));
    const environment: Record<string, string> = { LD_LIBRARY_PATH: join(libraries, 'lib') };
    if (!existsSync('/etc/fonts')) environment.FONTCONFIG_PATH = join(folder, 'fonts');
    return { executablePath, environment };
  });
}

/** The package unpacks to the temporary folder, where another clone's run may be half way. */
async function withTemporaryFolder<T>(folder: string, unpack: () => Promise<T>): Promise<T> {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    return await unpack();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}
