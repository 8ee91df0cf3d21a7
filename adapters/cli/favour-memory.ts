import { setFlagsFromString } from 'node:v8';

/**
 * Has the engine collect what is no longer needed sooner, for the rest of the process and all of its threads: for whoever reads much
 * of which most is garbage at once, one large text after the other or thousands of hits. Slower by a few percent, with a third or
 * half less memory (docs/performance-notes.md).
 */
export const favourMemory = (): void => setFlagsFromString('--optimize-for-size');
