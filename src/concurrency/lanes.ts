export interface Lanes {
  /** Runs when all that was begun before in the same lane has ended, however it ended. */
  run<T>(lane: string, task: () => Promise<T>): Promise<T>;
}

/** One after the other what concerns the same thing; lanes do not wait for each other. */
export function createLanes(): Lanes {
  const last = new Map<string, Promise<unknown>>();
  return {
    run(lane, task) {
      const before = last.get(lane);
      const running = before ? before.then(task) : task();
      const ended: Promise<unknown> = running
        .catch(() => {})
        .then(() => {
          if (last.get(lane) === ended) last.delete(lane);
        });
      last.set(lane, ended);
      return running;
    },
  };
}
