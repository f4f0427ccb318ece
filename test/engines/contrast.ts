/**
 * Runs in the page: the lowest WCAG contrast of any visible text with its background, and the text. Invisible text is
 * skipped.
 */
export function lowestContrast(): { contrast: number; words: string } {
  const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = ([r = 0, g = 0, b = 0]: number[]) => {
    const linear = (value: number) =>
      value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
    return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  };
  const ground = (element: Element): number[] => {
    const colour = channels(getComputedStyle(element).backgroundColor);
    if (colour[3] !== 0) return colour;
    return element.parentElement ? ground(element.parentElement) : [255, 255, 255];
  };
  let lowest = { contrast: 21, words: '' };
  for (const element of Array.from(document.querySelectorAll('body *'))) {
    const own = Array.from(element.childNodes).filter(({ nodeType }) => nodeType === 3);
    const words = own.map(({ textContent }) => textContent?.trim()).join('');
    const { width, height } = element.getBoundingClientRect();
    if (!words || width < 2 || height < 2 || element.closest('svg, :disabled, details:not([open])'))
      continue;
    const lights = [
      luminance(channels(getComputedStyle(element).color)),
      luminance(ground(element)),
    ].sort((a, b) => b - a);
    const contrast = ((lights[0] ?? 0) + 0.05) / ((lights[1] ?? 0) + 0.05);
    if (contrast < lowest.contrast) lowest = { contrast, words: words.slice(0, 40) };
  }
  return lowest;
}
