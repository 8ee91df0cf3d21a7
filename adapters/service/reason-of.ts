import { KikigakiError } from '../../src/index.ts';

/** Why something failed, as the log says it: a fault's code, or the first line of an error's message. */
export const reasonOf = (error: unknown): string => {
  if (error instanceof KikigakiError) return error.detail.code;
  return error instanceof Error ? (error.message.split('\n')[0] ?? error.name) : String(error);
};
