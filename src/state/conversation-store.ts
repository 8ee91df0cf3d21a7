import { type Kysely, type Selectable, sql } from 'kysely';
import type { Conversation, SavedAnswer } from '../model/conversation.ts';
import type { Instant, Thread } from '../model/place.ts';
import type { ConversationStore } from '../ports/stores.ts';
import type { Keyring } from './keyring.ts';
import { CONVERSATION_KEPT } from './limits.ts';
import { threadKey } from './person-keys.ts';
import type { ConversationTable, Tables } from './tables.ts';

/** The answers of the last 30 days, one row each. */
export function createConversationStore(kysely: Kysely<Tables>, keyring: Keyring, now: () => Instant): ConversationStore {
  const alive = () =>
    kysely
      .selectFrom('conversation')
      .selectAll()
      .where('saved_at', '>', now() - CONVERSATION_KEPT);
  return {
    save: (thread, answer) => save(kysely, placeOf(keyring, thread), answer, now()),
    async last(thread) {
      const row = await alive()
        .where(({ and }) => and(placeOf(keyring, thread)))
        .orderBy('turn', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row && toConversation(row);
    },
    async byAnswer({ platform, workspace }, id) {
      const row = await alive()
        .where('platform', '=', platform)
        .where('workspace', '=', workspace)
        .where('answer', '=', id)
        .executeTakeFirst();
      return row && toConversation(row);
    },
    async purge() {
      const gone = await kysely
        .deleteFrom('conversation')
        .where('saved_at', '<=', now() - CONVERSATION_KEPT)
        .executeTakeFirst();
      return Number(gone.numDeletedRows);
    },
  };
}

async function save(kysely: Kysely<Tables>, place: Thread, answer: SavedAnswer, now: Instant): Promise<void> {
  const content = {
    channel: place.channel,
    thread: place.thread,
    turn: nextTurn(place),
    filters: JSON.stringify(answer.filters),
    sessions: JSON.stringify(answer.sessions),
    saved_at: now,
  };
  await kysely
    .insertInto('conversation')
    .values({ ...place, ...content, answer: answer.id })
    .onConflict((conflict) => conflict.columns(['platform', 'workspace', 'answer']).doUpdateSet(content))
    .execute();
}

/** A thread as it stands in the table: without anybody's id. */
const placeOf = (keyring: Keyring, thread: Thread): Thread => ({
  platform: thread.platform,
  workspace: thread.workspace,
  channel: '',
  thread: threadKey(keyring, thread),
});

const nextTurn = ({ platform, workspace, channel, thread }: Thread) => sql<number>`(
  select coalesce(max(turn), 0) + 1 from conversation
  where platform = ${platform} and workspace = ${workspace} and channel = ${channel} and thread = ${thread})`;

function toConversation(row: Selectable<ConversationTable>): Conversation {
  return {
    id: row.answer,
    filters: JSON.parse(row.filters) as unknown,
    sessions: JSON.parse(row.sessions) as string[],
    savedAt: row.saved_at,
  };
}
