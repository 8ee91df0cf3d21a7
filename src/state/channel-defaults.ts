import type { Kysely } from 'kysely';
import type { ChannelDefaults } from '../ports/stores.ts';
import type { Tables } from './tables.ts';

/** The default event of each channel that has one. */
export function createChannelDefaults(kysely: Kysely<Tables>): ChannelDefaults {
  return {
    async set({ platform, workspace, channel }, event) {
      await kysely
        .insertInto('channel_default')
        .values({ platform, workspace, channel, event })
        .onConflict((conflict) => conflict.columns(['platform', 'workspace', 'channel']).doUpdateSet({ event }))
        .execute();
    },
    async get({ platform, workspace, channel }) {
      const row = await kysely
        .selectFrom('channel_default')
        .select('event')
        .where('platform', '=', platform)
        .where('workspace', '=', workspace)
        .where('channel', '=', channel)
        .executeTakeFirst();
      return row?.event;
    },
    async clear({ platform, workspace, channel }) {
      await kysely
        .deleteFrom('channel_default')
        .where('platform', '=', platform)
        .where('workspace', '=', workspace)
        .where('channel', '=', channel)
        .execute();
    },
  };
}
