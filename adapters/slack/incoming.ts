import { z } from 'zod';
import { blockActions, messageEvent, messageShortcut, modalSubmission, slashCommand } from './payloads.ts';

/** Asked on the Home tab; `channel` is the person's direct one. */
const homeQuestion = z.object({
  kind: z.literal('home-question'),
  user: z.string(),
  channel: z.string(),
  text: z.string(),
  ts: z.string(),
});
export type HomeQuestion = z.infer<typeof homeQuestion>;

/** What of an event is kept until it is answered: all that another process needs to answer it. */
export const incoming = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('message'), event: messageEvent }),
  /** A message that was edited or deleted. */
  z.object({ kind: z.literal('change'), event: messageEvent }),
  z.object({ kind: z.literal('command'), body: slashCommand }),
  z.object({ kind: z.literal('shortcut'), body: messageShortcut }),
  z.object({ kind: z.literal('action'), body: blockActions }),
  z.object({ kind: z.literal('submission'), body: modalSubmission }),
  homeQuestion,
]);
export type Incoming = z.infer<typeof incoming>;
