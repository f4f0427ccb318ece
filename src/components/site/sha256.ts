import { createHash } from 'node:crypto';

/** The SHA-256 of a text in hexadecimal. That of official text lets a copy be verified. */
export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');
