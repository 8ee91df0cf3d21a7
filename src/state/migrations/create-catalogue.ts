import type { ColumnBuilderCallback, SchemaModule, Transaction } from 'kysely';
import type { Tables } from '../tables.ts';

const required: ColumnBuilderCallback = (column) => column.notNull();

/** The third version: sessions in the database, for corpora that no process should hold. */
export async function createCatalogue({ schema }: Transaction<Tables>): Promise<void> {
  await schema
    .createTable('catalogue_generation')
    .addColumn('number', 'integer', (column) => column.notNull().primaryKey())
    .addColumn('name', 'text', required)
    .addColumn('state', 'text', required)
    .addColumn('sessions', 'integer', required)
    .addColumn('used_until', 'bigint', required)
    .execute();
  await createCards(schema);
  await createNames(schema);
  await createPlaces(schema);
  await schema
    .createTable('catalogue_topic')
    .addColumn('generation', 'integer', required)
    .addColumn('place', 'integer', required)
    .addColumn('topic', 'text', required)
    .addPrimaryKeyConstraint('catalogue_topic_pk', ['generation', 'place'])
    .execute();
}

async function createCards(schema: SchemaModule): Promise<void> {
  await schema
    .createTable('catalogue_card')
    .addColumn('generation', 'integer', required)
    .addColumn('place', 'integer', required)
    .addColumn('id', 'text', required)
    .addColumn('event', 'text', required)
    .addColumn('kind', 'text', required)
    .addColumn('title', 'text', required)
    .addColumn('names', 'text', required)
    .addColumn('told', 'integer', required)
    .addColumn('card', 'text', required)
    .addPrimaryKeyConstraint('catalogue_card_pk', ['generation', 'place'])
    .execute();
  await schema.createIndex('catalogue_card_id').on('catalogue_card').columns(['generation', 'id']).execute();
  await schema.createIndex('catalogue_card_event').on('catalogue_card').columns(['generation', 'event', 'kind']).execute();
}

async function createNames(schema: SchemaModule): Promise<void> {
  await schema
    .createTable('catalogue_name')
    .addColumn('generation', 'integer', required)
    .addColumn('kind', 'text', required)
    .addColumn('name', 'text', required)
    .addColumn('place', 'integer', required)
    .execute();
  // Not unique: PostgreSQL would still refuse a title of more than 2,700 bytes, which no key needs.
  await schema.createIndex('catalogue_name_place').on('catalogue_name').columns(['generation', 'kind', 'name']).execute();
}

async function createPlaces(schema: SchemaModule): Promise<void> {
  await schema
    .createTable('catalogue_places')
    .addColumn('generation', 'integer', required)
    .addColumn('name', 'text', required)
    .addColumn('value', 'text', required)
    .addColumn('number', 'integer')
    .addColumn('block', 'integer', required)
    .addColumn('places', 'text', required)
    .execute();
  await schema.createIndex('catalogue_places_value').on('catalogue_places').columns(['generation', 'name', 'value']).execute();
  await schema.createIndex('catalogue_places_number').on('catalogue_places').columns(['generation', 'name', 'number']).execute();
}
