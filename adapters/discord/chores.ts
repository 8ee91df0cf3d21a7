import { setTimeout as sleep } from 'node:timers/promises';
import type { AdapterLog } from '../../src/index.ts';
import { codeOf } from './report-failure.ts';

/** Work beside answering: nobody waits for it, and what fails is tried again. */
export interface Chores {
  /** Does it now; where that fails again after each of the waits, in milliseconds, the last of them for ever. `what` is said in the log. */
  untilDone(what: string, chore: () => Promise<void>, waits: readonly number[]): void;
  /** Does it now, and again each so many milliseconds. */
  every(milliseconds: number, what: string, chore: () => Promise<void>): void;
  /** Begins nothing more. */
  stop(): void;
}

export function createChores(log: Pick<AdapterLog, 'warn'>): Chores {
  const over = new AbortController();
  const rest = async (milliseconds: number): Promise<boolean> => {
    await sleep(milliseconds, undefined, { signal: over.signal, ref: false }).catch(() => {});
    return !over.signal.aborted;
  };
  const attempt = async (what: string, chore: () => Promise<void>): Promise<boolean> => {
    try {
      await chore();
      return true;
    } catch (error) {
      if (!over.signal.aborted) log.warn({ code: codeOf(error) }, what);
      return false;
    }
  };
  return {
    untilDone(what, chore, waits) {
      void (async () => {
        for (let tried = 0; !(await attempt(what, chore)); tried++) {
          if (!(await rest(waits[Math.min(tried, waits.length - 1)] ?? 0))) return;
        }
      })();
    },
    every(milliseconds, what, chore) {
      void (async () => {
        do await attempt(what, chore);
        while (await rest(milliseconds));
      })();
    },
    stop: () => over.abort(),
  };
}
