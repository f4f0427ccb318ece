import { create } from 'qrcode';

/**
 * A QR code of an address, as SVG: one line through all rows, drawn where a module is dark. The library's own SVG has
 * longer coordinates and is 60 bytes larger after compression.
 */
export function qrCodeOf(address: string): string {
  const { size, data } = create(address, { errorCorrectionLevel: 'L' }).modules;
  const rows = Array.from({ length: size }, (_, y) =>
    [...data.subarray(y * size, (y + 1) * size)]
      .map((isDark) => (isDark ? '#' : '.'))
      .join('')
      .replace(/#+|\.+/g, ({ 0: module, length }) =>
        module === '#' ? `h${length}` : `m${length} 0`,
      ),
  );
  // Lines are drawn around their coordinate, so `viewBox` begins half a module above the first.
  return `<svg viewBox="0 -.5 ${size} ${size}" shape-rendering="crispEdges"><path stroke="#000" d="M0 0${rows.join(`m-${size} 1`)}"/></svg>`;
}
