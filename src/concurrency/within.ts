/** What came of waiting for something. */
export type InTime<T> = { readonly isLate: false; readonly value: T } | { readonly isLate: true };

/** Waits at most so many milliseconds; what comes later is the caller's to look after. Rejects where the promise does so in time. */
export async function within<T>(milliseconds: number, promise: Promise<T>): Promise<InTime<T>> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<InTime<T>>((resolve) => {
    timer = setTimeout(resolve, Math.max(0, milliseconds), { isLate: true });
  });
  try {
    return await Promise.race([promise.then((value): InTime<T> => ({ isLate: false, value })), late]);
  } finally {
    clearTimeout(timer);
  }
}
