/** What remembers. Loaded on demand: it brings the drivers of the databases. */

export { checkDatabase } from './check-database.ts';
export { openState } from './open-state.ts';
