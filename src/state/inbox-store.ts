import type { Kysely, Selectable } from 'kysely';
import type { Instant } from '../model/place.ts';
import type { HeldEvent, Inbox, IncomingEvent, SignOfLife } from '../ports/inbox.ts';
import type { Keyring } from './keyring.ts';
import { EVENT_REMEMBERED, OPEN_AT_ONCE, RENEWED_AT_ONCE } from './limits.ts';
import { eventKey } from './person-keys.ts';
import type { InboxTable, Tables } from './tables.ts';

/** The inbox, with what removes the keys of events that no platform delivers again. */
export interface InboxStore extends Inbox {
  purge(): Promise<number>;
}

export interface InboxParts {
  readonly kysely: Kysely<Tables>;
  readonly keyring: Keyring;
  readonly now: () => Instant;
}

/** One row an event: its content encrypted while it is open, its key alone for ten minutes after that. */
export function createInboxStore({ kysely, keyring, now }: InboxParts): InboxStore {
  const read = (row: Selectable<InboxTable>): HeldEvent => toHeld(row, keyring);
  return {
    take: (event, owner) => take(kysely, keyring, event, owner, now()),
    async takeOver(platform, owner, isAbandoned) {
      const open = await kysely
        .selectFrom('inbox')
        .select(['key', 'owner', 'attempt', 'beat'])
        .where('platform', '=', platform)
        .where('ended_at', 'is', null)
        .orderBy('taken_at')
        .limit(OPEN_AT_ONCE)
        .execute();
      for (const sign of open.filter(isAbandoned)) {
        const row = await takeFrom(kysely, sign, owner);
        if (row) return read(row);
      }
      return undefined;
    },
    keep: (held) => keep(kysely, held),
    async end({ key, owner, attempt }, ending) {
      const ended = await kysely
        .updateTable('inbox')
        .set({ state: ending, content: null, ended_at: now() })
        .where('key', '=', key)
        .where('owner', '=', owner)
        .where('attempt', '=', attempt)
        .where('ended_at', 'is', null)
        .executeTakeFirst();
      return ended.numUpdatedRows > 0n;
    },
    async purge() {
      const gone = await kysely
        .deleteFrom('inbox')
        .where('ended_at', '<=', now() - EVENT_REMEMBERED)
        .executeTakeFirst();
      return Number(gone.numDeletedRows);
    },
  };
}

/** The primary key decides between two who come at once. */
async function take(
  kysely: Kysely<Tables>,
  keyring: Keyring,
  { platform, workspace, event, content }: IncomingEvent,
  owner: string,
  now: Instant,
): Promise<HeldEvent | undefined> {
  const key = eventKey(keyring, { platform, workspace, event });
  const sealed = keyring.seal(platform, JSON.stringify(content), key);
  const won = await kysely
    .insertInto('inbox')
    .values({
      key,
      platform,
      workspace,
      content: sealed,
      state: 'taken',
      owner,
      attempt: 1,
      beat: 0,
      taken_at: now,
    })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('key')
    .executeTakeFirst();
  return won && { platform, workspace, key, owner, attempt: 1, content };
}

/** Of several who saw the same lease run out, one finds it as it was. */
function takeFrom(kysely: Kysely<Tables>, { key, owner, attempt, beat }: SignOfLife, taker: string) {
  return kysely
    .updateTable('inbox')
    .set({ owner: taker, attempt: attempt + 1, beat: 0 })
    .where('key', '=', key)
    .where('owner', '=', owner)
    .where('attempt', '=', attempt)
    .where('beat', '=', beat)
    .where('ended_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
}

async function keep(kysely: Kysely<Tables>, held: readonly HeldEvent[]): Promise<readonly HeldEvent[]> {
  const still = new Set<string>();
  for (let from = 0; from < held.length; from += RENEWED_AT_ONCE) {
    const some = held.slice(from, from + RENEWED_AT_ONCE);
    const rows = await kysely
      .updateTable('inbox')
      .set(({ eb }) => ({ beat: eb('beat', '+', 1) }))
      .where(({ and, eb, or }) =>
        or(
          some.map(({ key, owner, attempt }) => and([eb('key', '=', key), eb('owner', '=', owner), eb('attempt', '=', attempt)])),
        ),
      )
      .where('ended_at', 'is', null)
      .returning('key')
      .execute();
    for (const { key } of rows) still.add(key);
  }
  return held.filter(({ key }) => still.has(key));
}

function toHeld({ platform, workspace, key, owner, attempt, content }: Selectable<InboxTable>, keyring: Keyring): HeldEvent {
  const text = content === null ? undefined : keyring.open(platform, content, key);
  const read: unknown = text === undefined ? undefined : JSON.parse(text);
  return { platform, workspace, key, owner, attempt, content: read };
}
