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

/** Resets what Vitest sets. In a development build pages would have no content security policy. */
const productionEnvironment = {
  NODE_ENV: 'production',
  MODE: undefined,
  DEV: undefined,
  PROD: undefined,
  BASE_URL: undefined,
};

/** The exit code of a build, and its output on both streams. */
export interface BuildResult {
  exitCode: number;
  output: string;
}

/** A copy of the project that a test may change. It shares installed packages but no caches. */
export class SiteCopy {
  readonly folder = mkdtempSync(join(tmpdir(), 'site-copy-'));

  constructor() {
    for (const name of SOURCES) cpSync(join(root, name), this.path(name), { recursive: true });
    mkdirSync(this.path('node_modules'));
    for (const name of readdirSync(join(root, 'node_modules'))) {
      // Folders with a dot are caches of the project's builds, except `.bin`.
      if (name.startsWith('.') && name !== '.bin') continue;
      symlinkSync(join(root, 'node_modules', name), this.path(`node_modules/${name}`));
    }
  }

  path(file: string): string {
    return join(this.folder, file);
  }

  /** Replaces a text in a file. Throws if the file does not contain it, because the test would then check nothing. */
  replace(file: string, old: string, replacement: string): void {
    const text = readFileSync(this.path(file), 'utf8');
    if (!text.includes(old)) {
      throw new Error(`${file} no longer contains “${old}”: change something else in this test.`);
    }
    writeFileSync(this.path(file), text.replace(old, replacement));
  }

  remove(file: string): void {
    if (!existsSync(this.path(file))) throw new Error(`${file} does not exist.`);
    rmSync(this.path(file), { recursive: true });
  }

  /** Leaves out the compressed versions of files, which take a third of a build. */
  withoutCompression(): this {
    this.replace('astro.config.mjs', '    precompressed(),\n', '');
    return this;
  }

  /** Runs `astro build` in the copy with additional environment variables. */
  build(environment: Record<string, string> = {}): Promise<BuildResult> {
    return this.run([this.path('node_modules/astro/bin/astro.mjs'), 'build'], environment);
  }

  /** Runs a script of the copy by its path and arguments, in its folder. */
  run(script: readonly string[], environment: Record<string, string> = {}): Promise<BuildResult> {
    const options = {
      cwd: this.folder,
      env: {
        ...process.env,
        ...productionEnvironment,
        ASTRO_TELEMETRY_DISABLED: '1',
        NO_COLOR: '1',
        ...environment,
      },
    };
    return new Promise((done) => {
      execFile(process.execPath, [...script], options, (error, out, err) => {
        done({ exitCode: error ? Number(error.code ?? 1) : 0, output: `${out}${err}` });
      });
    });
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
