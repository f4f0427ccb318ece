import { createHash } from 'node:crypto';

/** What a content policy calls a script or a style that is in the page: by the hash of its words. */
export const hashSource = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
