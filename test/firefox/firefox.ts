import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const binary = [process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox'].find(
  (path) => path !== undefined && existsSync(path),
);
const SLOW_START_MS = 60_000;

interface Message {
  id?: number;
  type?: string;
  method?: string;
  params?: Record<string, unknown>;
  result?: unknown;
  message?: string;
}

type Listener = (params: Record<string, unknown>) => void;

/** A Firefox that is driven over WebDriver BiDi, the protocol that it speaks by itself. */
export class Firefox {
  /** Its own name and version. */
  version = '';
  private last = 0;
  private readonly waiting = new Map<
    number,
    { done: (result: unknown) => void; fail: (error: Error) => void }
  >();
  private readonly listeners = new Map<string, Listener[]>();

  private readonly process: ChildProcess;
  private readonly profile: string;
  private readonly socket: WebSocket;

  private constructor(process: ChildProcess, profile: string, socket: WebSocket) {
    this.process = process;
    this.profile = profile;
    this.socket = socket;
    socket.addEventListener('message', ({ data }) => this.receive(JSON.parse(String(data))));
  }

  /** Starts Debian's Firefox without a window and with a profile of its own. Throws where none is installed. */
  static async start(): Promise<Firefox> {
    if (!binary) {
      throw new Error(
        'No Firefox is installed: `apt-get install firefox-esr`, or set FIREFOX_PATH.',
      );
    }
    const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
    // It speaks to nobody, and keeps pages that are left in memory as it does for readers.
    writeFileSync(
      join(profile, 'user.js'),
      [
        'user_pref("app.update.enabled", false);',
        'user_pref("browser.shell.checkDefaultBrowser", false);',
        'user_pref("datareporting.policy.dataSubmissionEnabled", false);',
        'user_pref("network.captive-portal-service.enabled", false);',
        'user_pref("network.connectivity-service.enabled", false);',
        'user_pref("intl.accept_languages", "zh-CN");',
        'user_pref("fission.bfcacheInParent", true);',
        '',
      ].join('\n'),
    );
    const started = spawn(
      binary,
      [
        '--headless',
        '--no-remote',
        '--profile',
        profile,
        '--remote-debugging-port',
        '0',
        'about:blank',
      ],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    const address = await new Promise<string>((done, fail) => {
      const timer = setTimeout(() => fail(new Error('Firefox did not start.')), SLOW_START_MS);
      let said = '';
      started.stderr.on('data', (data) => {
        said += data;
        const found = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said)?.[1];
        if (!found) return;
        clearTimeout(timer);
        done(found);
      });
    });
    const socket = new WebSocket(`${address}/session`);
    await new Promise((done, fail) => {
      socket.addEventListener('open', done);
      socket.addEventListener('error', () => fail(new Error(`No session at ${address}.`)));
    });
    const firefox = new Firefox(started, profile, socket);
    const { capabilities } = (await firefox.send('session.new', { capabilities: {} })) as {
      capabilities: { browserName: string; browserVersion: string };
    };
    firefox.version = `${capabilities.browserName} ${capabilities.browserVersion}`;
    await firefox.send('session.subscribe', {
      events: ['log.entryAdded', 'network.beforeRequestSent'],
    });
    return firefox;
  }

  /** Sends one command and answers with its result. Throws an Error with the browser's own words. */
  send(method: string, params: Record<string, unknown>): Promise<unknown> {
    const id = ++this.last;
    this.socket.send(JSON.stringify({ id, method, params }));
    return new Promise((done, fail) => this.waiting.set(id, { done, fail }));
  }

  on(event: string, listener: Listener): void {
    this.listeners.set(event, [...(this.listeners.get(event) ?? []), listener]);
  }

  async openTab(): Promise<Tab> {
    const { context } = (await this.send('browsingContext.create', { type: 'tab' })) as {
      context: string;
    };
    return new Tab(this, context);
  }

  async stop(): Promise<void> {
    await this.send('browser.close', {}).catch(() => {});
    this.socket.close();
    if (this.process.exitCode === null) {
      await Promise.race([
        new Promise((done) => this.process.once('exit', done)),
        new Promise((done) => setTimeout(done, 5000)),
      ]);
      this.process.kill();
    }
    rmSync(this.profile, { recursive: true, force: true });
  }

  private receive({ id, method, params, result, type, message }: Message): void {
    if (id === undefined) {
      for (const listener of this.listeners.get(method ?? '') ?? []) listener(params ?? {});
      return;
    }
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    if (type === 'error') waiting?.fail(new Error(message));
    else waiting?.done(result);
  }
}

/** One tab of it. */
export class Tab {
  readonly context: string;
  private readonly firefox: Firefox;

  constructor(firefox: Firefox, context: string) {
    this.firefox = firefox;
    this.context = context;
  }

  /** Loads an address and waits until it has. */
  async goto(url: string): Promise<void> {
    await this.firefox.send('browsingContext.navigate', {
      context: this.context,
      url,
      wait: 'complete',
    });
  }

  async back(): Promise<void> {
    await this.firefox.send('browsingContext.traverseHistory', {
      context: this.context,
      delta: -1,
    });
  }

  /** Runs a function of the page's own; what it answers has to be plain data. */
  async run<A extends readonly unknown[], R>(
    call: (...args: A) => R | Promise<R>,
    ...args: A
  ): Promise<R> {
    const expression = `(async () => JSON.stringify((await (${call})(...${JSON.stringify(args)})) ?? null))()`;
    const answer = (await this.firefox.send('script.evaluate', {
      expression,
      target: { context: this.context },
      awaitPromise: true,
      userActivation: true,
    })) as { type: string; result?: { value: string }; exceptionDetails?: { text: string } };
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text);
    return JSON.parse(answer.result?.value ?? 'null');
  }

  /** The words that a reader sees in the first element of a selector; empty where there is none. */
  words(selector: string): Promise<string> {
    return this.run(
      (asked) => document.querySelector<HTMLElement>(asked)?.innerText ?? '',
      selector,
    );
  }

  /** Scrolls to the first element of a selector and clicks it as a mouse does. */
  async click(selector: string): Promise<void> {
    const point = await this.run((asked) => {
      const element = document.querySelector(asked);
      element?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { x = 0, y = 0, width = 0, height = 0 } = element?.getBoundingClientRect() ?? {};
      return {
        found: element !== null,
        x: Math.round(x + width / 2),
        y: Math.round(y + height / 2),
      };
    }, selector);
    if (!point.found) throw new Error(`There is no ${selector} to click.`);
    await this.firefox.send('input.performActions', {
      context: this.context,
      actions: [
        {
          type: 'pointer',
          id: 'mouse',
          actions: [
            { type: 'pointerMove', x: point.x, y: point.y },
            { type: 'pointerDown', button: 0 },
            { type: 'pointerUp', button: 0 },
          ],
        },
      ],
    });
  }

  /** Types into what has the focus. `\uE007` is Enter, `\uE004` Tab. */
  async type(text: string): Promise<void> {
    const actions = [...text].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.firefox.send('input.performActions', {
      context: this.context,
      actions: [{ type: 'key', id: 'keyboard', actions }],
    });
  }
}
