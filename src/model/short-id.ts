import { randomBytes } from 'node:crypto';

/** Twelve characters with 72 random bits: fits a button beside other things, and is not to be guessed. */
export function shortId(): string {
  return randomBytes(9).toString('base64url');
}
