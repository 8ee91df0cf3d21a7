export interface Pace {
  /** Resolves when it is one's turn; turns are given in the order in which they were asked for. */
  turn(): Promise<void>;
  /** Nobody's turn comes for so many milliseconds. */
  rest(milliseconds: number): void;
}

/** Turns that are at least so many milliseconds apart. */
export function createPace(interval: number): Pace {
  let next = 0;
  return {
    async turn() {
      const now = performance.now();
      const mine = Math.max(now, next);
      next = mine + interval;
      if (mine > now) await new Promise((resolve) => setTimeout(resolve, mine - now));
    },
    rest(milliseconds) {
      next = Math.max(next, performance.now() + milliseconds);
    },
  };
}
