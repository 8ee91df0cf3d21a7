import type { CatalogueStore } from '../../../src/ports/catalogue-store.ts';
import { openCatalogueStore } from '../../../src/state/catalogue/open-catalogue-store.ts';
import { openState } from '../../../src/state/open-state.ts';
import type { DatabaseKind, TestDatabase } from '../test-databases.ts';

export interface TestStore {
  readonly store: CatalogueStore;
  readonly database: TestDatabase;
  drop(): Promise<void>;
}

/** Catalogues in a database of their own. */
export async function openTestStore({ create }: DatabaseKind, now?: () => number): Promise<TestStore> {
  const database = await create();
  await (await openState(database.url)).close();
  const store = await openCatalogueStore(database.url, now);
  return { store, database, drop: () => store.close().then(() => database.drop()) };
}
