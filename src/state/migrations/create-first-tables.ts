import { type ColumnBuilderCallback, type CreateTableBuilder, type SchemaModule, sql, type Transaction } from 'kysely';
import type { Tables } from '../tables.ts';

/** The tables of the first version, in types that SQLite and PostgreSQL share: `text`, `integer`, `bigint`. */
export async function createFirstTables(transaction: Transaction<Tables>): Promise<void> {
  const { schema } = transaction;
  await createConversation(schema);
  await createEventSeen(schema);
  await createFeedback(schema);
  await createChannelDefault(schema);
  await createSubscription(schema);
  await createDelivery(schema);
  await createTold(schema);
  await createIndexVersion(schema);
  await transaction.insertInto('index_version').values({ id: 1, version: 1 }).execute();
}

const required: ColumnBuilderCallback = (column) => column.notNull();
const zero: ColumnBuilderCallback = (column) => column.notNull().defaultTo(0);

async function createConversation(schema: SchemaModule): Promise<void> {
  await withWorkspace(schema.createTable('conversation'))
    .addColumn('channel', 'text', required)
    .addColumn('thread', 'text', required)
    .addColumn('answer', 'text', required)
    .addColumn('filters', 'text', required)
    .addColumn('sessions', 'text', required)
    .addColumn('turn', 'integer', required)
    .addColumn('saved_at', 'bigint', required)
    .addPrimaryKeyConstraint('conversation_pk', ['platform', 'workspace', 'answer'])
    .execute();
  const thread = ['platform', 'workspace', 'channel', 'thread', 'turn'];
  await schema.createIndex('conversation_thread').on('conversation').columns(thread).execute();
  await schema.createIndex('conversation_age').on('conversation').column('saved_at').execute();
}

async function createEventSeen(schema: SchemaModule): Promise<void> {
  await withWorkspace(schema.createTable('event_seen'))
    .addColumn('event', 'text', required)
    .addColumn('expires_at', 'bigint', required)
    .addPrimaryKeyConstraint('event_seen_pk', ['platform', 'workspace', 'event'])
    .execute();
  await schema.createIndex('event_seen_age').on('event_seen').column('expires_at').execute();
}

async function createFeedback(schema: SchemaModule): Promise<void> {
  await withWorkspace(schema.createTable('feedback'))
    .addColumn('answer', 'text', required)
    .addColumn('voter', 'text', required)
    .addColumn('verdict', 'text', required)
    .addColumn('reason', 'text')
    .addColumn('given_at', 'bigint', required)
    .addPrimaryKeyConstraint('feedback_pk', ['platform', 'workspace', 'answer', 'voter'])
    .execute();
  await schema.createIndex('feedback_age').on('feedback').column('given_at').execute();
}

async function createChannelDefault(schema: SchemaModule): Promise<void> {
  await withWorkspace(schema.createTable('channel_default'))
    .addColumn('channel', 'text', required)
    .addColumn('event', 'text', required)
    .addPrimaryKeyConstraint('channel_default_pk', ['platform', 'workspace', 'channel'])
    .execute();
}

async function createSubscription(schema: SchemaModule): Promise<void> {
  await withWorkspace(schema.createTable('subscription'))
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('channel', 'text', required)
    .addColumn('subscriber', 'text', required)
    .addColumn('settings', 'text', required)
    .addColumn('paused', 'integer', zero)
    .addColumn('broken', 'text')
    .addColumn('notice_owed', 'integer', zero)
    .addColumn('next_due_at', 'bigint', required)
    .addColumn('created_at', 'bigint', required)
    .execute();
  await schema.createIndex('subscription_due').on('subscription').column('next_due_at').execute();
  await schema.createIndex('subscription_channel').on('subscription').columns(['platform', 'workspace', 'channel']).execute();
}

async function createDelivery(schema: SchemaModule): Promise<void> {
  await withSubscription(schema.createTable('delivery'))
    .addColumn('platform', 'text', required)
    .addColumn('local_date', 'text', required)
    .addColumn('key', 'text', (column) => column.notNull().unique())
    .addColumn('due_at', 'bigint', required)
    .addColumn('state', 'text', required)
    .addColumn('reason', 'text')
    .addColumn('message', 'text')
    .addColumn('not_before', 'bigint', required)
    .addColumn('owner', 'text')
    .addColumn('attempt', 'integer', zero)
    .addColumn('lease_until', 'bigint')
    .addColumn('posts', 'integer', zero)
    .addColumn('first_post_at', 'bigint')
    .addColumn('intended', 'text', (column) => column.notNull().defaultTo(sql`'[]'`))
    .addColumn('settled_at', 'bigint')
    .addPrimaryKeyConstraint('delivery_pk', ['subscription', 'local_date'])
    .execute();
  const open = schema.createIndex('delivery_open').on('delivery').columns(['platform', 'due_at', 'key']);
  await open.where(sql.ref('settled_at'), 'is', null).execute();
}

async function createTold(schema: SchemaModule): Promise<void> {
  await withSubscription(schema.createTable('told'))
    .addColumn('item', 'text', required)
    .addColumn('told_at', 'bigint', required)
    .addPrimaryKeyConstraint('told_pk', ['subscription', 'item'])
    .execute();
}

async function createIndexVersion(schema: SchemaModule): Promise<void> {
  await schema
    .createTable('index_version')
    .addColumn('id', 'integer', (column) => column.notNull().primaryKey())
    .addColumn('version', 'bigint', required)
    .execute();
}

type Table<Name extends string> = CreateTableBuilder<Name, never>;

function withWorkspace<Name extends string>(table: Table<Name>) {
  return table.addColumn('platform', 'text', required).addColumn('workspace', 'text', required);
}

/** A row of a subscription goes when the subscription goes, also one that is entered at the same moment. */
function withSubscription<Name extends string>(table: Table<Name>) {
  return table.addColumn('subscription', 'text', (column) => column.notNull().references('subscription.id').onDelete('cascade'));
}
