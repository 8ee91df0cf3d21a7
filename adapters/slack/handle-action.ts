import {
  type Action,
  type AddressedReply,
  type Handling,
  type Language,
  limitRefusal,
  present,
  type Said,
  withoutUndefined,
} from '../../src/index.ts';
import type { SlackContext } from './context.ts';
import { findAnswer } from './find-answer.ts';
import { mayImport } from './may-import.ts';
import { slackMessages } from './messages/messages.ts';
import { type BlockActions, readOrigin } from './payloads.ts';
import { SLACK } from './platform.ts';
import { privateTalk } from './private-talk.ts';
import { renderView } from './render.ts';
import { plain } from './render-controls.ts';
import { replyPrivately, tellPrivately } from './reply-privately.ts';
import { replyPublicly } from './reply-publicly.ts';
import { reportFailure } from './report-failure.ts';
import { saidBy } from './said-by.ts';
import { shareReply } from './share-reply.ts';
import { type Spot, speakingAt } from './speaking-at.ts';
import { usedAction } from './used-action.ts';

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
  const used = usedAction(given);
  // What is pressed in a window concerns the channel that it was opened for.
  const channel = given.channel?.id ?? readOrigin(given.view?.private_metadata ?? '').channel ?? given.user.id;
  const pressed = placeOf(given, channel);
  let made: { readonly reply: AddressedReply; readonly language: Promise<Language> } | undefined;
  return {
    async make() {
      if (!used) return;
      const { action, chosen } = used;
      const rights = action.kind === 'publish' ? { mayImport: await mayImport(pressed.spot.person, context) } : {};
      const name = pressed.spot.name ?? (await context.people.name(pressed.spot.person));
      const spot = withoutUndefined({
        ...pressed.spot,
        name,
        thread: isForPresser(action, pressed) ? privateTalk(given.user.id) : pressed.spot.thread,
      });
      const reply = await context.chat.act(action, { ...speakingAt(context, spot), ...rights }, chosen);
      made = { language: languageFor(reply, action, given, context), reply };
    },
    async post(how) {
      if (!made || !used) return { kind: 'refused', code: 'nothing-made' };
      if (limitRefusal(made.reply) === 'repeated') return { kind: 'told' };
      const language = await made.language;
      const said = await carryOut(used.action, made.reply, { ...pressed, language }, how, context);
      if (given.view?.type === 'modal') await endWindow(given.view.id, made.reply, language, context);
      return said;
    },
    async find(key) {
      const { container, message } = given;
      const threadTs = container.thread_ts ?? message?.thread_ts ?? container.message_ts;
      if (container.is_ephemeral || threadTs === undefined) return 'unknown';
      const found = await findAnswer(key, { channel, threadTs, oldest: threadTs }, context);
      // What is said to one person stands in no thread.
      return found === 'found' ? found : 'unknown';
    },
    async reportFailure(how) {
      const { user, response_url: responseUrl } = given;
      const to = withoutUndefined({ channel, person: user.id, responseUrl: responseUrl || undefined });
      const language = (await made?.language) ?? languageOfUsed(given);
      return reportFailure({ ...to, language }, how, context);
    },
  };
}

/** Whoever narrows what everybody sees does that for themselves; what stands there stays. */
const isForPresser = ({ kind }: Action, { isPrivate, spot }: Pick<Pressed, 'isPrivate' | 'spot'>): boolean =>
  kind === 'at-event' && !isPrivate && !spot.channel.startsWith('D');

/** What everybody sees stays in its language; one person is answered in theirs. */
function languageFor(reply: AddressedReply, action: Action, given: BlockActions, context: SlackContext): Promise<Language> {
  const own = given.message?.language ?? languageOfUsed(given);
  const isForOne = given.container.is_ephemeral === true || reply.audience === 'asker' || action.kind === 'at-event';
  return isForOne ? context.people.usual(given.user.id).then((usual) => usual ?? own) : Promise.resolve(own);
}

