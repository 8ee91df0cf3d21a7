export interface StopRequest {
  /** Resolves with the reason: the name of a signal, or what `request` was given. */
  readonly requested: Promise<string>;
  readonly isRequested: () => boolean;
  request(reason: string): void;
}

/** Listens for SIGTERM and SIGINT: the first asks to stop, a second one ends the process at once. */
export function listenForStop(): StopRequest {
  let stopping = false;
  let resolve: (reason: string) => void;
  const requested = new Promise<string>((done) => {
    resolve = done;
  });
  const request = (reason: string): void => {
    stopping = true;
    resolve(reason);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1);
      request(signal);
    });
  }
  return { requested, request, isRequested: () => stopping };
}
