import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Rgb = [number, number, number];

const files = ['src/styles/tokens.css', 'src/styles/state-colours.css'].map((file) =>
  readFileSync(file, 'utf8'),
);

/** The colours of the blocks of a selector, light and dark, by name. */
function coloursOf(selector: string): Map<string, [Rgb, Rgb]> {
  const blocks = files.map(
    (css) => css.slice(`\n${css}`.indexOf(`\n${selector} {`)).split('\n}')[0] ?? '',
  );
  const pairs = blocks.join('\n').matchAll(/--([\w-]+): light-dark\(#(\w{6}), #(\w{6})\)/g);
  return new Map(
    [...pairs].map(([, name = '', light = '', dark = '']) => [name, [rgb(light), rgb(dark)]]),
  );
}

const rgb = (hex: string) =>
  [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as Rgb;

function luminance(colour: Rgb): number {
  const [r = 0, g = 0, b = 0] = colour.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: Rgb, b: Rgb): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** Hue in degrees, and chroma. */
function hue([r, g, b]: Rgb): { degrees: number; chroma: number } {
  const x = r - (g + b) / 2;
  const y = (Math.sqrt(3) / 2) * (g - b);
  return { degrees: (Math.atan2(y, x) * 180) / Math.PI, chroma: Math.hypot(x, y) };
}

const everyday = coloursOf(':root');
const care = coloursOf('[data-care]');
const modes = [
  ['light', 0],
  ['dark', 1],
] as const;

describe.each(modes)('in %s', (_, mode) => {
  const words = ['ink', 'quiet', 'red', 'link', 'upcoming', 'in-force', 'ending-soon'];

  test.each(words)('关怀版 has the same %s with more contrast', (name) => {
    const [plain, strong] = [everyday.get(name)?.[mode], care.get(name)?.[mode]];
    const [desk, careDesk] = [everyday.get('desk')?.[mode], care.get('desk')?.[mode]];
    if (!plain || !strong || !desk || !careDesk) throw new Error(`No colour ${name}.`);
    expect(contrast(plain, desk)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(strong, careDesk)).toBeGreaterThanOrEqual(7);
    expect(contrast(strong, careDesk)).toBeGreaterThan(contrast(plain, desk));
    if (hue(plain).chroma < 0.1) return;
    const apart = Math.abs(hue(plain).degrees - hue(strong).degrees);
    expect(Math.min(apart, 360 - apart)).toBeLessThan(15);
  });

  test.each([
    ['by default', everyday],
    ['in 关怀版', care],
  ])('the border of a field is visible %s (WCAG 1.4.11)', (_, colours) => {
    const [edge, paper] = [colours.get('edge')?.[mode], colours.get('paper')?.[mode]];
    if (!edge || !paper) throw new Error('No colour edge or paper.');
    expect(contrast(edge, paper)).toBeGreaterThanOrEqual(3);
  });
});
