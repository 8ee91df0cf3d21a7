import {
  type Action,
  type AddressedReply,
  decodeAction,
  type Handling,
  type Language,
  limitRefusal,
  type Said,
  withoutUndefined,
} from '../../src/index.ts';
import { actionCodeOf } from './action-id.ts';
import type { SlackContext } from './context.ts';
import { findAnswer } from './find-answer.ts';
import { mayImport } from './may-import.ts';
import type { BlockActions } from './payloads.ts';
import { privateTalk } from './private-talk.ts';
import { replyPrivately } from './reply-privately.ts';
import { replyPublicly } from './reply-publicly.ts';
import { saidBy } from './said-by.ts';
import { shareReply } from './share-reply.ts';
import { type Spot, speakingAt } from './speaking-at.ts';

/** Where a button was pressed, and by whom. */
export interface Pressed {
  readonly spot: Spot;
  readonly language: Language;
  /** Our message with the button; one that only the person sees cannot be changed by it. */
  readonly message: string | undefined;
  /** The thread that it stands in. */
  readonly threadTs: string | undefined;
  readonly isPrivate: boolean;
  readonly responseUrl: string | undefined;
}

/** By what a message is found again, and whether it may be there already. */
type How = Parameters<Handling['post']>[0];

/** Does what a button or a list under one of the bot's messages asks for. */
export function handleAction(given: BlockActions, context: SlackContext): Handling {
  const [used] = given.actions;
  const action = decodeAction(actionCodeOf(used.action_id) ?? '');
  const channel = given.channel?.id ?? '';
  const pressed = placeOf(given, channel);
  let made: { readonly reply: AddressedReply; readonly language: Promise<Language> } | undefined;
  return {
    async make() {
      if (!action) return;
      // Whoever waits for Slack does not wait in turn.
      const language = languageFor(action, given, context);
      const rights = action.kind === 'publish' ? { mayImport: await mayImport(pressed.spot.person, context) } : {};
      const speaking = { ...speakingAt(context, pressed.spot), ...rights };
      made = { language, reply: await context.chat.act(action, speaking, used.selected_option?.value) };
    },
    async post(how) {
      if (!made || !action) return { kind: 'refused', code: 'nothing-made' };
      if (limitRefusal(made.reply) === 'repeated') return { kind: 'told' };
      return carryOut(action, made.reply, { ...pressed, language: await made.language }, how, context);
    },
    async find(key) {
      const { container, message } = given;
      const threadTs = container.thread_ts ?? message?.thread_ts ?? container.message_ts;
      if (container.is_ephemeral || threadTs === undefined) return 'unknown';
      const found = await findAnswer(key, { channel, threadTs, oldest: threadTs }, context);
      // What is said to one person stands in no thread.
      return found === 'found' ? found : 'unknown';
    },
    async reportFailure() {
      const { user, response_url: responseUrl } = given;
      const to = withoutUndefined({ channel, person: user.id, responseUrl: responseUrl || undefined });
      const language = (await made?.language) ?? languageOfUsed(given);
      return (await replyPrivately({ kind: 'failed' }, { ...to, language }, context)).kind === 'answered';
    },
  };
}

function placeOf(given: BlockActions, channel: string): Omit<Pressed, 'language'> {
  const { user, response_url: responseUrl, container, message } = given;
  const isPrivate = container.is_ephemeral === true;
  const threadTs = container.thread_ts ?? message?.thread_ts;
  const isDirect = channel.startsWith('D');
  const thread = isPrivate ? privateTalk(user.id) : (threadTs ?? (isDirect ? channel : container.message_ts) ?? channel);
  return {
    spot: withoutUndefined({
      channel,
      thread,
      person: user.id,
      asked: isPrivate ? 'privately' : 'unseen',
      name: user.name || undefined,
    }),
    message: container.message_ts,
    threadTs,
    isPrivate,
    responseUrl,
  };
}

/** An answer goes on in its language; a list or a digest, which others may have asked for, is read on in the person's own. */
const languageFor = (action: Action, given: BlockActions, { findLanguage }: SlackContext): Promise<Language> =>
  'answer' in action ? Promise.resolve(languageOfUsed(given)) : findLanguage(given.user.id, languageOfUsed(given));

/** The message's own language: its buttons say it, in as little as one word. */
function languageOfUsed({ actions: [used] }: BlockActions): Language {
  const label = used.text?.text ?? used.placeholder?.text ?? '';
  return /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(label) ? 'ja' : 'en';
}

async function carryOut(action: Action, reply: AddressedReply, pressed: Pressed, how: How, context: SlackContext): Promise<Said> {
  const { message, isPrivate, responseUrl, spot } = pressed;
  if (reply.kind === 'deleted') {
    const removed = await saidBy(async () =>
      isPrivate && responseUrl
        ? context.calls.respond(responseUrl, { delete_original: true })
        : context.calls.call('chat.delete', { channel: spot.channel, ts: message }),
    );
    return removed;
  }
  if (action.kind === 'share' && reply.kind === 'answer') return shareReply(reply, pressed, how, context);
  if (isPrivate || reply.audience === 'asker') return say(reply, pressed, isInPlace(action), how, context);
  return post(reply, pressed, isInPlace(action), how, context);
}

/** The same question at one event, and a reason that was given, leave nothing to do with what stood there. */
const isInPlace = ({ kind }: Action): boolean => kind === 'at-event' || kind === 'reason';

function say(
  reply: AddressedReply,
  pressed: Pressed,
  isInstead: boolean,
  { isRepeat }: How,
  context: SlackContext,
): Promise<Said> {
  const { spot, language, threadTs, responseUrl, isPrivate } = pressed;
  return replyPrivately(
    reply,
    withoutUndefined({
      language,
      channel: spot.channel,
      person: spot.person,
      isInstead: isInstead && isPrivate,
      isForAll: reply.audience === 'channel',
      isRepeat,
      threadTs: threadTs || undefined,
      responseUrl: responseUrl || undefined,
    }),
    context,
  );
}

function post(reply: AddressedReply, pressed: Pressed, isInstead: boolean, how: How, context: SlackContext): Promise<Said> {
  const { spot, language, message, threadTs } = pressed;
  const below = threadTs ?? (spot.channel.startsWith('D') ? undefined : message);
  const where = withoutUndefined({
    spot,
    language,
    threadTs: below || undefined,
    instead: isInstead && message ? message : undefined,
  });
  return replyPublicly(reply, { ...where, ...how }, context);
}