function placeOf(given: BlockActions, channel: string): Omit<Pressed, 'language'> {
  const { user, response_url: responseUrl, container, message } = given;
  const isPrivate = container.is_ephemeral === true || given.view !== undefined;
  const threadTs = container.thread_ts ?? message?.thread_ts;
  const isDirect = channel.startsWith('D');
  const thread = isPrivate ? privateTalk(user.id) : (threadTs ?? (isDirect ? channel : container.message_ts) ?? channel);
  return {
    spot: withoutUndefined({
      channel,
      thread,
      person: user.id,
      asked: isPrivate ? ('privately' as const) : ('unseen' as const),
      name: user.name || undefined,
    }),
    message: container.message_ts,
    threadTs,
    isPrivate,
    responseUrl,
  };
}

/** What a label of ours is written in, in as little as one word. */
function languageOfUsed({ actions: [used] }: BlockActions): Language {
  const label = used.text?.text ?? used.placeholder?.text ?? used.selected_option?.text?.text ?? '';
  return /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(label) ? 'ja' : 'en';
}

async function carryOut(action: Action, reply: AddressedReply, pressed: Pressed, how: How, context: SlackContext): Promise<Said> {
  const { isPrivate } = pressed;
  if (reply.kind === 'deleted') return remove(pressed, context);
  if (action.kind === 'share' && reply.kind === 'answer') return shareReply(reply, pressed, how, context);
  const isForOne = isPrivate || reply.audience === 'asker' || isForPresser(action, pressed);
  return isForOne ? say(action, reply, pressed, how, context) : post(action, reply, pressed, how, context);
}

/** A window in which something was done says what. */
async function endWindow(view_id: string, reply: AddressedReply, language: Language, { calls }: SlackContext): Promise<void> {
  const { title, close } = slackMessages[language].windowDone;
  const blocks = renderView(present(reply, { language, platform: SLACK })).filter(({ type }) => type !== 'actions');
  const view = { type: 'modal', title: plain(title), close: plain(close), blocks };
  await saidBy(() => calls.call('views.update', { view_id, view }));
}

/** Takes our message away; whoever wanted that is told where Slack does not let us. */
async function remove(
  { message, isPrivate, responseUrl, spot, language, threadTs }: Pressed,
  context: SlackContext,
): Promise<Said> {
  const { calls } = context;
  const said = await saidBy(() =>
    isPrivate && responseUrl
      ? calls.respond(responseUrl, { delete_original: true })
      : calls.call('chat.delete', { channel: spot.channel, ts: message }),
  );
  // Whoever pressed twice has what they wanted.
  if (said.kind !== 'refused' || said.code === 'message_not_found') return { kind: 'answered' };
  const text = slackMessages[language].notDeleted;
  const to = withoutUndefined({ channel: spot.channel, person: spot.person, responseUrl, threadTs });
  return tellPrivately({ summary: text, parts: [{ kind: 'text', spans: [{ text }] }], cut: '' }, to, context);
}

/** Lists that are turned, and a reason that was given, leave nothing to do with what stood there. */
const isInPlace = ({ kind }: Action): boolean => kind === 'page' || kind === 'sessions' || kind === 'events' || kind === 'reason';

/** The answer that a button belongs to. */
const answerOf = (action: Action): string | undefined => ('answer' in action ? action.answer : undefined);

function say(action: Action, reply: AddressedReply, pressed: Pressed, { isRepeat }: How, context: SlackContext): Promise<Said> {
  const { spot, language, threadTs, responseUrl, isPrivate } = pressed;
  return replyPrivately(
    reply,
    withoutUndefined({
      language,
      channel: spot.channel,
      person: spot.person,
      isInstead: isInPlace(action) && isPrivate,
      isForAll: reply.audience === 'channel' && !isForPresser(action, pressed),
      isRepeat,
      threadTs: threadTs || undefined,
      responseUrl: responseUrl || undefined,
    }),
    context,
  );
}

function post(action: Action, reply: AddressedReply, pressed: Pressed, how: How, context: SlackContext): Promise<Said> {
  const { spot, language, message, threadTs } = pressed;
  const below = threadTs ?? (spot.channel.startsWith('D') ? undefined : message);
  const where = withoutUndefined({
    spot,
    language,
    threadTs: below || undefined,
    instead: isInPlace(action) && message ? message : undefined,
    below: answerOf(action),
  });
  return replyPublicly(reply, { ...where, ...how }, context);
}
