import type { SlackContext } from './context.ts';
import { isDirect } from './message-place.ts';
import { type MessageEvent, messageEvent, type PlainMessage } from './payloads.ts';
import { receiveMessage } from './receive-message.ts';

/** Messages of people; the rest tells of joining, topics, pins. */
const SPOKEN = new Set<string | undefined>([undefined, 'file_share', 'thread_broadcast']);
const SLACKBOT = 'USLACKBOT';

/** Questions by mention and direct message, and what becomes of them: edited, deleted. */
export async function onMessage(event: unknown, context: SlackContext): Promise<void> {
  const read = messageEvent.safeParse(event);
  if (!read.success) return;
  const { data } = read;
  const { message, previous_message: previous, subtype } = data;
  if (subtype === 'message_deleted') return forgetQuestion(data, data.deleted_ts ?? '', context);
  if (subtype === 'message_changed') {
    if (message?.subtype === 'tombstone') return forgetQuestion(data, message.ts, context);
    if (message && message.text !== previous?.text) await changeAnswer(data, message, context);
  } else if (data.edited) await changeAnswer(data, data, context);
  else if (isQuestion(data, data, context)) await receiveMessage(data, context);
}

async function changeAnswer(event: MessageEvent, message: PlainMessage, context: SlackContext): Promise<void> {
  const changed = message.edited?.ts;
  if (changed === undefined || !isQuestion(event, message, context)) return;
  const name = `edit:${event.channel}:${message.ts}:${changed}`;
  await context.receive({ event: name, content: { kind: 'change', event }, isRedelivered: true });
}

async function forgetQuestion(event: MessageEvent, question: string, context: SlackContext): Promise<void> {
  const name = `delete:${event.channel}:${question}`;
  await context.receive({ event: name, content: { kind: 'change', event }, isRedelivered: true });
}

function isQuestion(event: MessageEvent, message: PlainMessage, { identity }: SlackContext): boolean {
  const { botUser } = identity();
  const { user, bot_id: bot, subtype, text } = message;
  if (!user || bot || user === botUser || user === SLACKBOT || !SPOKEN.has(subtype)) return false;
  return event.type === 'app_mention' || isDirect(event) || text.includes(`<@${botUser}>`);
}
