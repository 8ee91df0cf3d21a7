import { setTimeout as delay } from 'node:timers/promises';

/** The connection was closed just when it was to be used again; discord.js tries again only after some of these. */
const BROKEN = ['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE'];
const WAITS = [100, 1_000];

/** Makes a call again where its connection broke. Only for calls that do the same once or twice. */
export async function tryAgain<T>(call: () => Promise<T>): Promise<T> {
  for (const wait of WAITS) {
    try {
      return await call();
    } catch (error) {
      if (!isBroken(error)) throw error;
      await delay(wait);
    }
  }
  return call();
}

/** Whether a call's connection broke. */
export const isBroken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && BROKEN.includes(String(error.code));
