/** A thread lets others work after so many milliseconds. */
const MAX_STRETCH = 8;

/** A function to call now and then during long work: it waits for a turn of the event loop where the last one is long ago. */
export function createYield(now: () => number = () => performance.now()): () => Promise<void> {
  let last = now();
  return async () => {
    if (now() - last < MAX_STRETCH) return;
    await nextTurn();
    last = now();
  };
}

/** `setImmediate` is far quicker than a timer, but browsers have none. */
const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    if ('setImmediate' in globalThis) setImmediate(resolve);
    else setTimeout(resolve, 0);
  });
