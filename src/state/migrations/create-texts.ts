import type { ColumnBuilderCallback, Transaction } from 'kysely';
import type { Tables } from '../tables.ts';

const required: ColumnBuilderCallback = (column) => column.notNull();

/** The sixth version: what is told of sessions at length lies apart, so that lists read short rows. Catalogues are filled anew; what they hold lies in files. */
export async function createTexts(transaction: Transaction<Tables>): Promise<void> {
  for (const table of [
    'catalogue_generation',
    'catalogue_card',
    'catalogue_name',
    'catalogue_places',
    'catalogue_topic',
  ] as const)
    await transaction.deleteFrom(table).execute();
  await transaction.schema.alterTable('catalogue_card').dropColumn('about').execute();
  await transaction.schema
    .createTable('catalogue_text')
    .addColumn('generation', 'integer', required)
    .addColumn('place', 'integer', required)
    .addColumn('text', 'text', required)
    .addPrimaryKeyConstraint('catalogue_text_pk', ['generation', 'place'])
    .execute();
}
