/** Digests: subscribing to them and delivering them. Loaded on demand, with a schema and a calendar. */
export { createDeliverer } from './create-deliverer.ts';
export { createDigestDesk } from './digest-desk.ts';
export { createViews } from './views.ts';
