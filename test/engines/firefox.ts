import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clickInput, type Engine, typedInput } from './engine.ts';
import { JsonRpc } from './json-rpc.ts';
import { start } from './process.ts';

const binary = [process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox'].find(
  (path) => path !== undefined && existsSync(path),
);

/** Preferences: no requests of its own, and the back/forward cache enabled as for readers. */
const preferences = {
  'app.update.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'intl.accept_languages': 'zh-CN',
  'fission.bfcacheInParent': true,
};

function flags(profile: string): string[] {
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join(''));
  const own = ['--headless', '--no-remote', '--profile', profile];
  return [...own, '--remote-debugging-port', '0', 'about:blank'];
}

const HEIGHT = 900;

/** Firefox's message about a request that the service worker was answering when its page was left. Other engines say nothing. */
const CANCELLED = 'A ServiceWorker intercepted the request and encountered an unexpected error';

/** Starts Debian's Firefox over WebDriver BiDi. Throws if it is not installed. */
export async function startFirefox(): Promise<Engine> {
  if (!binary) {
    throw new Error('No Firefox is installed: `apt-get install firefox-esr`, or set FIREFOX_PATH.');
  }
  const program = await start({
    command: binary,
    args: flags,
    env: { TZ: 'Asia/Shanghai' },
    ready: /WebDriver BiDi listening on (ws:\/\/\S+)/,
  });
  const rpc = await JsonRpc.connect(`${program.found}/session`);
  const { capabilities } = await rpc.send('session.new', { capabilities: {} });
  const { browserVersion } = capabilities as { browserVersion: string };
  const { context } = await rpc.send('browsingContext.create', { type: 'tab' });
  return driven(`Firefox ${browserVersion}`, rpc, String(context), program.stop);
}

async function driven(
  name: string,
  rpc: JsonRpc,
  context: string,
  end: () => Promise<void>,
): Promise<Engine> {
  const errors: string[] = [];
  await rpc.send('session.subscribe', { events: ['log.entryAdded'] });
  rpc.on('log.entryAdded', ({ level, text }) => {
    const message = String(text);
    if (level === 'error' && !message.includes(CANCELLED)) errors.push(message);
  });
  const send = (method: string, params = {}) => rpc.send(method, { context, ...params });
  const act = (source: Record<string, unknown>) =>
    send('input.performActions', { actions: [source] });
  const resize = async (width: number) => {
    await send('browsingContext.setViewport', { viewport: { width, height: HEIGHT } });
  };
  await resize(1280);
  return {
    name,
    takeErrors: () => errors.splice(0),
    goto: async (url) => {
      await send('browsingContext.navigate', { url, wait: 'complete' });
    },
    traverse: async (delta) => {
      await send('browsingContext.traverseHistory', { delta });
    },
    evaluate: (expression) => evaluated(rpc, context, expression),
    clickAt: async (x, y) => {
      await act(clickInput(x, y));
    },
    type: async (text) => {
      await act(typedInput(text));
    },
    resize,
    picture: async () => {
      const { data } = await send('browsingContext.captureScreenshot');
      return Buffer.from(String(data), 'base64');
    },
    stop: async () => {
      await rpc.send('browser.close').catch(() => {});
      rpc.close();
      await end();
    },
  };
}

async function evaluated(rpc: JsonRpc, context: string, expression: string): Promise<string> {
  const answer = (await rpc.send('script.evaluate', {
    expression,
    target: { context },
    awaitPromise: true,
    userActivation: true,
  })) as { type: string; result?: { value: string }; exceptionDetails?: { text: string } };
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text);
  return answer.result?.value ?? 'null';
}
