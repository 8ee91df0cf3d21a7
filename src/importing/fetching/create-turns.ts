import { setTimeout as delay } from 'node:timers/promises';

/** Lets requests to one host follow each other, with a pause between. */
export interface Turns {
  /** Runs what it is given when it is its turn; `pause` says for how many milliseconds the host is left alone afterwards. */
  take<T>(host: string, run: (pause: (milliseconds: number) => void) => Promise<T>): Promise<T>;
}

/** Creates turns for any number of hosts; a host is forgotten when its pause is over. */
export function createTurns(): Turns {
  /** When each host is free again. */
  const free = new Map<string, Promise<number>>();
  return {
    take(host, run) {
      let wanted = 0;
      const turn = Promise.resolve(free.get(host)).then(async (at = 0) => {
        const wait = at - performance.now();
        if (wait > 0) await delay(wait);
        return run((milliseconds) => {
          wanted = milliseconds;
        });
      });
      const next = turn.then(
        () => performance.now() + wanted,
        () => performance.now() + wanted,
      );
      free.set(host, next);
      void next.then(() => setTimeout(() => free.get(host) === next && free.delete(host), wanted).unref());
      return turn;
    },
  };
}
