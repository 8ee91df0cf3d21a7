import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { LISTEN_RETRY } from './limits.ts';

export const WAKE_UP_CHANNEL = 'kikigaki_index_version';

/** Listens on a connection of its own and takes a new one whenever that is lost; each new one wakes once, for what was missed. */
export function listenForWakeUps(config: pg.ClientConfig, wake: () => void): () => Promise<void> {
  const stop = new AbortController();
  const ended = keepListening(config, wake, stop.signal);
  return async () => {
    stop.abort();
    await ended;
  };
}

async function keepListening(config: pg.ClientConfig, wake: () => void, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    // A failure is not reported here: the poll beside it sees the same one and does.
    await listenOnce(config, wake, stop).catch(() => {});
    await delay(LISTEN_RETRY, undefined, { signal: stop }).catch(() => {});
  }
}

/** Resolves when the connection is lost or no longer wanted. */
async function listenOnce(config: pg.ClientConfig, wake: () => void, stop: AbortSignal): Promise<void> {
  const client = new pg.Client(config);
  const over = new Promise<void>((resolve) => {
    client.on('error', () => resolve());
    client.on('end', () => resolve());
    stop.addEventListener('abort', () => resolve(), { once: true });
  });
  client.on('notification', wake);
  try {
    await client.connect();
    await client.query(`listen ${WAKE_UP_CHANNEL}`);
    wake();
    await over;
  } finally {
    await client.end();
  }
}
