/** The sizes in which the site's sign is drawn for home screens, by the name of the file. */
export const iconSizes = { 'apple-touch-icon': 180, 'icon-192': 192, 'icon-512': 512 };

/** What lies behind the sign, and the colour of a browser's frame in light. */
export const deskColour = '#f6f4ef';

// A home screen cuts corners, or a circle: the sign stays within the middle 80 per cent.
const SIGN = 0.72;

/** The side of the sign and the desk to leave on each of its sides, in pixels, in an icon of `size` pixels. */
export function placeSign(size: number): { side: number; before: number; after: number } {
  const side = Math.round(size * SIGN);
  const before = Math.floor((size - side) / 2);
  return { side, before, after: size - side - before };
}
