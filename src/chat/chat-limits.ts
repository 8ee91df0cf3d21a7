/** How long a chat waits for the state, in milliseconds; one that is well answers within a few. */

/** An answer without the memory of earlier ones is better than a late one. */
export const MEMORY_TIME = 1_000;
/** What cannot be done without the state: whoever asked is told, and may ask again. */
export const STATE_TIME = 5_000;
