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
export const nginxHasBrotli = nginxIsInstalled && existsSync(brotliModule);

/** A running nginx; `stop` ends it and removes what it wrote. */
export interface RunningNginx {
  /** The path of its access log. */
  accessLog: string;
  /** The text of its error logs. */
  errors(): string;
  /** The output of `nginx -t`. */
  checked: string;
  stop(): Promise<void>;
}

/** How a test or a benchmark runs nginx. */
export interface NginxOptions {
  /** The folder that deploy/publish.sh writes; its `current` is served. */
  site: string;
  /** A port of the loopback (`127.0.0.1:8080`) or a socket (`unix:/…`), in place of port 80. */
  listen: string;
  /** The same in place of port 443, for the configuration with TLS, and the folder with the certificate. */
  tls?: { listen: string; certificates: string };
  workers?: number;
}

const LOGS = '/var/log/nginx/';

/** A file of deploy/nginx with changed ports, log paths and file paths. */
function configuration(name: string, folder: string, options: NginxOptions): string {
  return readFileSync(deployed(`nginx/${name}`), 'utf8')
    .replace(/^ {4}listen \[::\]:\d+.*;\n/gm, '')
    .replace(/^ {4}listen 80;$/m, `    listen ${options.listen};`)
    .replace(/^ {4}listen 443 (.*);$/m, `    listen ${options.tls?.listen} $1;`)
    .replaceAll('/etc/ssl/employment-plan', options.tls?.certificates ?? '')
    .replaceAll('/var/www/employment-plan', options.site)
    .replaceAll(LOGS, `${folder}/`);
}

function mainConfiguration(folder: string, workers: number): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join('\n');
  return `
${nginxHasBrotli ? `load_module ${brotliModule};` : ''}
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
${nginxHasBrotli ? `include ${deployed('brotli.conf')};` : ''}
include ${folder}/conf.d.conf;
include ${folder}/site.conf;
}
`;
}

/** Writes the configuration files as described in docs/serving.md. */
function writeConfiguration(folder: string, options: NginxOptions): void {
  const write = (to: string, text: string) => writeFileSync(join(folder, to), text);
  const server = options.tls ? 'employment-plan-tls' : 'employment-plan';
  write('mime.types', readFileSync(mimeTypes, 'utf8'));
  write('conf.d.conf', configuration('conf.d/employment-plan.conf', folder, options));
  write('snippet.conf', configuration('snippets/employment-plan.conf', folder, options));
  write(
    'site.conf',
    configuration(`sites-available/${server}`, folder, options).replaceAll(
      'snippets/employment-plan.conf',
      'snippet.conf',
    ),
  );
  write('nginx.conf', mainConfiguration(folder, options.workers ?? 1));
}

/** Serves a site with deploy/nginx. Throws with nginx's message if it rejects the configuration. */
export async function serveWithNginx(options: NginxOptions): Promise<RunningNginx> {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  writeConfiguration(folder, options);
  const args = ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')];
  const checked = spawnSync(binary as string, [...args, '-t'], { encoding: 'utf8' });
  if (checked.status !== 0) throw new Error(`nginx refuses deploy/nginx: ${checked.stderr}`);
  const server = spawn(binary as string, args, { stdio: 'ignore' });
  await started(server, join(folder, 'nginx.pid'));
  const log = (name: string) => readFileSync(join(folder, name), 'utf8');
  return {
    accessLog: join(folder, 'employment-plan.log'),
    errors: () => log('error.log') + log('employment-plan.error.log'),
    checked: checked.stderr,
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
