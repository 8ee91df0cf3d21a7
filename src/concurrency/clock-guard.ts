/** How long the wall clock has run in step with one that nobody sets, in milliseconds; a clock just started has not proved anything yet. */
export type SteadyFor = () => number;

/** In milliseconds: more than clocks are adjusted by while they run, less than an error that matters. */
const TOLERANCE = 30_000;

/**
 * Watches a wall clock (`now`, milliseconds since the epoch) by a monotonic one. Where the two part, at whichever look
 * that is noticed, the time of trust begins anew: a wrong clock that is put right counts as parting too.
 */
export function createClockGuard(now: () => number, monotonic: () => number): SteadyFor {
  let since = monotonic();
  let offset = now() - since;
  return () => {
    const at = monotonic();
    const current = now() - at;
    if (Math.abs(current - offset) > TOLERANCE) since = at;
    // Adjusted a little at a time, a clock may go far from where it was and be right all the while.
    offset = current;
    return at - since;
  };
}
