import type { Kysely } from 'kysely';
import { createCoalesced } from '../concurrency/create-coalesced.ts';
import type { IndexVersion, VersionWatcher } from '../ports/stores.ts';
import type { Database, WakeUps } from './database.ts';
import { VERSION_POLL } from './limits.ts';
import type { Tables } from './tables.ts';

/** The shared counter: one row, polled by whoever watches it; a wake-up only makes the next poll come sooner. */
export function createIndexVersion({ kysely, wakeUps }: Database): IndexVersion {
  const current = async (): Promise<number> => {
    const row = await kysely.selectFrom('index_version').select('version').executeTakeFirstOrThrow();
    return row.version;
  };
  return {
    current,
    bump: () => bump(kysely, wakeUps),
    watch: (since, watcher) => watch(current, wakeUps, since, watcher),
  };
}

function bump(kysely: Kysely<Tables>, wakeUps: WakeUps): Promise<number> {
  return kysely.transaction().execute(async (transaction) => {
    const row = await transaction
      .updateTable('index_version')
      .set(({ eb }) => ({ version: eb('version', '+', 1) }))
      .returning('version')
      .executeTakeFirstOrThrow();
    await wakeUps.send(transaction);
    return row.version;
  });
}

function watch(current: () => Promise<number>, wakeUps: WakeUps, since: number, watcher: VersionWatcher): () => Promise<void> {
  const look = createLook(current, since, watcher);
  const timer = setInterval(look.now, VERSION_POLL);
  const deafen = wakeUps.listen(look.now);
  look.now();
  return async () => {
    clearInterval(timer);
    await deafen();
    await look.stop();
  };
}

/** One look at a time; a wake-up during one makes another follow, since the first may have come too early to see the change. */
function createLook(current: () => Promise<number>, since: number, watcher: VersionWatcher) {
  let known = since;
  let failing = false;
  let stopped = false;
  let last: Promise<void> | undefined;

  const look = createCoalesced(async (): Promise<void> => {
    if (stopped) return;
    try {
      const version = await current();
      failing = false;
      if (stopped || version <= known) return;
      known = version;
      watcher.changed(version);
    } catch (error) {
      if (!stopped && !failing) watcher.failed(error);
      failing = true;
    }
  });
  return {
    now: (): void => {
      last = look();
    },
    stop: async (): Promise<void> => {
      stopped = true;
      await last;
    },
  };
}
