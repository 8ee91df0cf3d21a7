import type { Dispatcher } from 'undici';

/** Lets the rest of an answer go, and gives the outcome that it has anyway. */
export function abandon<T>({ body }: Dispatcher.ResponseData, outcome: T): T {
  body.on('error', () => {}).destroy();
  return outcome;
}
