/** Told of refusals at most so often, in milliseconds: whoever sends thousands fills no log. */
const EVERY = 60_000;

/** Counts refused requests by their reason; the first is told at once, those of the minute after it together with the next. */
export function countRefusals(
  tell: (counts: Readonly<Record<string, number>>) => void,
  now: () => number,
): (reason: string) => void {
  let counts: Record<string, number> = {};
  let toldAt = Number.NEGATIVE_INFINITY;
  return (reason) => {
    counts[reason] = (counts[reason] ?? 0) + 1;
    const since = now() - toldAt;
    // A clock that was set back is no reason to be silent.
    if (since >= 0 && since < EVERY) return;
    tell(counts);
    counts = {};
    toldAt = now();
  };
}
