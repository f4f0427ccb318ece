/** A browser with one page open, in the few ways in which the checks drive it. */
export interface Engine {
  /** Its own name and version: `Chromium 92.0.4512.0`. */
  readonly name: string;
  /** What the page reported as an error since they were last taken; an engine that reports none keeps it empty. */
  takeErrors(): string[];
  /** Loads an address and waits until its page has. */
  goto(url: string): Promise<void>;
  traverse(delta: 1 | -1): Promise<void>;
  /** Evaluates an expression that is a promise of a string. Throws where it rejects. */
  evaluate(expression: string): Promise<string>;
  /** Clicks at a point of the window as a mouse does. */
  clickAt(x: number, y: number): Promise<void>;
  /** Types into what has the focus. `\uE007` is Enter, `\uE004` Tab. */
  type(text: string): Promise<void>;
  /** Gives the window a width in CSS pixels. */
  resize(width: number): Promise<void>;
  /** A picture of the window, as PNG. */
  picture(): Promise<Buffer>;
  stop(): Promise<void>;
}

export const TAB = '\uE004';
export const ENTER = '\uE007';

/** What an engine does to the page that it shows. */
export class Reader {
  readonly engine: Engine;

  constructor(engine: Engine) {
    this.engine = engine;
  }

  /** Runs a function of the page's own; what it answers has to be plain data. */
  async run<A extends readonly unknown[], R>(
    call: (...args: A) => R | Promise<R>,
    ...args: A
  ): Promise<R> {
    const text = await this.engine.evaluate(
      `(async () => JSON.stringify((await (${call})(...${JSON.stringify(args)})) ?? null))()`,
    );
    return JSON.parse(text);
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
    const point = await this.run(async (asked) => {
      const element = document.querySelector(asked);
      element?.scrollIntoView({ block: 'center', behavior: 'instant' });
      // What the scrolling brings into view is drawn first.
      await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
      const box = element?.getBoundingClientRect();
      return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }, selector);
    if (!point) throw new Error(`There is no ${selector} to click.`);
    await this.engine.clickAt(Math.round(point.x), Math.round(point.y));
  }
}
