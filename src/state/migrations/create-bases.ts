import type { Transaction } from 'kysely';
import type { Tables } from '../tables.ts';

/** The fifth version: a generation of the catalogue may rest on another, and then has only the rows that are not as they are there. */
export async function createBases({ schema }: Transaction<Tables>): Promise<void> {
  await schema.alterTable('catalogue_generation').addColumn('base', 'integer').execute();
}
