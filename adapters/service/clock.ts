import { setTimeout as delay } from 'node:timers/promises';

/** Something to be done again and again. */
export interface Job {
  readonly name: string;
  /** Milliseconds from the end of one run to the next. */
  readonly every: number;
  run(): Promise<unknown>;
}

/** Runs each job at once and then again and again, never twice at a time. The result stops it when those under way are done. */
export function startClock(jobs: readonly Job[], failed: (job: string, error: unknown) => void): () => Promise<void> {
  const stop = new AbortController();
  const repeat = async ({ name, every, run }: Job): Promise<void> => {
    while (!stop.signal.aborted) {
      await run().catch((error: unknown) => failed(name, error));
      await delay(every, undefined, { signal: stop.signal }).catch(() => {});
    }
  };
  const ended = Promise.all(jobs.map(repeat));
  return async () => {
    stop.abort();
    await ended;
  };
}
