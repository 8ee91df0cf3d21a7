import { type Action, decodeAction, isForChannel, type Language, type Reply } from '../../src/index.ts';
import { actionCodeOf } from './action-id.ts';
import type { SlackContext } from './context.ts';
import { mayImport } from './may-import.ts';
import { once } from './once.ts';
import { type BlockActions, blockActions } from './payloads.ts';
import { postReply } from './post-reply.ts';
import { privateTalk } from './private-talk.ts';
import { sayPrivately } from './say-privately.ts';
import { type Pressed, shareReply } from './share-reply.ts';
import { speakingAt } from './speaking-at.ts';

/** Buttons and lists under the bot's messages. */
export async function hearAction(body: unknown, context: SlackContext): Promise<void> {
  const read = blockActions.safeParse(body);
  if (!read.success) return;
  const [used] = read.data.actions;
  const action = decodeAction(actionCodeOf(used.action_id) ?? '');
  if (!action || !read.data.channel) return;
  await once(context, `action:${read.data.user.id}:${used.action_ts}:${used.action_id}`, async () => {
    const pressed = await placeOf(read.data, read.data.channel?.id ?? '', context);
    const rights = action.kind === 'publish' ? { mayImport: await mayImport(pressed.spot.person, context) } : {};
    const speaking = { ...speakingAt(context, pressed.spot), ...rights };
    const reply = await context.chat.act(action, speaking, used.selected_option?.value);
    await carryOut(action, reply, pressed, context);
  });
}

async function placeOf(
  { user, response_url: responseUrl, container, message, actions: [used] }: BlockActions,
  channel: string,
  context: SlackContext,
): Promise<Pressed> {
  const isPrivate = container.is_ephemeral === true;
  const threadTs = container.thread_ts ?? message?.thread_ts;
  const isDirect = channel.startsWith('D');
  const thread = isPrivate ? privateTalk(user.id) : (threadTs ?? (isDirect ? channel : container.message_ts) ?? channel);
  return {
    spot: { channel, thread, person: user.id, ...(user.name && { name: user.name }) },
    language: await context.findLanguage(user.id, languageOfLabel(used.text?.text ?? used.placeholder?.text ?? '')),
    message: container.message_ts,
    threadTs,
    isPrivate,
    responseUrl,
  };
}

/** The message's own language: its buttons say it, in as little as one word. */
const languageOfLabel = (label: string): Language =>
  /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(label) ? 'ja' : 'en';

async function carryOut(action: Action, reply: Reply, pressed: Pressed, context: SlackContext): Promise<void> {
  const { message, isPrivate, responseUrl, spot } = pressed;
  if (reply.kind === 'deleted') {
    if (isPrivate && responseUrl) await context.calls.respond(responseUrl, { delete_original: true });
    else await context.calls.call('chat.delete', { channel: spot.channel, ts: message });
  } else if (action.kind === 'share' && reply.kind === 'answer') await shareReply(reply, pressed, context);
  else if (isPrivate || !isForAll(reply)) await say(reply, pressed, isInPlace(action), context);
  else await post(reply, pressed, isInPlace(action), context);
}

/** What was asked for belongs to the channel; thanks and refusals to who pressed. */
const isForAll = ({ kind }: Reply): boolean => kind === 'answer' || kind === 'sessions';

/** The same question at one event, and a reason that was given, leave nothing to do with what stood there. */
const isInPlace = ({ kind }: Action): boolean => kind === 'at-event' || kind === 'reason';

function say(reply: Reply, pressed: Pressed, isInstead: boolean, context: SlackContext): Promise<void> {
  const { spot, language, threadTs, responseUrl, isPrivate } = pressed;
  return sayPrivately(
    reply,
    {
      language,
      channel: spot.channel,
      person: spot.person,
      isInstead: isInstead && isPrivate,
      isForAll: reply.kind === 'digest' && isForChannel(reply.reply),
      ...(threadTs && { threadTs }),
      ...(responseUrl && { responseUrl }),
    },
    context,
  );
}

function post(reply: Reply, pressed: Pressed, isInstead: boolean, context: SlackContext): Promise<void> {
  const { spot, language, message, threadTs } = pressed;
  const isDirect = spot.channel.startsWith('D');
  const below = threadTs ?? (isDirect ? undefined : message);
  return postReply(
    reply,
    { spot, language, ...(below && { threadTs: below }), ...(isInstead && message && { instead: message }) },
    context,
  );
}
