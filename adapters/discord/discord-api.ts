import { DiscordAPIError } from 'discord.js';
import type {
  APIMessage,
  RESTGetAPIChannelMessagesResult,
  RESTPostAPIChannelMessagesThreadsResult,
  RESTPostAPICurrentUserCreateDMChannelResult,
  RESTPostAPIInteractionCallbackWithResponseResult,
} from 'discord-api-types/v10';
import type { DiscordMessage } from './discord-message.ts';
import type { InteractionFrame } from './incoming-interaction.ts';
import type { DiscordRest } from './open-rest.ts';
import { CALLBACK, GONE, HAS_THREAD, MESSAGE_FLAG } from './protocol.ts';
import { type Sending, sendMessage } from './send-message.ts';
import { tryAgain } from './try-again.ts';
import type { Window } from './window.ts';

export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** The calls to Discord that answers need. All reject as `REST` does. */
export interface DiscordApi {
  /** The first answer to an interaction, within three seconds; the result is its message's id. */
  reply(to: InteractionFrame, message: DiscordMessage, visibility: Visibility): Promise<string | undefined>;
  /** The first answer to a button: its message becomes another. */
  update(to: InteractionFrame, message: DiscordMessage): Promise<void>;
  /** The first answer while somebody types. */
  choose(to: InteractionFrame, choices: readonly Choice[]): Promise<void>;
  /** The first answer that opens a window. */
  openWindow(to: InteractionFrame, window: Window): Promise<void>;
  /** The first answer where the real one takes longer. */
  defer(to: InteractionFrame, how: Deferral): Promise<void>;
  /** The answer after a deferral, or the message of a button; the result is its id. */
  edit(to: InteractionFrame, message: DiscordMessage): Promise<string | undefined>;
  /** The message that an interaction led to, or that its button stands below. */
  original(to: InteractionFrame): Promise<{ readonly flags?: number }>;
  /** A further answer. */
  followUp(to: InteractionFrame, message: DiscordMessage, visibility: Visibility): Promise<string | undefined>;
  /** Removes the message of a button. */
  remove(to: InteractionFrame): Promise<void>;
  /** Whether a message was replied to; `unknown` where the bot may not read there. */
  findReply(channel: string, question: string): Promise<'found' | 'none' | 'unknown'>;
  /** A message to one person alone. */
  direct(person: string, message: DiscordMessage): Promise<void>;
  /** A message of the bot's becomes another. */
  change(channel: string, message: string, to: DiscordMessage): Promise<void>;
  /** The thread below a message, which is opened where there is none; the result is its id. */
  openThread(channel: string, message: string, name: string): Promise<string>;
  /** Removes a message of the bot's; one that is gone already is no fault. */
  take(channel: string, message: string): Promise<void>;
  /** A message in a channel; sent again with the same nonce within minutes it is the same message. Where replies are not allowed it is none. */
  send(channel: string, message: DiscordMessage, how: Sending): Promise<string>;
}

export interface Visibility {
  /** Only who asked sees it. */
  readonly isPrivate: boolean;
}

export type Deferral = ({ readonly kind: 'message' } & Visibility) | { readonly kind: 'update' };

/** Half of them after the question: more than a channel gets until the next attempt. */
const AROUND = 100;

/** `bot` has the bot's token and its limits; `interactions` needs no token and is not held to those limits, and neither is `once`, which makes each call once. */
export function createDiscordApi({ bot, interactions, once }: Omit<DiscordRest, 'place'>): DiscordApi {
  const callback = async (
    { id, token }: InteractionFrame,
    body: object,
  ): Promise<RESTPostAPIInteractionCallbackWithResponseResult | undefined> => {
    const query = new URLSearchParams({ with_response: 'true' });
    const path = `/interactions/${id}/${token}/callback` as const;
    return (await tryAgain(() =>
      interactions.post(path, { body, query, auth: false }),
    )) as RESTPostAPIInteractionCallbackWithResponseResult;
  };
  const webhook = ({ applicationId, token }: InteractionFrame): `/${string}` => `/webhooks/${applicationId}/${token}`;
  const original = (to: InteractionFrame): `/${string}` => `${webhook(to)}/messages/@original`;
  return {
    async reply(to, message, visibility) {
      const response = await callback(to, { type: CALLBACK.message, data: seenBy(message, visibility) });
      return response?.resource?.message?.id;
    },
    async update(to, message) {
      await callback(to, { type: CALLBACK.update, data: message });
    },
    async choose(to, choices) {
      await callback(to, { type: CALLBACK.choices, data: { choices } });
    },
    async openWindow(to, window) {
      await callback(to, { type: CALLBACK.modal, data: window });
    },
    async defer(to, how) {
      if (how.kind === 'update') await callback(to, { type: CALLBACK.deferredUpdate });
      else await callback(to, { type: CALLBACK.deferredMessage, data: how.isPrivate ? { flags: MESSAGE_FLAG.ephemeral } : {} });
    },
    async edit(to, message) {
      return ((await tryAgain(() => interactions.patch(original(to), { body: message, auth: false }))) as APIMessage).id;
    },
    original: async (to) => (await interactions.get(original(to), { auth: false })) as APIMessage,
    async followUp(to, message, visibility) {
      const body = seenBy(message, visibility);
      // Discord knows no second one by anything: a call that may have been done is not made again here.
      return ((await once.post(webhook(to), { body, auth: false })) as APIMessage).id;
    },
    async remove(to) {
      await interactions.delete(original(to), { auth: false });
    },
    async findReply(channel, question) {
      const query = new URLSearchParams({ around: question, limit: String(AROUND) });
      try {
        const messages = (await bot.get(`/channels/${channel}/messages`, { query })) as RESTGetAPIChannelMessagesResult;
        // Without the right to read Discord gives none, not even the question.
        if (messages.length === 0) return 'unknown';
        const isAnswer = ({ author, message_reference: to }: APIMessage): boolean =>
          author.bot === true && to?.message_id === question;
        return messages.some(isAnswer) ? 'found' : 'none';
      } catch {
        return 'unknown';
      }
    },
    async direct(person, message) {
      const { id } = (await bot.post('/users/@me/channels', {
        body: { recipient_id: person },
      })) as RESTPostAPICurrentUserCreateDMChannelResult;
      await bot.post(`/channels/${id}/messages`, { body: message });
    },
    async change(channel, message, to) {
      await tryAgain(() => bot.patch(`/channels/${channel}/messages/${message}`, { body: to }));
    },
    async take(channel, message) {
      try {
        await tryAgain(() => bot.delete(`/channels/${channel}/messages/${message}`));
      } catch (error) {
        if (!(error instanceof DiscordAPIError) || error.code !== GONE) throw error;
      }
    },
    async openThread(channel, message, name) {
      try {
        const opened = await tryAgain(() => bot.post(`/channels/${channel}/messages/${message}/threads`, { body: { name } }));
        return (opened as RESTPostAPIChannelMessagesThreadsResult).id;
      } catch (error) {
        if (!(error instanceof DiscordAPIError) || error.code !== HAS_THREAD) throw error;
        return message;
      }
    },
    send: (channel, message, how) => sendMessage(bot, channel, message, how),
  };
}

const seenBy = (message: DiscordMessage, { isPrivate }: Visibility): DiscordMessage =>
  isPrivate ? { ...message, flags: message.flags | MESSAGE_FLAG.ephemeral } : message;
