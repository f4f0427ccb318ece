import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const SOURCES = [
  'astro.config.mjs',
  'integrations',
  'checks',
  'package.json',
  'public',
  'scripts',
  'src',
  'tsconfig.json',
];

/** What Vitest sets for itself, and what would make a build one that nobody may deploy: without a policy in its pages. */
const notTheTests = {
  NODE_ENV: 'production',
  MODE: undefined,
  DEV: undefined,
  PROD: undefined,
  BASE_URL: undefined,
};

/** How a build ended, and all that it said. */
export interface BuildResult {
  exitCode: number;
  said: string;
}

/** A copy of the project that a test may break; it shares the installed packages but no cache. */
export class SiteCopy {
  readonly folder = mkdtempSync(join(tmpdir(), 'site-copy-'));

  constructor() {
    for (const name of SOURCES) cpSync(join(root, name), this.path(name), { recursive: true });
    mkdirSync(this.path('node_modules'));
    for (const name of readdirSync(join(root, 'node_modules'))) {
      // Dotted folders are caches of the project's own builds, but for the commands.
      if (name.startsWith('.') && name !== '.bin') continue;
      symlinkSync(join(root, 'node_modules', name), this.path(`node_modules/${name}`));
    }
  }

  path(file: string): string {
    return join(this.folder, file);
  }

  /** Replaces words of a file. Throws where they do not stand there, so that no break is imagined. */
  replace(file: string, words: string, others: string): void {
    const text = readFileSync(this.path(file), 'utf8');
    if (!text.includes(words)) {
      throw new Error(`${file} no longer says “${words}”: break something else in this test.`);
    }
    writeFileSync(this.path(file), text.replace(words, others));
  }

  remove(file: string): void {
    if (!existsSync(this.path(file))) throw new Error(`${file} is not there to be removed.`);
    rmSync(this.path(file), { recursive: true });
  }

  /** Leaves out the compressed versions of files, which take a third of a build. */
  withoutCompression(): this {
    for (const part of ['pages', 'others']) {
      this.replace('astro.config.mjs', `    compression.${part},\n`, '');
    }
    return this;
  }

  /** Runs `astro build` in the copy; `environment` is added to the process's own. */
  build(environment: Record<string, string> = {}): Promise<BuildResult> {
    return this.run([this.path('node_modules/astro/bin/astro.mjs'), 'build'], environment);
  }

  /** Runs a script of the copy by its path and arguments, in its folder. */
  run(script: readonly string[], environment: Record<string, string> = {}): Promise<BuildResult> {
    const options = {
      cwd: this.folder,
      env: {
        ...process.env,
        ...notTheTests,
        ASTRO_TELEMETRY_DISABLED: '1',
        NO_COLOR: '1',
        ...environment,
      },
    };
    return new Promise((done) => {
      execFile(process.execPath, [...script], options, (error, out, err) => {
        done({ exitCode: error ? Number(error.code ?? 1) : 0, said: `${out}${err}` });
      });
    });
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
