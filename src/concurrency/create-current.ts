/** What is used now, until something else takes its place. */
export interface Current<T> {
  readonly get: () => T;
  /** Does something with what is current; that stays whole until it is done, also where it is replaced meanwhile. */
  use<R>(task: (current: T) => Promise<R>): Promise<R>;
  /** From now on this is used. What was before is freed when the last task that uses it has ended. */
  replace(next: T): void;
  /** Frees what is current when the last task that uses it has ended. */
  close(): Promise<void>;
}

/** Something that is replaced while it is used; `free` is called once for each that was. */
export function createCurrent<T>(first: T, free: (old: T) => Promise<void>): Current<T> {
  const held = (value: T) => {
    let users = 0;
    let idle: (() => void) | undefined;
    return {
      value,
      async use<R>(task: (value: T) => Promise<R>): Promise<R> {
        users++;
        try {
          return await task(value);
        } finally {
          users--;
          if (users === 0) idle?.();
        }
      },
      async release(): Promise<void> {
        if (users > 0)
          await new Promise<void>((resolve) => {
            idle = resolve;
          });
        await free(value);
      },
    };
  };
  let current = held(first);
  return {
    get: () => current.value,
    use: (task) => current.use(task),
    replace(next) {
      const old = current;
      current = held(next);
      void old.release();
    },
    close: () => current.release(),
  };
}
