/** What is under way. */
export interface InFlight {
  /** Counts a promise until it settles, and gives it back. */
  track<T>(promise: Promise<T>): Promise<T>;
  /** How many are under way. */
  size(): number;
  /** Resolves when nothing is under way any more. */
  drained(): Promise<void>;
}

/** Keeps track of what is under way, for whoever has to wait until it has ended. */
export function createInFlight(): InFlight {
  const underWay = new Set<Promise<unknown>>();
  return {
    track(promise) {
      const settled = promise.catch(() => {}).finally(() => underWay.delete(settled));
      underWay.add(settled);
      return promise;
    },
    size: () => underWay.size,
    async drained() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
