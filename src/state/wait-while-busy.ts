import { setTimeout as delay } from 'node:timers/promises';
import { BUSY_RETRY, BUSY_TIMEOUT } from './limits.ts';

/**
 * Tries again while another process holds SQLite's write lock, for up to `BUSY_TIMEOUT`.
 * SQLite's own waiting would stop the event loop, and with it every question that needs no database.
 */
export async function waitWhileBusy<T>(action: () => T): Promise<T> {
  const deadline = performance.now() + BUSY_TIMEOUT;
  for (;;) {
    try {
      return action();
    } catch (error) {
      if (!isBusy(error) || performance.now() > deadline) throw error;
      // Chance keeps two that wait from colliding again and again.
      await delay(BUSY_RETRY * (0.5 + Math.random()));
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}
