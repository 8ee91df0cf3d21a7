export interface FolderWatcher {
  changed(): void;
  /** The system does not let us watch (any longer). */
  failed(error: unknown): void;
}

/** Changes come in bursts (a checkout, an editor's temporary files): this long without one, in milliseconds, ends a burst. */
const QUIET = 200;
/** A swarm that does not end is acted on all the same; leaves time to index within five seconds of the first change. */
const MAX_BURST = 1_500;

/** Tells of files that are added, changed or removed under the folders, once a swarm. The result stops it. */
export async function watchFolders(folders: readonly string[], watcher: FolderWatcher): Promise<() => Promise<void>> {
  const { watch } = await import('chokidar');
  const swarm = createSwarm(watcher.changed);
  const files = watch([...folders], { ignoreInitial: true, ignored: (path) => /[\\/]\.[^\\/]+$/.test(path) });
  files.on('all', swarm.add);
  files.on('error', watcher.failed);
  await new Promise<void>((resolve) => files.once('ready', resolve));
  return async () => {
    swarm.stop();
    await files.close();
  };
}

function createSwarm(over: () => void) {
  let quiet: NodeJS.Timeout | undefined;
  let longest: NodeJS.Timeout | undefined;
  const stop = (): void => {
    clearTimeout(quiet);
    clearTimeout(longest);
    longest = undefined;
  };
  const end = (): void => {
    stop();
    over();
  };
  const add = (): void => {
    clearTimeout(quiet);
    quiet = setTimeout(end, QUIET);
    longest ??= setTimeout(end, MAX_BURST);
  };
  return { add, stop };
}
