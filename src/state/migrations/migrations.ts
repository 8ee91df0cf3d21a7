import type { Transaction } from 'kysely';
import type { Tables } from '../tables.ts';
import { createFirstTables } from './create-first-tables.ts';

export type Migration = (transaction: Transaction<Tables>) => Promise<void>;

/** All changes of the tables in order; the schema's version is how many of them were made, so that none is ever changed or removed. */
export const migrations: readonly Migration[] = [createFirstTables];
