import { toString as drawCode } from 'qrcode';

/** A QR code of an address, as SVG. */
export const qrCodeOf = (address: string): Promise<string> =>
  drawCode(address, {
    type: 'svg',
    errorCorrectionLevel: 'L',
    margin: 0,
    color: { light: '#0000' },
  });
