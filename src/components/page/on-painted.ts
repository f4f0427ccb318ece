/** Calls a function once the page has loaded and is painted, so that what it requests does not delay the paint. */
export function onPainted(start: () => void): void {
  // The first callback comes before the paint, the second after it.
  const wait = () => requestAnimationFrame(() => requestAnimationFrame(start));
  if (document.readyState === 'complete') wait();
  else addEventListener('load', wait, { once: true });
}
