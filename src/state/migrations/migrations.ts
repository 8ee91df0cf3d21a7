import type { Transaction } from 'kysely';
import type { Keyring } from '../keyring.ts';
import type { Tables } from '../tables.ts';
import { createBases } from './create-bases.ts';
import { createBriefs } from './create-briefs.ts';
import { createCatalogue } from './create-catalogue.ts';
import { createFirstTables } from './create-first-tables.ts';
import { createInbox } from './create-inbox.ts';
import { createTexts } from './create-texts.ts';

export interface MigrationParts {
  /** For rows about people. */
  readonly keyring: Keyring;
}

export type Migration = (transaction: Transaction<Tables>, parts: MigrationParts) => Promise<void>;

/** All changes of the tables in order; the schema's version is how many of them were made, so that none is ever changed or removed. */
export const migrations: readonly Migration[] = [
  createFirstTables,
  createInbox,
  createCatalogue,
  createBriefs,
  createBases,
  createTexts,
];
