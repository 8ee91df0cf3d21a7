import { createInFlight, handleOnce, type Reception, withoutUndefined } from '../../src/index.ts';
import type { DiscordContext } from './context.ts';
import { onMessageDeleted } from './handle-edit.ts';
import type { Incoming } from './incoming.ts';
import { readDeletion } from './incoming-deletion.ts';
import { type IncomingInteraction, readInteraction } from './incoming-interaction.ts';
import { type IncomingMessage, readMessage } from './incoming-message.ts';
import { languageFor } from './language.ts';
import { completeOption } from './listen-completions.ts';
import { type JoinedGuild, onGuildJoined, onGuildLeft, readLeftGuild } from './listen-guilds.ts';
import { createOpenCase } from './open-case.ts';
import { DISCORD } from './platform.ts';
import { reportFailure } from './report-failure.ts';
import { createRespond } from './respond.ts';
import type { Responder } from './responder.ts';

/** Takes what Discord sends, each thing once, and lets nothing that goes wrong with one end the process. */
export interface Listeners {
  /** Takes up what another process left. */
  start(): void;
  /** Resolves when it has been taken in, or needs no answer; rejects where it will not be answered. */
  interaction(payload: unknown): Promise<void>;
  /** A message that is new, or was changed. */
  message(payload: unknown, reader: Reader): void;
  messageDeleted(payload: unknown): void;
  guildJoined(guild: JoinedGuild): void;
  guildDeleted(payload: unknown): void;
  /** Takes nothing more and resolves when all that is under way is done. */
  stop(): Promise<void>;
}

/** By what a message is read. */
export interface Reader {
  /** The bot's own id. */
  readonly bot: string;
  /** The locale of a server, where it is known. */
  readonly localeOf: (guild: string) => string | undefined;
}

export function createListeners(context: DiscordContext): Listeners {
  const inFlight = createInFlight();
  const responders = new Map<string, Responder>();
  const receive = (event: string, workspace: string, content: Incoming): Promise<boolean> =>
    reception.receive({ workspace, event, content, isRedelivered: false });
  const receiveMessage = (message: IncomingMessage): Promise<boolean> =>
    receive(message.id, message.guild ?? message.channel, { kind: 'message', message });
  const openCase = createOpenCase(context, { responders, receive: receiveMessage });
  const reception: Reception = context.createReception(DISCORD.name, openCase);
  let isStopping = false;
  const takeIn = async (event: string, what: string, handle: () => Promise<unknown>): Promise<void> => {
    if (isStopping) throw new Error('the service stops');
    try {
      await inFlight.track(handle());
    } catch (error) {
      reportFailure(error, event, what, context);
      throw error;
    }
  };
  /** What failed has been told. */
  const take = (event: string, what: string, handle: () => Promise<unknown>): void =>
    void takeIn(event, what, handle).catch(() => {});
  const respond = createRespond(context, { responders, receive });
  return {
    start: () => reception.start(),
    async interaction(payload) {
      const read = readInteraction(payload);
      if (!read) return;
      context.locales.learn(read.person, read.locale);
      const what = `${read.kind} was not answered`;
      if (read.kind === 'autocomplete') take(read.id, what, () => complete(read, context));
      else await takeIn(read.id, what, () => respond(read));
    },
    message(payload, { bot, localeOf }) {
      const read = readMessage(payload, bot);
      if (!read) return;
      const { id, channel, guild, person, editedAt } = read;
      const locale = context.locales.of(person) ?? (guild === undefined ? undefined : localeOf(guild));
      const message = { ...read, ...withoutUndefined({ locale }) };
      if (editedAt === undefined) take(id, 'message was not answered', () => receiveMessage(message));
      else if (!message.isWithheld)
        take(id, 'a change was not followed', () => receive(`${id}+${editedAt}`, guild ?? channel, { kind: 'edit', message }));
    },
    messageDeleted(payload) {
      const gone = readDeletion(payload);
      if (gone) take(gone.id, 'a deletion was not followed', () => onMessageDeleted(gone, context));
    },
    guildJoined(guild) {
      const event = { platform: DISCORD.name, workspace: guild.id, event: `${guild.id}+${guild.joinedAt}` };
      take(guild.id, 'server was not greeted', () => handleOnce(context.state.seen, event, () => onGuildJoined(guild, context)));
    },
    guildDeleted(payload) {
      const guild = readLeftGuild(payload);
      if (guild !== undefined) take(guild, 'server was not forgotten', () => onGuildLeft(guild, context));
    },
    async stop() {
      isStopping = true;
      await inFlight.drained();
      await reception.stop();
    },
  };
}

/** Not claimed, because a completion is stale after the next keystroke: of two answers to the same one Discord refuses the second, and nobody sees more than one. */
const complete = async (
  read: Extract<IncomingInteraction, { kind: 'autocomplete' }>,
  { api, choices }: DiscordContext,
): Promise<void> => api.choose(read, await completeOption(read, languageFor(read.locale), choices));
