/**
 * One run at a time. Whoever calls during a run waits for one more, which all of them share: the run may have read what
 * changed after it began.
 */
export function createCoalesced<T>(run: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined;
  let next: Promise<T> | undefined;
  const call = (): Promise<T> => {
    if (running !== undefined) {
      const again = (): Promise<T> => {
        next = undefined;
        return call();
      };
      next ??= running.then(again, again);
      return next;
    }
    running = run().finally(() => {
      running = undefined;
    });
    return running;
  };
  return call;
}
