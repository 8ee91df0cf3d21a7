import { createLanes, languageOf, readCommand } from '../../src/index.ts';
import type { SlackContext } from './context.ts';
import { once } from './once.ts';
import { type MessageEvent, messageEvent, type PlainMessage } from './payloads.ts';
import { postReply } from './post-reply.ts';
import { readText } from './read-text.ts';
import { type Spot, speakingAt } from './speaking-at.ts';

/** An edit within so many seconds changes the answer; later the thread has moved on. */
const EDITABLE = 2 * 60;
/** Messages of people; the rest tells of joining, topics, pins. */
const SPOKEN = new Set<string | undefined>([undefined, 'file_share', 'thread_broadcast']);
const SLACKBOT = 'USLACKBOT';

/** Questions by mention and direct message, and what becomes of them: edited, deleted. */
export function createMessageListener(context: SlackContext): (event: unknown) => Promise<void> {
  const lanes = createLanes();
  return async (event) => {
    const read = messageEvent.safeParse(event);
    if (!read.success) return;
    const { data } = read;
    const about = data.message?.ts ?? data.deleted_ts ?? data.ts;
    await lanes.run(`${data.channel}:${about}`, () => hear(data, context));
  };
}

async function hear(event: MessageEvent, context: SlackContext): Promise<void> {
  if (event.subtype === 'message_deleted') return forgetQuestion(event, event.deleted_ts ?? '', context);
  if (event.subtype === 'message_changed') {
    const { message, previous_message: previous } = event;
    if (message?.subtype === 'tombstone') return forgetQuestion(event, message.ts, context);
    if (message && message.text !== previous?.text) await changeAnswer(event, message, context);
  } else if (event.edited) await changeAnswer(event, event, context);
  else await answerQuestion(event, event, context);
}

/** A mention comes as two events of different ids, so that the message itself is what is answered once. */
async function answerQuestion(event: MessageEvent, message: PlainMessage, context: SlackContext): Promise<void> {
  if (!isQuestion(event, message, context)) return;
  await once(context, `message:${event.channel}:${message.ts}`, () => answer(event, message, undefined, context));
}

async function changeAnswer(event: MessageEvent, message: PlainMessage, context: SlackContext): Promise<void> {
  const changed = message.edited?.ts;
  if (changed === undefined || Number(changed) - Number(message.ts) > EDITABLE) return;
  if (!isQuestion(event, message, context)) return;
  const posted = await context.chat.answerTo(message.ts, speakingAt(context, spotOf(event, message)));
  // Perhaps the bot was only mentioned by the edit.
  if (!posted) return answerQuestion(event, message, context);
  await once(context, `edit:${event.channel}:${message.ts}:${changed}`, () => answer(event, message, posted.message, context));
}

async function forgetQuestion(event: MessageEvent, question: string, context: SlackContext): Promise<void> {
  const { channel, previous_message: previous } = event;
  const spot = spotOf(event, { ...previous, ts: question });
  const posted = await context.chat.answerTo(question, speakingAt(context, spot));
  if (!posted) return;
  await once(context, `delete:${channel}:${question}`, async () => {
    await context.calls.call('chat.delete', { channel, ts: posted.message });
  });
}

async function answer(
  event: MessageEvent,
  message: PlainMessage,
  instead: string | undefined,
  context: SlackContext,
): Promise<void> {
  const spot = spotOf(event, message);
  const words = readText(message.text);
  const found = isDirect(event) && !instead ? context.showLooking(event.channel, message, words) : undefined;
  const [reply, language] = await Promise.all([
    context.chat.run(readCommand(words), speakingAt(context, spot)),
    context.findLanguage(spot.person, languageOf(words)),
  ]);
  // In a direct channel answers stand below the questions, unless somebody opened a thread.
  const threadTs = message.thread_ts ?? (isDirect(event) ? undefined : message.ts);
  const where = { ...(threadTs && { threadTs }), ...(instead && { instead }) };
  await postReply(reply, { spot, language, question: message.ts, ...where }, context);
  await found?.();
}

function isQuestion(event: MessageEvent, message: PlainMessage, { identity }: SlackContext): boolean {
  const { botUser } = identity();
  const { user, bot_id: bot, subtype, text } = message;
  if (!user || bot || user === botUser || user === SLACKBOT || !SPOKEN.has(subtype)) return false;
  return event.type === 'app_mention' || isDirect(event) || text.includes(`<@${botUser}>`);
}

const isDirect = ({ channel, channel_type: type }: MessageEvent): boolean => type === 'im' || channel.startsWith('D');

const spotOf = (
  event: MessageEvent,
  message: { ts: string; thread_ts?: string | undefined; user?: string | undefined },
): Spot => ({
  channel: event.channel,
  thread: message.thread_ts ?? (isDirect(event) ? event.channel : message.ts),
  person: message.user ?? '',
});
