/** What remembers. Loaded on demand: it brings the drivers of the databases. */

export { openCatalogueStore } from './catalogue/open-catalogue-store.ts';
export { checkDatabase } from './check-database.ts';
export { migrateDatabase } from './migrate-database.ts';
export { openState } from './open-state.ts';
