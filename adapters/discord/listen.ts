import { createInFlight, handleOnce, type Reception } from '../../src/index.ts';
import { type DiscordContext, languageFor } from './context.ts';
import { planOf } from './handle-interaction.ts';
import type { AnsweredInteraction, Incoming } from './incoming.ts';
import { type IncomingInteraction, readInteraction } from './incoming-interaction.ts';
import { readMessage } from './incoming-message.ts';
import { completeOption } from './listen-completions.ts';
import { type JoinedGuild, onGuildJoined, onGuildLeft, readLeftGuild } from './listen-guilds.ts';
import { createOpenCase } from './open-case.ts';
import { DISCORD } from './platform.ts';
import { reportFailure } from './report-failure.ts';
import { createResponder, type Responder } from './responder.ts';

/** Takes what Discord sends, each thing once, and lets nothing that goes wrong with one end the process. */
export interface Listeners {
  /** Takes up what another process left. */
  start(): void;
  /** Resolves when it has been taken in, or needs no answer; rejects where it will not be answered. */
  interaction(payload: unknown): Promise<void>;
  /** `bot` is the bot's own id. */
  message(payload: unknown, bot: string): void;
  guildJoined(guild: JoinedGuild): void;
  guildDeleted(payload: unknown): void;
  /** Takes nothing more and resolves when all that is under way is done. */
  stop(): Promise<void>;
}

/** Where so many are under way, an answer will take longer: Discord is told at once. */
const MANY = 20;
/** An interaction can be answered for a quarter of an hour, in milliseconds. */
const FORGOTTEN_AFTER = 15 * 60_000;

export function createListeners(context: DiscordContext): Listeners {
  const inFlight = createInFlight();
  const responders = new Map<string, Responder>();
  const reception: Reception = context.createReception(DISCORD.name, createOpenCase(context, responders));
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
  const receive = (event: string, workspace: string, content: Incoming): Promise<boolean> =>
    reception.receive({ workspace, event, content, isRedelivered: false });
  /** Discord is told in time, whatever the state does meanwhile. */
  const answer = async (interaction: AnsweredInteraction): Promise<void> => {
    const { id, channel, guild = channel } = interaction;
    const deferIn = responders.size > MANY ? 0 : context.deferAfter;
    const failed = (error: unknown): void => reportFailure(error, id, 'an answer could not be promised', context);
    const { deferral } = planOf(interaction, context);
    const responder = createResponder(context.api, interaction, { deferral, deferIn, failed });
    responders.set(id, responder);
    const forget = setTimeout(() => responders.delete(id), FORGOTTEN_AFTER);
    forget.unref();
    const promiseNothing = (): void => {
      responder.cancel();
      responders.delete(id);
    };
    try {
      const isOurs = await receive(id, guild, { kind: 'interaction', interaction });
      // Another process answers it.
      if (!isOurs) promiseNothing();
    } catch (error) {
      promiseNothing();
      throw error;
    }
  };
  return {
    start: () => reception.start(),
    async interaction(payload) {
      const read = readInteraction(payload);
      if (!read) return;
      const what = `${read.kind} was not answered`;
      if (read.kind === 'autocomplete') take(read.id, what, () => complete(read, context));
      else await takeIn(read.id, what, () => answer(read));
    },
    message(payload, bot) {
      const message = readMessage(payload, bot);
      if (!message) return;
      const { id, channel, guild = channel } = message;
      take(id, 'message was not answered', () => receive(id, guild, { kind: 'message', message }));
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
const complete = (
  read: Extract<IncomingInteraction, { kind: 'autocomplete' }>,
  { api, choices }: DiscordContext,
): Promise<void> => api.choose(read, completeOption(read, languageFor(read.locale), choices));
