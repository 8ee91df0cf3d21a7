/** Waits for a promise so many milliseconds by some clock. */
export type Deadline = <T, L>(promise: Promise<T>, milliseconds: number, late: L) => Promise<T | L>;

/** What a promise gives, or `late` where it takes longer than so many milliseconds. It is not called off; what it rejects with later is nobody's. */
export async function withDeadline<T, L>(promise: Promise<T>, milliseconds: number, late: L): Promise<T | L> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const deadline = new Promise<L>((resolve) => {
    timer = setTimeout(resolve, Math.max(0, milliseconds), late);
  });
  try {
    return await Promise.race([promise, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
