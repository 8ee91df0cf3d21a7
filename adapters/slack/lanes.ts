export interface Lanes {
  /** Runs when all that was begun before in the same lane has ended, however it ended. */
  run(lane: string, task: () => Promise<void>): Promise<void>;
}

/** One after the other what concerns the same thing: an edit waits for the answer that it changes. */
export function createLanes(): Lanes {
  const last = new Map<string, Promise<void>>();
  return {
    run(lane, task) {
      const before = last.get(lane);
      const running = before ? before.then(task) : task();
      const ended = running
        .catch(() => {})
        .then(() => {
          if (last.get(lane) === ended) last.delete(lane);
        });
      last.set(lane, ended);
      return running;
    },
  };
}
