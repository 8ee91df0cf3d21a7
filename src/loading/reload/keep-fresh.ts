import { setTimeout as delay } from 'node:timers/promises';
import type { IndexVersion } from '../../ports/stores.ts';
import type { LiveKikigaki } from './live-kikigaki.ts';
import { watchFolders } from './watch-folders.ts';

export interface FreshnessParts {
  readonly live: LiveKikigaki;
  readonly folders: readonly string[];
  readonly version: IndexVersion;
  /** The version before the data were first read. */
  readonly since: number;
  /** Told when changes may go unnoticed, and why. */
  readonly failed: (source: 'folders' | 'index-version', error: unknown) => void;
}

export interface Freshness {
  /** Reads the data again and tells the other replicas to, whether or not a change was noticed. */
  readAgain(): Promise<void>;
  stop(): Promise<void>;
}

/** A replica that cannot tell the others tries again after this many milliseconds. */
const ANNOUNCE_RETRY = 2_000;

/** A model that gave no vectors is asked again after this many milliseconds. */
const VECTORS_RETRY = 300_000;

/** The second look takes processor time that the start needs more. */
const SETTLED = 2_000;

/** Reads the data again whenever files change here or another replica says that they did. */
export async function keepFresh({ live, folders, version, since, failed }: FreshnessParts): Promise<Freshness> {
  const stopped = new AbortController();
  const own = createOwnVersions(since);
  let announcing: Promise<unknown> = Promise.resolve();
  const announce = async (): Promise<void> => {
    while (!stopped.signal.aborted) {
      try {
        own.add(await version.bump());
        return;
      } catch (error) {
        failed('index-version', error);
        await delay(ANNOUNCE_RETRY, undefined, { signal: stopped.signal }).catch(() => {});
      }
    }
  };
  // The others are told at once, not when this replica is done: they read the same files.
  const readAgain = async (): Promise<void> => {
    announcing = Promise.all([announcing, announce()]);
    await live.reload();
  };
  const unwatchFolders = await watchFolders(folders, {
    changed: () => void readAgain(),
    failed: (error) => failed('folders', error),
  });
  const unwatchVersion = version.watch(since, {
    changed: (now) => {
      if (!own.isOnlyChange(now)) void live.reload();
    },
    failed: (error) => failed('index-version', error),
  });
  void lookOnceMore(live, stopped.signal);
  return {
    readAgain,
    async stop() {
      stopped.abort();
      await unwatchFolders();
      await unwatchVersion();
      await announcing;
    },
  };
}

/** Files may have changed between the first reading and the first watching; vectors are asked for until they are there. */
async function lookOnceMore(live: LiveKikigaki, stopped: AbortSignal): Promise<void> {
  await delay(SETTLED, undefined, { signal: stopped }).catch(() => {});
  if (!stopped.aborted) await live.reload();
  while (!stopped.aborted) {
    await delay(VECTORS_RETRY, undefined, { signal: stopped }).catch(() => {});
    const lacksVectors = live.status().warnings.some(({ code }) => code === 'embeddings-later' || code === 'embeddings-failed');
    if (lacksVectors && !stopped.aborted) await live.reload();
  }
}

/** Which versions this replica made: those it need not act on, unless another's hides behind. */
function createOwnVersions(since: number) {
  const own = new Set<number>();
  let seen = since;
  return {
    add: (version: number): void => void own.add(version),
    isOnlyChange(version: number): boolean {
      const isOwn = own.delete(version) && version === seen + 1;
      seen = version;
      return isOwn;
    },
  };
}
