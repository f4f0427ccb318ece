import { createHash } from 'node:crypto';
import { toString as drawCode } from 'qrcode';

/** The SHA-256 of official text in hexadecimal, so that a copy of the text can be verified. */
export const sha256Of = (words: string): string => createHash('sha256').update(words).digest('hex');

/** A QR code of an address, as SVG. */
export const qrCodeOf = (address: string): Promise<string> =>
  drawCode(address, {
    type: 'svg',
    errorCorrectionLevel: 'L',
    margin: 0,
    color: { light: '#0000' },
  });
