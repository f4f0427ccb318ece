import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const deployed = (name: string) => fileURLToPath(new URL(`../../deploy/${name}`, import.meta.url));
const binary = ['/usr/sbin/nginx', '/usr/local/sbin/nginx'].find((path) => existsSync(path));
const mimeTypes = '/etc/nginx/mime.types';
const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** Whether Debian's nginx is installed here. */
export const nginxIsInstalled = binary !== undefined && existsSync(mimeTypes);

/** Whether its module for brotli is installed as well. */
export const nginxSpeaksBrotli = nginxIsInstalled && existsSync(brotliModule);

/** A running nginx; `stop` ends it and removes what it wrote. */
export interface RunningNginx {
  /** Where it writes down what it was asked for. */
  accessLog: string;
  stop(): Promise<void>;
}

/** The site's configuration as it is deployed, but for where it listens, logs, and finds its files. */
function siteConfiguration(root: string, listen: string): string {
  return readFileSync(deployed('nginx.conf'), 'utf8')
    .replace(/^ {4}listen 80;$/m, `    listen ${listen};`)
    .replace(/^ {4}listen \[::\]:80;$/m, '')
    .replace(/^( {4}root) .*;$/m, `$1 ${root};`)
    .replace('/var/log/nginx/employment-plan.log', 'access.log');
}

function mainConfiguration(folder: string, workers: number): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join('\n');
  return `
${nginxSpeaksBrotli ? `load_module ${brotliModule};` : ''}
${process.getuid?.() === 0 ? 'user root;' : ''}
worker_processes ${workers};
daemon off;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events { worker_connections 512; }
http {
include ${mimeTypes};
default_type application/octet-stream;
${temporary}
${nginxSpeaksBrotli ? `include ${deployed('brotli.conf')};` : ''}
include ${folder}/site.conf;
}
`;
}

/**
 * Serves a folder with deploy/nginx.conf, on a port of the loopback (`127.0.0.1:8080`) or a socket (`unix:/…`).
 * Throws with nginx's own words where it refuses the configuration.
 */
export async function serveWithNginx(
  root: string,
  listen: string,
  workers = 1,
): Promise<RunningNginx> {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  writeFileSync(join(folder, 'mime.types'), readFileSync(mimeTypes));
  writeFileSync(join(folder, 'site.conf'), siteConfiguration(root, listen));
  writeFileSync(join(folder, 'nginx.conf'), mainConfiguration(folder, workers));
  const options = ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')];
  const checked = spawnSync(binary as string, [...options, '-t'], { encoding: 'utf8' });
  if (checked.status !== 0) throw new Error(`nginx refuses deploy/nginx.conf: ${checked.stderr}`);
  const server = spawn(binary as string, options, { stdio: 'ignore' });
  await started(server, join(folder, 'nginx.pid'));
  return {
    accessLog: join(folder, 'access.log'),
    async stop() {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function started(server: ChildProcess, pidFile: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (existsSync(pidFile) && readFileSync(pidFile, 'utf8') !== '') return;
    if (server.exitCode !== null) break;
    await wait(50);
  }
  server.kill();
  throw new Error('nginx did not start within five seconds.');
}
