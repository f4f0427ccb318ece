/** A browser with one page, and the operations that the checks need. */
export interface Engine {
  /** Name and version: `Chromium 92.0.4512.0`. */
  readonly name: string;
  /** The page's errors since the last call; always empty if the engine reports none. */
  takeErrors(): string[];
  /** Opens an address and waits until the page has loaded. */
  goto(url: string): Promise<void>;
  traverse(delta: 1 | -1): Promise<void>;
  /** Evaluates an expression whose value is a promise of a string. Throws if it rejects. */
  evaluate(expression: string): Promise<string>;
  /** Clicks at a point of the window with a mouse. */
  clickAt(x: number, y: number): Promise<void>;
  /** Types into the focused element. `\uE007` is Enter, `\uE004` Tab. */
  type(text: string): Promise<void>;
  /** Sets the width of the window in CSS pixels. */
  resize(width: number): Promise<void>;
  /** A PNG screenshot of the window. */
  picture(): Promise<Buffer>;
  stop(): Promise<void>;
}

/** The input of a click, as WebDriver and WebDriver BiDi describe it. */
export const clickInput = (x: number, y: number) => ({
  type: 'pointer',
  id: 'mouse',
  actions: [
    { type: 'pointerMove', x, y },
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ],
});

/** The input of a typed text, as WebDriver and WebDriver BiDi describe it. */
export const typedInput = (text: string) => ({
  type: 'key',
  id: 'keyboard',
  actions: [...text].flatMap((value) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ]),
});

export const TAB = '\uE004';
export const ENTER = '\uE007';

/** Operations on the current page of an engine. */
export class Reader {
  readonly engine: Engine;

  constructor(engine: Engine) {
    this.engine = engine;
  }

  /** Runs a function in the page. The result must be plain data. */
  async run<A extends readonly unknown[], R>(
    call: (...args: A) => R | Promise<R>,
    ...args: A
  ): Promise<R> {
    const text = await this.engine.evaluate(
      `(async () => JSON.stringify((await (${call})(...${JSON.stringify(args)})) ?? null))()`,
    );
    return JSON.parse(text);
  }

  /** The visible text of the first element of a selector; empty if there is none. */
  words(selector: string): Promise<string> {
    return this.run(
      (asked) => document.querySelector<HTMLElement>(asked)?.innerText ?? '',
      selector,
    );
  }

  /** Scrolls to the first element of a selector and clicks it with the mouse. */
  async click(selector: string): Promise<void> {
    const point = await this.run(async (asked) => {
      const element = document.querySelector(asked);
      element?.scrollIntoView({ block: 'center', behavior: 'instant' });
      // Waits until the newly visible part is rendered.
      await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
      const box = element?.getBoundingClientRect();
      return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }, selector);
    if (!point) throw new Error(`There is no ${selector} to click.`);
    await this.engine.clickAt(Math.round(point.x), Math.round(point.y));
  }
}
