import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, relative } from 'node:path';
import sirv from 'sirv';
import { contentFolder } from '../integrations/plan-folders.ts';
import { precompress } from '../integrations/precompress.ts';
import { planDocument } from '../src/policy/document.ts';
import type { Article } from '../src/policy/index.ts';
import { benchFolder, peerVersion, rootFolder } from './peer.ts';

export const starlightName = `Starlight ${peerVersion('@astrojs/starlight')}`;

const plan = planDocument;
const starlightFolder = join(benchFolder, 'starlight');
const grownFolder = join(benchFolder, 'grown');

/** Builds a site with the Astro of the folder `installed`. Returns milliseconds; rejects with Astro's output. */
function build(cwd: string, installed: string): Promise<number> {
  const start = performance.now();
  const child = spawn(
    process.execPath,
    [join(installed, 'node_modules/astro/bin/astro.mjs'), 'build'],
    {
      cwd,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let printed = '';
  child.stdout.on('data', (chunk) => (printed += chunk));
  child.stderr.on('data', (chunk) => (printed += chunk));
  return new Promise((resolve, reject) => {
    child.on('close', (code) => {
      if (code === 0) resolve(performance.now() - start);
      else reject(new Error(`astro build in ${cwd}:\n${printed.slice(-2000)}`));
    });
  });
}

export const ourFolder = join(rootFolder, 'dist');

/** Builds this site as deployed: pages, search index, compressed files. Returns milliseconds. */
export function buildOurs(): Promise<number> {
  rmSync(ourFolder, { recursive: true, force: true });
  return build(rootFolder, rootFolder);
}

function starlightPage(article: Article, title = article.heading.text): string {
  const paragraphs = article.paragraphs.map(({ sentences }) =>
    sentences.map(({ text }) => text).join(''),
  );
  return `---\ntitle: ${JSON.stringify(title)}\n---\n\n${[...paragraphs, article.departments.text].join('\n\n')}\n`;
}

function writeStarlightPages(count: number): void {
  const docs = join(starlightFolder, 'src/content/docs');
  rmSync(docs, { recursive: true, force: true });
  mkdirSync(join(docs, 'articles'), { recursive: true });
  const whole = [plan.preamble, plan.conclusions].map(({ sentences }) =>
    sentences.map(({ text }) => text).join(''),
  );
  writeFileSync(
    join(docs, 'index.md'),
    `---\ntitle: ${plan.title}\n---\n\n${whole.join('\n\n')}\n`,
  );
  for (let i = 0; i < count; i += 1) {
    const article = plan.articles[i % plan.articles.length] as Article;
    writeFileSync(join(docs, `articles/${i + 1}.md`), starlightPage(article));
  }
}

/** Builds Starlight with the official text of the articles, repeated up to `count` pages. Returns milliseconds. */
export async function buildStarlight(count: number = plan.articles.length): Promise<number> {
  writeStarlightPages(count);
  for (const left of ['dist', '.astro']) {
    rmSync(join(starlightFolder, left), { recursive: true, force: true });
  }
  return build(starlightFolder, benchFolder);
}

/** The folder of Starlight's built pages, compressed like ours. */
export async function starlightDist(): Promise<string> {
  const dist = join(starlightFolder, 'dist');
  await precompress(dist);
  return dist;
}

/** The paths of the copies of articles, in place of those of the articles. */
const copiesPaths = `export async function getStaticPaths() {
  const copies = (await getCollection('articles')).filter(({ id }) => id.startsWith('copy-'));
  return copies.map((entry) => {
    const article = planDocument.articles.find(({ number }) => number === entry.data.article);
    return { params: { copy: entry.id }, props: { article, entry } };
  });
}
`;

/** The page of an article, for its copies. */
const grownPage = () =>
  readFileSync(join(rootFolder, 'src/pages/articles/[article].astro'), 'utf8').replace(
    /export async function getStaticPaths[\s\S]*?\n}\n/,
    copiesPaths,
  );

/** Builds a copy of this site with the explained articles repeated up to `count`. Returns milliseconds. */
export async function buildGrown(count: number): Promise<number> {
  rmSync(grownFolder, { recursive: true, force: true });
  mkdirSync(grownFolder);
  for (const part of [
    'src',
    'public',
    'scripts',
    'integrations',
    'checks',
    'astro.config.mjs',
    'package.json',
    'tsconfig.json',
  ]) {
    cpSync(join(rootFolder, part), join(grownFolder, part), { recursive: true });
  }
  symlinkSync(join(rootFolder, 'node_modules'), join(grownFolder, 'node_modules'));
  mkdirSync(join(grownFolder, 'src/pages/grown'));
  writeFileSync(join(grownFolder, 'src/pages/grown/[copy].astro'), grownPage());
  const articles = join(grownFolder, relative(rootFolder, contentFolder));
  for (let i = plan.articles.length; i < count; i += 1) {
    const name = `${(i % plan.articles.length) + 1}.mdx`;
    cpSync(join(articles, name), join(articles, `copy-${i + 1}.mdx`));
  }
  return build(grownFolder, rootFolder);
}

/** Removes the copy made by `buildGrown`. */
export function removeGrown(): void {
  rmSync(grownFolder, { recursive: true, force: true });
}

/** A response: the path, and the size of its body on the wire. */
export interface Sent {
  path: string;
  bytes: number;
}

/** A folder served on the loopback interface, with brotli for clients that accept it. */
export interface Served {
  url: string;
  /** All responses so far. The browser's own resource timing does not include requests from workers. */
  sent: Sent[];
  close(): void;
}

/** Serves a built site. The same server is used for all sites. */
export async function serve(folder: string): Promise<Served> {
  const files = sirv(folder, { brotli: true, gzip: true, etag: true });
  const sent: Sent[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    response.once('finish', () =>
      sent.push({ path, bytes: Number(response.getHeader('content-length') ?? 0) }),
    );
    files(request, response, () => {
      response.writeHead(404).end();
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
