import { existsSync, mkdirSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium as playwright } from 'playwright-core';

/** A browser's executable, and environment variables that it needs to find its libraries. */
export interface Chromium {
  executablePath: string;
  environment: Record<string, string>;
}

const installed = ['/usr/bin/chromium', '/usr/bin/google-chrome'];

/**
 * The browser that the site's tests drive: the one CHROMIUM_PATH names, else the one inside the npm package, else
 * an installed one. The packaged one is a headless build and takes a third of the time.
 */
export async function findChromium(): Promise<Chromium> {
  const named = namedChromium();
  if (named) return named;
  if (process.platform === 'linux' && process.arch === 'x64') return unpackChromium();
  const other = findInstalledChromium();
  if (other) return other;
  throw new Error(
    `The packaged browser runs on Linux x64 only, and none of ${installed.join(', ')} is there. Name one in CHROMIUM_PATH.`,
  );
}

const SHARED_MEMORY = '/dev/shm';
/** Some times what the browsers of all workers use. */
const ENOUGH_BYTES = 2 ** 30;

/**
 * The arguments of Playwright to leave out. It keeps what the processes of a browser share in files on the disk, for
 * containers with little shared memory. In memory, opening a page takes a tenth less processor time.
 */
export function unwantedArguments(): string[] {
  if (!existsSync(SHARED_MEMORY)) return [];
  const { bavail, bsize } = statfsSync(SHARED_MEMORY);
  return bavail * bsize >= ENOUGH_BYTES ? ['--disable-dev-shm-usage'] : [];
}

/** Starts a browser with additional arguments; by default the one that the site's tests drive. */
export async function launchChromium(args: string[] = [], found?: Chromium): Promise<Browser> {
  const { executablePath, environment } = found ?? (await findChromium());
  return playwright.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', ...args],
    env: { ...process.env, ...environment } as Record<string, string>,
  });
}

/** An installed browser, with the features that the packaged one lacks; null if there is none. */
export function findInstalledChromium(): Chromium | null {
  const executablePath = installed.find((path) => existsSync(path));
  return namedChromium() ?? (executablePath ? { executablePath, environment: {} } : null);
}

function namedChromium(): Chromium | null {
  const named = process.env.CHROMIUM_PATH;
  if (!named) return null;
  if (existsSync(named)) return { executablePath: named, environment: {} };
  throw new Error(
    `CHROMIUM_PATH names ${named}, which is not there. Unset it to use the packaged browser.`,
  );
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

/** The package unpacks to the temporary folder, where another checkout may be unpacking at the same time. */
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
