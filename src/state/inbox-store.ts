import type { Kysely, Selectable } from 'kysely';
import type { Instant } from '../model/place.ts';
import type { HeldEvent, Inbox, IncomingEvent, SignOfLife } from '../ports/inbox.ts';
import type { Keyring } from './keyring.ts';
import { EVENT_REMEMBERED, OPEN_AT_ONCE, ROWS_AT_ONCE, TAKEN_OVER_AT_ONCE } from './limits.ts';
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
        // What the owner holds moves on from its first renewal; what never moved it may have taken in without hearing so.
        .where(({ or, eb }) => or([eb('owner', '!=', owner), eb('beat', '=', 0)]))
        .orderBy('taken_at')
        .limit(OPEN_AT_ONCE)
        .execute();
      const left = open.filter(isAbandoned);
      for (let from = 0; from < left.length; from += TAKEN_OVER_AT_ONCE) {
        const rows = await takeFrom(kysely, left.slice(from, from + TAKEN_OVER_AT_ONCE), owner);
        // Somebody else was faster with the whole of them otherwise.
        if (rows.length > 0) return rows.map(read);
      }
      return [];
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

/** Of several who saw the same lease run out, one finds it as it was. The oldest first. */
async function takeFrom(kysely: Kysely<Tables>, signs: readonly SignOfLife[], taker: string) {
  const rows = await kysely
    .updateTable('inbox')
    .set(({ eb }) => ({ owner: taker, attempt: eb('attempt', '+', 1), beat: 0 }))
    .where(({ and, or }) => or(signs.map(({ key, owner, attempt, beat }) => and({ key, owner, attempt, beat }))))
    .where('ended_at', 'is', null)
    .returningAll()
    .execute();
  return rows.toSorted((a, b) => a.taken_at - b.taken_at);
}

/** Statements at the same time: with thousands one after the other, the last leases would run out. */
async function keep(kysely: Kysely<Tables>, held: readonly HeldEvent[]): Promise<readonly HeldEvent[]> {
  const alike = new Map<string, HeldEvent[]>();
  for (const one of held) {
    const name = `${one.attempt} ${one.owner}`;
    const some = alike.get(name);
    if (some) some.push(one);
    else alike.set(name, [one]);
  }
  const groups = [...alike.values()].flatMap((some) =>
    Array.from({ length: Math.ceil(some.length / ROWS_AT_ONCE) }, (_, n) => some.slice(n * ROWS_AT_ONCE, (n + 1) * ROWS_AT_ONCE)),
  );
  return (await Promise.all(groups.map((some) => keepSome(kysely, some)))).flat();
}

/** Of events that one owner holds for the same time, those that are still held so. */
async function keepSome(kysely: Kysely<Tables>, some: readonly HeldEvent[]): Promise<readonly HeldEvent[]> {
  const [{ owner, attempt } = { owner: '', attempt: 0 }] = some;
  const keys = some.map(({ key }) => key);
  const rows = await kysely
    .updateTable('inbox')
    .set(({ eb }) => ({ beat: eb('beat', '+', 1) }))
    .where('key', 'in', keys)
    .where('owner', '=', owner)
    .where('attempt', '=', attempt)
    .where('ended_at', 'is', null)
    .returning('key')
    .execute();
  const kept = new Set(rows.map(({ key }) => key));
  return some.filter(({ key }) => kept.has(key));
}

function toHeld({ platform, workspace, key, owner, attempt, content }: Selectable<InboxTable>, keyring: Keyring): HeldEvent {
  const text = content === null ? undefined : keyring.open(platform, content, key);
  const read: unknown = text === undefined ? undefined : JSON.parse(text);
  return { platform, workspace, key, owner, attempt, content: read };
}
