import type { Kysely } from 'kysely';
import type { Workspace } from '../model/place.ts';
import type { Forgotten } from '../ports/state.ts';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';

/** All tables with a workspace; what a subscription told and delivered goes with the subscription. */
const TABLES = [
  'conversation',
  'event_seen',
  'feedback',
  'channel_default',
  'subscription',
  'inbox',
] as const satisfies readonly (keyof Forgotten)[];

/** Removes everything of one workspace or guild, all or nothing; from the file's bytes too, where the database is one file. */
export async function forget(database: Database, workspace: Workspace): Promise<Forgotten> {
  const forgotten = await removeRows(database.kysely, workspace);
  await database.settle();
  return forgotten;
}

function removeRows(kysely: Kysely<Tables>, { platform, workspace }: Workspace): Promise<Forgotten> {
  return kysely.transaction().execute(async (transaction) => {
    const ours = transaction
      .selectFrom('subscription')
      .select('id')
      .where('platform', '=', platform)
      .where('workspace', '=', workspace);
    await transaction.deleteFrom('delivery').where('subscription', 'in', ours).execute();
    const counts: [string, number][] = [];
    for (const table of TABLES) {
      const gone = await transaction
        .deleteFrom(table)
        .where('platform', '=', platform)
        .where('workspace', '=', workspace)
        .executeTakeFirst();
      counts.push([table, Number(gone.numDeletedRows)]);
    }
    return Object.fromEntries(counts) as Forgotten;
  });
}
