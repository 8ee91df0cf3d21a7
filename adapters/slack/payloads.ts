import { z } from 'zod';
import { LANGUAGES } from '../../src/index.ts';

const id = z.string().min(1).max(64);
const text = z.string().catch('');

/** A message as events tell of it. */
const plainMessage = z.object({
  ts: id,
  subtype: z.string().optional(),
  user: id.optional(),
  bot_id: id.optional(),
  text,
  thread_ts: id.optional(),
  edited: z.object({ ts: id }).optional(),
});

/** `message` and `app_mention`. */
export const messageEvent = plainMessage.extend({
  type: z.enum(['message', 'app_mention']),
  channel: id,
  channel_type: z.string().optional(),
  message: plainMessage.optional(),
  previous_message: plainMessage.optional(),
  deleted_ts: id.optional(),
});
export type MessageEvent = z.infer<typeof messageEvent>;
export type PlainMessage = z.infer<typeof plainMessage>;

export const homeEvent = z.object({ user: id, channel: id.optional(), tab: z.string().optional() });
export const memberEvent = z.object({ user: id, channel: id, inviter: id.optional() });
/** Somebody posts, or begins to write, a message with addresses that the app may unfurl. */
export const linkShared = z.object({
  channel: id,
  message_ts: z.string().optional(),
  user: id,
  unfurl_id: z.string().optional(),
  source: z.string().optional(),
  links: z.array(z.object({ url: z.string().max(3_000) })),
});

export const revokedEvent = z.object({ tokens: z.object({ bot: z.array(z.string()).optional() }).optional() });

export const slashCommand = z.object({
  user_id: id,
  user_name: z.string().optional(),
  channel_id: id,
  text,
  trigger_id: z.string(),
  response_url: z.url(),
});

export const messageShortcut = z.object({
  trigger_id: z.string(),
  response_url: z.url(),
  user: z.object({ id }),
  channel: z.object({ id }),
  message: z.object({
    ts: id,
    text,
    thread_ts: id.optional(),
    blocks: z.array(z.unknown()).optional().catch(undefined),
    attachments: z.array(z.unknown()).optional().catch(undefined),
  }),
});

const option = z.object({ value: z.string() });
/** What stands in the fields of a window. */
const modalValues = z.record(
  z.string(),
  z.record(
    z.string(),
    z.object({
      value: z.string().nullish(),
      selected_option: option.nullish(),
      selected_options: z.array(option).nullish(),
      selected_time: z.string().nullish(),
      selected_conversation: z.string().nullish(),
    }),
  ),
);
export type ModalValues = z.infer<typeof modalValues>;

/** A window, or the Home tab, in which something was pressed. */
const usedView = z.object({
  id,
  type: z.string().optional(),
  private_metadata: z.string().catch(''),
  state: z.object({ values: modalValues }).optional().catch(undefined),
});

/** A button or list that was used, in a message, a window or on the Home tab. */
export const blockActions = z.object({
  user: z.object({ id, name: z.string().optional() }),
  trigger_id: z.string().optional(),
  channel: z.object({ id }).optional(),
  response_url: z.url().optional(),
  view: usedView.optional(),
  container: z.object({
    message_ts: id.optional(),
    thread_ts: id.optional(),
    is_ephemeral: z.boolean().optional(),
    view_id: id.optional(),
  }),
  message: z
    .object({
      thread_ts: id.optional(),
      blocks: z.array(z.unknown()).optional().catch(undefined),
      /** Ours: what its buttons are written in. */
      language: z.enum(LANGUAGES).optional().catch(undefined),
    })
    .optional(),
  actions: z.tuple([
    z.object({
      action_id: z.string(),
      action_ts: z.string(),
      selected_option: z.object({ value: z.string(), text: z.object({ text }).optional() }).nullish(),
      value: z.string().nullish(),
      text: z.object({ text }).optional(),
      placeholder: z.object({ text }).optional(),
    }),
  ]),
});
export type BlockActions = z.infer<typeof blockActions>;

export const modalSubmission = z.object({
  user: z.object({ id, name: z.string().optional() }),
  view: z.object({
    id,
    callback_id: z.string().optional(),
    hash: z.string().optional(),
    private_metadata: z.string(),
    state: z.object({ values: modalValues }),
  }),
});
export type ModalSubmission = z.infer<typeof modalSubmission>;

export const blockSuggestion = z.object({ value: text });

/** What a window remembers of where it was opened: in a channel, by a command; and what it changes. */
const modalOrigin = z.object({ channel: id.optional(), responseUrl: z.url().optional(), subscription: id.optional() });
export type ModalOrigin = z.infer<typeof modalOrigin>;

/** What a window remembers; nothing of what is not ours. */
export function readOrigin(metadata: string): ModalOrigin {
  try {
    return modalOrigin.catch({}).parse(JSON.parse(metadata));
  } catch {
    return {};
  }
}
