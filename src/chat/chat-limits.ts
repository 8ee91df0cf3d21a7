/** How long a chat waits for the state, in milliseconds; one that is well answers within a few. */

/** An answer without the memory of earlier ones is better than a late one: looked up and written down, and still within three seconds. */
export const MEMORY_TIME = 750;
/** What cannot be done without the state: whoever asked is told, and may ask again. */
export const STATE_TIME = 5_000;
