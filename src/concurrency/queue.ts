/** Work in the order in which it came, for several who take it. */
export interface Queue<T> {
  add(item: T): void;
  /** The next, as soon as there is one; `undefined` when the queue is closed and empty. */
  take(): Promise<T | undefined>;
  /** No more will be added. */
  close(): void;
  /** Whether it is closed and empty. */
  isOver(): boolean;
}

export function createQueue<T>(): Queue<T> {
  const items: T[] = [];
  const takers: ((item: T | undefined) => void)[] = [];
  let isClosed = false;
  return {
    add(item) {
      const taker = takers.shift();
      if (taker) taker(item);
      else items.push(item);
    },
    async take() {
      if (items.length > 0) return items.shift();
      return isClosed ? undefined : new Promise((resolve) => takers.push(resolve));
    },
    close() {
      isClosed = true;
      for (const taker of takers.splice(0)) taker(undefined);
    },
    isOver: () => isClosed && items.length === 0,
  };
}
