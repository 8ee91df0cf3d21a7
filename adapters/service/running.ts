import type { Log } from './log.ts';
import type { StopRequest } from './stop.ts';

/** What the parts of the service share while they start. */
export interface Running {
  readonly log: Log;
  readonly stop: StopRequest;
  /** What has to be closed, in order of its opening. */
  readonly closers: (() => Promise<unknown>)[];
}
