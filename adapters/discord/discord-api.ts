import type { REST } from 'discord.js';
import { type DiscordMessage, MESSAGE_FLAG, NO_MENTIONS } from './discord-message.ts';
import type { InteractionFrame } from './incoming-interaction.ts';
import { tryAgain } from './try-again.ts';

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
  /** The first answer where the real one takes longer. */
  defer(to: InteractionFrame, how: Deferral): Promise<void>;
  /** The answer after a deferral, or the message of a button; the result is its id. */
  edit(to: InteractionFrame, message: DiscordMessage): Promise<string | undefined>;
  /** A further answer. */
  followUp(to: InteractionFrame, message: DiscordMessage, visibility: Visibility): Promise<string | undefined>;
  /** Removes the message of a button. */
  remove(to: InteractionFrame): Promise<void>;
  /** A message in a channel; sent again with the same nonce within minutes it is the same message. */
  send(channel: string, message: DiscordMessage, how: { readonly nonce: string; readonly repliesTo?: string }): Promise<string>;
}

export interface Visibility {
  /** Only who asked sees it. */
  readonly isPrivate: boolean;
}

export type Deferral = ({ readonly kind: 'message' } & Visibility) | { readonly kind: 'update' };

/** Numbers of Discord's protocol. */
const CALLBACK = { message: 4, deferredMessage: 5, deferredUpdate: 6, update: 7, choices: 8 } as const;

type Id = { readonly id: string };
type CallbackResponse = { readonly resource?: { readonly message?: Id } };

/** `bot` has the bot's token and its limits; `interactions` needs no token and is not held to those limits. */
export function createDiscordApi(bot: REST, interactions: REST): DiscordApi {
  const callback = async ({ id, token }: InteractionFrame, body: object): Promise<CallbackResponse | undefined> => {
    const query = new URLSearchParams({ with_response: 'true' });
    const path = `/interactions/${id}/${token}/callback` as const;
    return (await tryAgain(() => interactions.post(path, { body, query, auth: false }))) as CallbackResponse;
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
    async defer(to, how) {
      if (how.kind === 'update') await callback(to, { type: CALLBACK.deferredUpdate });
      else await callback(to, { type: CALLBACK.deferredMessage, data: how.isPrivate ? { flags: MESSAGE_FLAG.ephemeral } : {} });
    },
    async edit(to, message) {
      return ((await tryAgain(() => interactions.patch(original(to), { body: message, auth: false }))) as Id).id;
    },
    async followUp(to, message, visibility) {
      const body = seenBy(message, visibility);
      return ((await interactions.post(webhook(to), { body, auth: false })) as Id).id;
    },
    async remove(to) {
      await interactions.delete(original(to), { auth: false });
    },
    async send(channel, message, { nonce, repliesTo }) {
      const reference = repliesTo && { message_reference: { message_id: repliesTo, fail_if_not_exists: false } };
      const body = { ...message, nonce, enforce_nonce: true, ...reference, allowed_mentions: NO_MENTIONS };
      return ((await tryAgain(() => bot.post(`/channels/${channel}/messages`, { body }))) as Id).id;
    },
  };
}

const seenBy = (message: DiscordMessage, { isPrivate }: Visibility): DiscordMessage =>
  isPrivate ? { ...message, flags: message.flags | MESSAGE_FLAG.ephemeral } : message;
