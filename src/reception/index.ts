/** Takes events in and answers each once. Loaded on demand: only the service does. */
export { createReceptions } from './create-receptions.ts';
