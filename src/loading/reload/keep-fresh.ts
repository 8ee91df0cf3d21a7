import { setTimeout as delay } from 'node:timers/promises';
import { stampOf, stampOfFolder } from '../../corpus/list-data-files.ts';
import type { IndexVersion } from '../../ports/stores.ts';
import { isAway } from './is-away.ts';
import type { LiveKikigaki, ReloadOutcome } from './live-kikigaki.ts';
import { watchFolders } from './watch-folders.ts';

export interface FreshnessParts {
  readonly live: LiveKikigaki;
  readonly folders: readonly string[];
  readonly version: IndexVersion;
  /** The version before the data were first read. */
  readonly since: number;
  /** Told when changes may go unnoticed, and why. */
  readonly failed: (source: 'folders' | 'index-version', error: unknown) => void;
  /** Whatever the watcher says or does not, folders are looked at every so many milliseconds: a minute where nothing is said. */
  readonly lookEvery?: number;
}

export interface Freshness {
  /** Reads the data again and tells the other replicas to, whether or not a change was noticed. */
  readAgain(): Promise<void>;
  stop(): Promise<void>;
}

/** A replica that cannot tell the others tries again after this many milliseconds. */
const ANNOUNCE_RETRY = 2_000;

/** A watcher notices nothing of a folder that was moved away and replaced, or of files that come over some networks. */
const LOOK_EVERY = 60_000;

/** A model that gave no vectors is asked again after this many milliseconds. */
const VECTORS_RETRY = 300_000;

/** A search engine that is away is tried again after this many milliseconds. */
const ENGINE_RETRY = 10_000;

/** The second look takes processor time that the start needs more. */
const SETTLED = 2_000;

/** Reads the data again whenever files change here or another replica says that they did. */
export async function keepFresh({
  live,
  folders,
  version,
  since,
  failed,
  lookEvery = LOOK_EVERY,
}: FreshnessParts): Promise<Freshness> {
  const stopped = new AbortController();
  const own = createOwnVersions(since);
  const reload = (): Promise<ReloadOutcome> => reloadUntilSearched(live, stopped.signal);
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
    await reload();
  };
  const watch = () => watchFolders(folders, { changed: () => void readAgain(), failed: (error) => failed('folders', error) });
  let unwatchFolders = await watch();
  const looking = lookAtFolders(folders, lookEvery, stopped.signal, {
    changed: async () => {
      const { kind } = await reload();
      if (kind === 'swapped') await announce();
    },
    replaced: async () => {
      await unwatchFolders();
      unwatchFolders = await watch();
    },
  });
  const unwatchVersion = version.watch(since, {
    changed: (now) => {
      if (!own.isOnlyChange(now)) void reload();
    },
    failed: (error) => failed('index-version', error),
  });
  void lookOnceMore(live, stopped.signal);
  return {
    readAgain,
    async stop() {
      stopped.abort();
      await looking;
      await unwatchFolders();
      await unwatchVersion();
      await announcing;
    },
  };
}

/** New data whose texts a search engine does not take are given to it again: the files do not change a second time for that. */
async function reloadUntilSearched(live: LiveKikigaki, stopped: AbortSignal): Promise<ReloadOutcome> {
  const outcome = await live.reload();
  if (outcome.kind !== 'refused' || !isAway(outcome.error) || stopped.aborted) return outcome;
  await delay(ENGINE_RETRY, undefined, { signal: stopped }).catch(() => {});
  return stopped.aborted ? outcome : reloadUntilSearched(live, stopped);
}

/** Files may have changed between the first reading and the first watching; an engine that was away is, and vectors are, asked for until they are there. */
async function lookOnceMore(live: LiveKikigaki, stopped: AbortSignal): Promise<void> {
  await delay(SETTLED, undefined, { signal: stopped }).catch(() => {});
  if (!stopped.aborted) await reloadUntilSearched(live, stopped);
  while (!stopped.aborted) {
    await delay(VECTORS_RETRY, undefined, { signal: stopped }).catch(() => {});
    const lacksVectors = live.status().warnings.some(({ code }) => code === 'embeddings-later' || code === 'embeddings-failed');
    if (lacksVectors && !stopped.aborted) await live.reload();
  }
}

/** Compares what can be seen of the folders from outside, until it is stopped. A folder that stands in another's place is watched anew. */
async function lookAtFolders(
  folders: readonly string[],
  every: number,
  stopped: AbortSignal,
  told: { readonly changed: () => Promise<void>; readonly replaced: () => Promise<void> },
): Promise<void> {
  const placesOf = async (): Promise<string> => (await Promise.all(folders.map(stampOfFolder))).join();
  let [stamp, places] = await Promise.all([stampOf(folders), placesOf()]);
  while (!stopped.aborted) {
    await delay(every, undefined, { signal: stopped }).catch(() => {});
    if (stopped.aborted) return;
    const [nowStamp, nowPlaces] = await Promise.all([stampOf(folders), placesOf()]);
    if (nowPlaces !== places) await told.replaced();
    if (nowStamp !== stamp) await told.changed();
    [stamp, places] = [nowStamp, nowPlaces];
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
