import type { ColumnBuilderCallback, Transaction } from 'kysely';
import type { Tables } from '../tables.ts';

const required: ColumnBuilderCallback = (column) => column.notNull();

/** The fourth version: what is weighed of each session stands before the whole of it. Catalogues are filled anew; what they hold lies in files. */
export async function createBriefs(transaction: Transaction<Tables>): Promise<void> {
  const { schema } = transaction;
  for (const table of ['catalogue_generation', 'catalogue_name', 'catalogue_places', 'catalogue_topic'] as const)
    await transaction.deleteFrom(table).execute();
  await schema.dropTable('catalogue_card').execute();
  await schema
    .createTable('catalogue_card')
    .addColumn('generation', 'integer', required)
    .addColumn('place', 'integer', required)
    .addColumn('id', 'text', required)
    .addColumn('event', 'text', required)
    .addColumn('kind', 'text', required)
    .addColumn('title', 'text', required)
    .addColumn('passages', 'integer', required)
    .addColumn('only_named', 'integer', required)
    .addColumn('about', 'text', required)
    .addColumn('about_terms', 'text', required)
    .addColumn('card', 'text', required)
    .addPrimaryKeyConstraint('catalogue_card_pk', ['generation', 'place'])
    .execute();
  await schema.createIndex('catalogue_card_id').on('catalogue_card').columns(['generation', 'id']).execute();
  await schema.createIndex('catalogue_card_event').on('catalogue_card').columns(['generation', 'event', 'kind']).execute();
}
