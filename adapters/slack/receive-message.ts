import type { SlackContext } from './context.ts';
import type { MessageEvent } from './payloads.ts';

/** Takes a question in. A mention comes as two events of different ids, so that the message itself is what is answered once. */
export const receiveMessage = (event: MessageEvent, { receive }: Pick<SlackContext, 'receive'>): Promise<boolean> =>
  receive({ event: `message:${event.channel}:${event.ts}`, content: { kind: 'message', event }, isRedelivered: true });
