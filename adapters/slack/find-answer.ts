import { z } from 'zod';
import { withoutUndefined } from '../../src/index.ts';
import type { SlackContext } from './context.ts';

const page = z.object({
  messages: z
    .array(
      z
        .object({ metadata: z.object({ event_payload: z.object({ key: z.string() }) }) })
        .catch({ metadata: { event_payload: { key: '' } } }),
    )
    .default([]),
  response_metadata: z.object({ next_cursor: z.string() }).optional().catch(undefined),
});

const PAGE = 200;
/** More messages than a thread gets between a question and the next attempt to answer it. */
const MAX_PAGES = 3;

/** Whether a message with this key was posted since `oldest`: in a thread, or in a direct channel without one. `unknown` where the bot may not read there. */
export async function findAnswer(
  key: string,
  { channel, threadTs, oldest }: { readonly channel: string; readonly threadTs: string | undefined; readonly oldest: string },
  { calls }: Pick<SlackContext, 'calls'>,
): Promise<'found' | 'none' | 'unknown'> {
  const method = threadTs === undefined ? 'conversations.history' : 'conversations.replies';
  try {
    for (let read = 0, cursor: string | undefined; read < MAX_PAGES; read++) {
      const range = withoutUndefined({ channel, oldest, limit: PAGE, include_all_metadata: true, ts: threadTs || undefined });
      const { messages, response_metadata: next } = page.parse(
        await calls.call(method, { ...range, ...withoutUndefined({ cursor: cursor || undefined }) }),
      );
      if (messages.some(({ metadata }) => metadata.event_payload.key === key)) return 'found';
      cursor = next?.next_cursor;
      if (!cursor) return 'none';
    }
  } catch {
    // No right to read there, or Slack does not answer: nobody knows.
  }
  return 'unknown';
}
