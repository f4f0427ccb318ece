import { existsSync } from 'node:fs';
import { vi } from 'vitest';
import { freePort } from '../free-port.ts';
import { clickInput, type Engine, typedInput } from './engine.ts';
import { start } from './process.ts';

const folders = ['x86_64-linux-gnu', 'aarch64-linux-gnu'].flatMap((machine) =>
  ['4.1', '4.0', '6.0'].map((version) => `/usr/lib/${machine}/webkit2gtk-${version}`),
);
const browser = folders
  .concat(folders.map((folder) => folder.replace('webkit2gtk', 'webkitgtk')))
  .map((folder) => `${folder}/MiniBrowser`)
  .find((path) => existsSync(path));

const HEIGHT = 900;

type Ask = (method: string, path: string, body?: unknown) => Promise<unknown>;

/** Starts Debian's WebKitGTK on a virtual screen, over W3C WebDriver. Throws if it is not installed. */
export async function startWebKit(): Promise<Engine> {
  if (!browser || !existsSync('/usr/bin/WebKitWebDriver')) {
    throw new Error('No WebKit is installed: `apt-get install webkit2gtk-driver xvfb`.');
  }
  const screen = await start({
    command: 'Xvfb',
    args: () => ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'],
    ready: /^(\d+)\n/m,
  });
  const port = await freePort();
  const driver = await start({
    command: 'WebKitWebDriver',
    args: () => [`--port=${port}`],
    env: {
      DISPLAY: `:${screen.found}`,
      TZ: 'Asia/Shanghai',
      LANGUAGE: 'zh_CN',
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    },
  });
  const origin = `http://127.0.0.1:${port}`;
  const stop = async () => {
    await driver.stop();
    await screen.stop();
  };
  try {
    return await session(origin, browser, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function session(origin: string, binary: string, stop: () => Promise<void>): Promise<Engine> {
  await vi.waitFor(() => fetch(`${origin}/status`), { timeout: 20_000 });
  const options = { binary, args: ['--automation'] };
  const { sessionId, capabilities } = (await command(origin)('POST', '/session', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
  })) as { sessionId: string; capabilities: { browserVersion: string } };
  const ask = command(`${origin}/session/${sessionId}`);
  return driven(`WebKitGTK ${capabilities.browserVersion}`, ask, async () => {
    await ask('DELETE', '').catch(() => {});
    await stop();
  });
}

const command =
  (origin: string): Ask =>
  async (method, path, body = {}) => {
    const sent = method === 'POST' ? { method, body: JSON.stringify(body) } : { method };
    const response = await fetch(origin + path, sent);
    const { value } = (await response.json()) as { value: unknown };
    if (response.ok) return value;
    const { error, message } = value as { error: string; message: string };
    throw new Error(`${error}: ${message}`);
  };

async function driven(name: string, ask: Ask, stop: () => Promise<void>): Promise<Engine> {
  const resize = async (width: number) => {
    await ask('POST', '/window/rect', { x: 0, y: 0, width, height: HEIGHT });
  };
  await ask('POST', '/timeouts', { script: 60_000, pageLoad: 60_000 });
  await resize(1280);
  const act = (source: Record<string, unknown>) => ask('POST', '/actions', { actions: [source] });
  return {
    name,
    takeErrors: () => [],
    goto: async (url) => {
      await ask('POST', '/url', { url });
    },
    traverse: async (delta) => {
      await ask('POST', delta < 0 ? '/back' : '/forward');
    },
    evaluate: async (expression) => {
      const script = `const done = arguments[0]; (${expression}).then((text) => done({ text }), (error) => done({ error: String(error) }))`;
      const { text, error } = (await ask('POST', '/execute/async', { script, args: [] })) as {
        text?: string;
        error?: string;
      };
      if (text === undefined) throw new Error(error);
      return text;
    },
    clickAt: async (x, y) => {
      await act(clickInput(x, y));
    },
    type: async (text) => {
      await act(typedInput(text));
    },
    resize,
    picture: async () => Buffer.from(String(await ask('GET', '/screenshot')), 'base64'),
    stop,
  };
}
