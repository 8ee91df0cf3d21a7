import type { PlatformEvent, SeenEvents } from '../ports/stores.ts';

/** Handles an event that a platform may deliver several times, to several replicas: once, and again only where handling it failed. False if somebody else does. */
export async function handleOnce(seen: SeenEvents, event: PlatformEvent, handle: () => Promise<unknown>): Promise<boolean> {
  if (!(await seen.claim(event))) return false;
  try {
    await handle();
    return true;
  } catch (error) {
    await seen.release(event);
    throw error;
  }
}
