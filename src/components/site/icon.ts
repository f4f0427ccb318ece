/** The sizes of the icons for home screens, in pixels, by file name. */
export const iconSizes = { 'apple-touch-icon': 180, 'icon-192': 192, 'icon-512': 512 };

/** The background of the icon, and the browser's theme colour in the light scheme. */
export const backgroundColour = '#f6f4ef';

// Home screens crop icons to rounded squares or circles. The sign is within the central 80 %.
const SIGN = 0.72;

/** The side of the sign and the margin on each side, in pixels, for an icon of `size` pixels. */
export function signLayout(size: number): { side: number; before: number; after: number } {
  const side = Math.round(size * SIGN);
  const before = Math.floor((size - side) / 2);
  return { side, before, after: size - side - before };
}
