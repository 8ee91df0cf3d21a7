/** What a chat platform asks of the core. Loaded on demand: the terminal does without. */
export { createChat } from './create-chat.ts';
export { onlyIn } from './only-in.ts';
