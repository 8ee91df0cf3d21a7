import { setTimeout as delay } from 'node:timers/promises';
import type { IndexVersion } from '../state/stores.ts';
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

/** Reads the data again whenever files change here or another replica says that they did. */
export async function keepFresh({ live, folders, version, since, failed }: FreshnessParts): Promise<Freshness> {
  const stopped = new AbortController();
  const own = createOwnVersions(since);
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
  const work = new Set<Promise<void>>();
  const track = (task: Promise<void>): Promise<void> => {
    work.add(task);
    return task.finally(() => work.delete(task));
  };
  const onFiles = async (): Promise<void> => {
    if ((await live.reload()).kind === 'swapped') await announce();
  };
  const readAgain = async (): Promise<void> => {
    await Promise.all([live.reload(), announce()]);
  };
  const unwatchFolders = await watchFolders(folders, {
    changed: () => void track(onFiles()),
    failed: (error) => failed('folders', error),
  });
  const unwatchVersion = version.watch(since, {
    changed: (now) => {
      if (!own.isOnlyChange(now)) void track(live.reload().then(() => {}));
    },
    failed: (error) => failed('index-version', error),
  });
  // Files may have changed between the first reading and now.
  void track(onFiles());
  return {
    readAgain: () => track(readAgain()),
    async stop() {
      stopped.abort();
      await unwatchFolders();
      await unwatchVersion();
      await Promise.all(work);
    },
  };
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
