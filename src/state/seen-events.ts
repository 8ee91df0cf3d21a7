import type { Kysely } from 'kysely';
import type { Instant } from '../model/place.ts';
import type { SeenEvents } from '../ports/stores.ts';
import type { Keyring } from './keyring.ts';
import { EVENT_REMEMBERED } from './limits.ts';
import { eventKey } from './person-keys.ts';
import type { Tables } from './tables.ts';

/** Claims events by inserting their ids: the primary key decides between two who come at once. */
export function createSeenEvents(kysely: Kysely<Tables>, keyring: Keyring, now: () => Instant): SeenEvents {
  return {
    async claim(seen) {
      const { platform, workspace } = seen;
      const event = eventKey(keyring, seen);
      const expires_at = now() + EVENT_REMEMBERED;
      const won = await kysely
        .insertInto('event_seen')
        .values({ platform, workspace, event, expires_at })
        .onConflict((conflict) =>
          conflict
            .columns(['platform', 'workspace', 'event'])
            .doUpdateSet({ expires_at })
            .where('event_seen.expires_at', '<=', now()),
        )
        .returning('event')
        .executeTakeFirst();
      return won !== undefined;
    },
    async release(seen) {
      const { platform, workspace } = seen;
      await kysely
        .deleteFrom('event_seen')
        .where('platform', '=', platform)
        .where('workspace', '=', workspace)
        .where('event', '=', eventKey(keyring, seen))
        .execute();
    },
    async purge() {
      const gone = await kysely.deleteFrom('event_seen').where('expires_at', '<=', now()).executeTakeFirst();
      return Number(gone.numDeletedRows);
    },
  };
}
