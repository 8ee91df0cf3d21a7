import { createSemaphore, type Semaphore } from './create-semaphore.ts';

/** Lets one task run at a time, in the order in which they came. */
export const createMutex = (): Semaphore => createSemaphore(1);
