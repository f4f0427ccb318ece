/** Polyfills for what the scripts call and browsers of `browserslist` in package.json lack. */
function define(target: object, name: string, value: unknown): void {
  if (!(name in target)) {
    Object.defineProperty(target, name, { value, configurable: true, writable: true });
  }
}

function at<T>(this: ArrayLike<T>, index: number): T | undefined {
  const from = Math.trunc(index) || 0;
  return this[from < 0 ? this.length + from : from];
}

function findLast<T>(this: readonly T[], isWanted: (one: T) => unknown): T | undefined {
  return [...this].reverse().find((one) => isWanted(one));
}

define(Array.prototype, 'at', at);
define(String.prototype, 'at', at);
define(Array.prototype, 'findLast', findLast);
// Minifiers turn `hasOwnProperty.call` into `Object.hasOwn`, so the polyfill would call itself.
define(Object, 'hasOwn', (target: object, name: PropertyKey) => {
  return Object.getOwnPropertyDescriptor(target, name) !== undefined;
});
