/** Runs something when its turn comes. */
export type InTurn = <T>(run: () => Promise<T>) => Promise<T>;

/** At most so many run at a time, in the order in which they came: what comes meanwhile is not held up by them. */
export function createTurns(most: number): InTurn {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (run) => {
    if (running >= most) await new Promise<void>((begin) => waiting.push(begin));
    else running++;
    try {
      return await run();
    } finally {
      // Whoever waits longest takes the place over.
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
}
