import { createHash } from 'node:crypto';
import { toString as drawCode } from 'qrcode';

/** The SHA-256 of official words, in hexadecimal digits: whoever has the words can compare them. */
export const sha256Of = (words: string): string => createHash('sha256').update(words).digest('hex');

/** A QR code of an address, as SVG. */
export const codeOf = (address: string): Promise<string> =>
  drawCode(address, {
    type: 'svg',
    errorCorrectionLevel: 'L',
    margin: 0,
    color: { light: '#0000' },
  });
