/** Lets at most so many tasks run at a time, in the order in which they came. */
export interface Semaphore {
  /** Runs a task when a permit is free; how it ends is the task's. */
  run<T>(task: () => Promise<T>): Promise<T>;
  /** Takes a permit, for what cannot be put into one task; `release` has to follow. */
  acquire(): Promise<void>;
  release(): void;
}

/** A semaphore with so many permits. */
export function createSemaphore(permits: number): Semaphore {
  const waiting: (() => void)[] = [];
  let taken = 0;
  const acquire = async (): Promise<void> => {
    if (taken >= permits) await new Promise<void>((resolve) => waiting.push(resolve));
    else taken++;
  };
  // The permit goes to whoever has waited longest without ever being free.
  const release = (): void => {
    const next = waiting.shift();
    if (next) next();
    else taken--;
  };
  return {
    acquire,
    release,
    async run(task) {
      await acquire();
      try {
        return await task();
      } finally {
        release();
      }
    },
  };
}
