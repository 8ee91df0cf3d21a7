import { type ColumnBuilderCallback, sql, type Transaction } from 'kysely';
import { eventKey, threadKey, voterKey } from '../person-keys.ts';
import type { Tables } from '../tables.ts';
import type { MigrationParts } from './migrations.ts';

const required: ColumnBuilderCallback = (column) => column.notNull();
const zero: ColumnBuilderCallback = (column) => column.notNull().defaultTo(0);

/**
 * The second version: the inbox and the row that readiness writes; and people become pseudonyms in the rows that are there,
 * so that conversations go on.
 */
export async function createInbox(transaction: Transaction<Tables>, parts: MigrationParts): Promise<void> {
  const { schema } = transaction;
  await schema
    .createTable('inbox')
    .addColumn('key', 'text', (column) => column.notNull().primaryKey())
    .addColumn('platform', 'text', required)
    .addColumn('workspace', 'text', required)
    .addColumn('content', 'text')
    .addColumn('state', 'text', required)
    .addColumn('owner', 'text', required)
    .addColumn('attempt', 'integer', zero)
    .addColumn('beat', 'integer', zero)
    .addColumn('taken_at', 'bigint', required)
    .addColumn('ended_at', 'bigint')
    .execute();
  const open = schema.createIndex('inbox_open').on('inbox').columns(['platform', 'taken_at']);
  await open.where(sql.ref('ended_at'), 'is', null).execute();
  await schema.createIndex('inbox_ended').on('inbox').column('ended_at').execute();
  await schema
    .createTable('probe')
    .addColumn('id', 'integer', (column) => column.notNull().primaryKey())
    .addColumn('times', 'bigint', required)
    .execute();
  await transaction.insertInto('probe').values({ id: 1, times: 0 }).execute();
  await hidePeople(transaction, parts);
}

async function hidePeople(transaction: Transaction<Tables>, { keyring }: MigrationParts): Promise<void> {
  const conversations = await transaction
    .selectFrom('conversation')
    .select(['platform', 'workspace', 'channel', 'thread', 'answer'])
    .execute();
  for (const { platform, workspace, answer, ...place } of conversations) {
    await transaction
      .updateTable('conversation')
      .set({ channel: '', thread: threadKey(keyring, { platform, workspace, ...place }) })
      .where('platform', '=', platform)
      .where('workspace', '=', workspace)
      .where('answer', '=', answer)
      .execute();
  }
  for (const row of await transaction.selectFrom('event_seen').selectAll().execute()) {
    await transaction
      .updateTable('event_seen')
      .set({ event: eventKey(keyring, row) })
      .where('platform', '=', row.platform)
      .where('workspace', '=', row.workspace)
      .where('event', '=', row.event)
      .execute();
  }
  for (const { platform, workspace, answer, voter } of await transaction.selectFrom('feedback').selectAll().execute()) {
    await transaction
      .updateTable('feedback')
      .set({ voter: voterKey(keyring, platform, voter) })
      .where('platform', '=', platform)
      .where('workspace', '=', workspace)
      .where('answer', '=', answer)
      .where('voter', '=', voter)
      .execute();
  }
}
