import type { Deadline } from '../../src/concurrency/with-deadline.ts';

/** A clock whose time passes when a test says so. */
export interface ManualClock {
  readonly deadline: Deadline;
  /** How many wait for something. */
  waiting(): number;
  pass(milliseconds: number): void;
}

interface Timer {
  left: number;
  readonly end: () => void;
}

export function manualClock(): ManualClock {
  const timers = new Set<Timer>();
  return {
    async deadline(promise, milliseconds, late) {
      let timer: Timer | undefined;
      const passed = new Promise<typeof late>((resolve) => {
        timer = { left: milliseconds, end: () => resolve(late) };
        timers.add(timer);
      });
      try {
        return await Promise.race([promise, passed]);
      } finally {
        if (timer) timers.delete(timer);
      }
    },
    waiting: () => timers.size,
    pass(milliseconds) {
      for (const timer of timers) {
        timer.left -= milliseconds;
        if (timer.left <= 0) timer.end();
      }
    },
  };
}
