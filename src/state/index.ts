/** What remembers. Loaded on demand: it brings the drivers of the databases. */
export { openState } from './open-state.ts';
