import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import type { Engine } from './engine.ts';
import { JsonRpc } from './json-rpc.ts';
import { start } from './process.ts';

/** An npm package with an old Chromium for Linux x64, and the libraries that a minimal system lacks. */
interface Packed {
  package: string;
  sha512: string;
  libraries: string;
}

export const oldChromiums = {
  92: {
    package: 'chrome-aws-lambda@10.1.0',
    sha512:
      'NZQVf+J4kqG4sVhRm3WNmOfzY0OtTSm+S8rg77pwePa9RCYHzhnzRs8YvNI6L9tALIW6RpmefWiPURt3vURXcw==',
    libraries: 'aws',
  },
  107: {
    package: '@sparticuz/chromium@107.0.0',
    sha512:
      'k5J8y36j5YRYfzBwnyBIiN4zsy6ZZMRIAVj8em7IqISrf/9lB/bpdEK1i/sUXtxr1S4qTDAopVNSqBLbTFL0GQ==',
    libraries: 'aws',
  },
  119: {
    package: '@sparticuz/chromium@119.0.2',
    sha512:
      'VB6tHW13YpQ7HqyhKG1KU8Z1RIb/kfHMg8j/4ft5rk8mMvEm2YkBYFCHnj+yb0P/RPLcdgX3+VC58GuJilOtww==',
    libraries: 'al2023',
  },
} satisfies Record<number, Packed>;

const cache = fileURLToPath(new URL('../../node_modules/.cache/engines/', import.meta.url));

/** The browser of a package, unpacked once. */
function unpacked(version: keyof typeof oldChromiums): { binary: string; libraries: string } {
  const { package: name, sha512, libraries } = oldChromiums[version];
  const folder = join(cache, String(version));
  const paths = { binary: join(folder, 'chromium'), libraries: join(folder, 'lib') };
  if (existsSync(paths.binary)) return paths;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const npm = ['pack', '--silent', '--pack-destination', folder, name];
  const archive = join(folder, execFileSync('npm', npm, { encoding: 'utf8' }).trim());
  const found = createHash('sha512').update(readFileSync(archive)).digest('base64');
  if (found !== sha512) throw new Error(`${name} is not the package that was looked at: ${found}`);
  execFileSync('tar', ['xzf', archive, '-C', folder, '--strip-components=2', 'package/bin']);
  const inflated = (file: string) => brotliDecompressSync(readFileSync(join(folder, file)));
  const input = inflated(`${libraries}.tar.br`);
  execFileSync('tar', ['x', '-C', folder], { input });
  // Last, because its existence means that unpacking is complete.
  const binary = inflated('chromium.br');
  rmSync(archive);
  writeFileSync(paths.binary, binary);
  chmodSync(paths.binary, 0o755);
  return paths;
}

const flags = (profile: string) => [
  '--headless',
  '--no-sandbox',
  '--single-process',
  '--no-zygote',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
  '--lang=zh-CN',
  '--hide-scrollbars',
  '--remote-debugging-port=0',
  `--user-data-dir=${profile}`,
  'about:blank',
];

const HEIGHT = 900;

/** Starts an old Chromium. Throws if this is not Linux x64 or the package is not available. */
export async function startOldChromium(version: keyof typeof oldChromiums): Promise<Engine> {
  const { binary, libraries } = unpacked(version);
  const program = await start({
    command: binary,
    args: flags,
    env: { LD_LIBRARY_PATH: libraries },
    ready: /DevTools listening on (ws:\S+)/,
  });
  const rpc = await JsonRpc.connect(program.found);
  const { targetInfos } = await rpc.send('Target.getTargets');
  const page = (targetInfos as { type: string; targetId: string }[]).find(
    ({ type }) => type === 'page',
  );
  const { sessionId } = await rpc.send('Target.attachToTarget', {
    targetId: page?.targetId,
    flatten: true,
  });
  const send = (method: string, params = {}) => rpc.send(method, params, { sessionId });
  const { product } = await rpc.send('Browser.getVersion');
  return driven(
    String(product).replace('Headless', '').replace('Chrome/', 'Chromium '),
    send,
    rpc,
    program.stop,
  );
}

type Send = (method: string, params?: Record<string, unknown>) => Promise<Record<string, unknown>>;

async function driven(
  name: string,
  send: Send,
  rpc: JsonRpc,
  end: () => Promise<void>,
): Promise<Engine> {
  const errors: string[] = [];
  rpc.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
    const { text, exception } = exceptionDetails as {
      text: string;
      exception?: { description?: string };
    };
    errors.push(`${text} ${exception?.description ?? ''}`);
  });
  rpc.on('Log.entryAdded', ({ entry }) => {
    const { level, text } = entry as { level: string; text: string };
    if (level === 'error') errors.push(text);
  });
  await Promise.all(['Page.enable', 'Runtime.enable', 'Log.enable'].map((method) => send(method)));
  await send('Emulation.setTimezoneOverride', { timezoneId: 'Asia/Shanghai' });
  const loaded = () =>
    new Promise<void>((resolve) => rpc.on('Page.loadEventFired', () => resolve()));
  const resize = async (width: number) => {
    const size = { width, height: HEIGHT, deviceScaleFactor: 1, mobile: false };
    await send('Emulation.setDeviceMetricsOverride', size);
  };
  await resize(1280);
  return {
    name,
    takeErrors: () => errors.splice(0),
    goto: async (url) => {
      const arrived = loaded();
      const { errorText, loaderId } = await send('Page.navigate', { url });
      if (errorText) throw new Error(`${url}: ${errorText}`);
      // A change of the anchor loads no page.
      if (loaderId) await arrived;
    },
    traverse: async (delta) => {
      const { currentIndex, entries } = await send('Page.getNavigationHistory');
      const entry = (entries as { id: number }[])[Number(currentIndex) + delta];
      await send('Page.navigateToHistoryEntry', { entryId: entry?.id });
    },
    evaluate: (expression) => evaluated(send, expression),
    clickAt: async (x, y) => {
      const at = { x, y, button: 'left', clickCount: 1 };
      await send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
      await send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at });
      await send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at });
    },
    type: async (text) => {
      for (const letter of text)
        for (const event of keyEvents(letter)) await send('Input.dispatchKeyEvent', event);
    },
    resize,
    picture: async () => {
      const { data } = await send('Page.captureScreenshot');
      return Buffer.from(String(data), 'base64');
    },
    stop: async () => {
      rpc.close();
      await end();
    },
  };
}

async function evaluated(send: Send, expression: string): Promise<string> {
  const { result, exceptionDetails } = (await send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    userGesture: true,
  })) as {
    result: { value: string };
    exceptionDetails?: { text: string; exception?: { description?: string } };
  };
  if (!exceptionDetails) return result.value;
  throw new Error(`${exceptionDetails.text} ${exceptionDetails.exception?.description}`);
}

const named: Record<string, Record<string, unknown>> = {
  '\uE004': { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 },
  '\uE007': { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' },
};

/** Presses and releases one key. */
function keyEvents(letter: string): Record<string, unknown>[] {
  const key = named[letter] ?? { key: letter, text: letter };
  return [
    { type: 'text' in key ? 'keyDown' : 'rawKeyDown', ...key },
    { type: 'keyUp', ...key, text: undefined },
  ];
}
