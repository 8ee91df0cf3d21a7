import type { Deadline } from '../../src/concurrency/with-deadline.ts';

/** A clock by which nothing is late: a test does not depend on how busy the machine is. */
export const patient: Deadline = (promise) => promise;
