import { createInFlight, createSemaphore, handleOnce } from '../../src/index.ts';
import { type DiscordContext, languageFor } from './context.ts';
import { type IncomingInteraction, readInteraction } from './incoming-interaction.ts';
import { readMessage } from './incoming-message.ts';
import { onComponent } from './listen-actions.ts';
import { onCommand } from './listen-commands.ts';
import { completeOption } from './listen-completions.ts';
import { type JoinedGuild, onGuildJoined, onGuildLeft, readLeftGuild } from './listen-guilds.ts';
import { onMessage } from './listen-messages.ts';
import { DISCORD } from './platform.ts';
import type { Timing } from './respond.ts';
import { tellFailure } from './tell-failure.ts';

/** Takes what Discord sends, each thing once, and lets nothing that goes wrong with one end the process. */
export interface Listeners {
  interaction(payload: unknown): void;
  /** `bot` is the bot's own id. */
  message(payload: unknown, bot: string): void;
  guildJoined(guild: JoinedGuild): void;
  guildDeleted(payload: unknown): void;
  /** Takes nothing more and resolves when all that is under way is done. */
  stop(): Promise<void>;
}

/**
 * Where so many are under way, an answer will take longer: Discord is told at once, without claiming the interaction
 * before. Discord takes one first answer; of two programs, the one whose answer it refuses goes no further.
 */
const MANY = 20;
/** Of what Discord was told at once, so many are answered at a time: telling it of the others comes first. */
const AT_A_TIME = 8;

export function createListeners(parts: DiscordContext): Listeners {
  const inFlight = createInFlight();
  const turns = createSemaphore(AT_A_TIME);
  let isStopping = false;
  const takeUnclaimed = (event: string, what: string, handle: () => Promise<unknown>): void => {
    if (isStopping) return;
    void inFlight.track(handle().catch((error: unknown) => tellFailure(error, event, what, parts)));
  };
  const take = ({ id, workspace, what }: Taken, handle: () => Promise<void>): void =>
    takeUnclaimed(id, what, () => handleOnce(parts.state.seen, { platform: DISCORD.name, workspace, event: id }, handle));
  return {
    interaction(payload) {
      const arrived = performance.now();
      const read = readInteraction(payload);
      if (!read) return;
      const what = `${read.kind} was not answered`;
      if (read.kind === 'autocomplete') {
        takeUnclaimed(read.id, what, () => complete(read, parts));
        return;
      }
      if (inFlight.size() > MANY) {
        takeUnclaimed(read.id, what, () => onInteraction(read, { arrived, deferAfter: 'at-once', turns }, parts));
        return;
      }
      const timing = { arrived, deferAfter: parts.deferAfter, turns };
      take({ id: read.id, workspace: read.guild ?? read.channel, what }, () => onInteraction(read, timing, parts));
    },
    message(payload, bot) {
      const read = readMessage(payload, bot);
      if (!read) return;
      const event = { id: read.id, workspace: read.guild ?? read.channel, what: 'message was not answered' };
      take(event, () => onMessage(read, parts));
    },
    guildJoined(guild) {
      const event = { id: `${guild.id}+${guild.joinedAt}`, workspace: guild.id, what: 'server was not greeted' };
      take(event, () => onGuildJoined(guild, parts));
    },
    guildDeleted(payload) {
      const guild = readLeftGuild(payload);
      if (guild !== undefined) takeUnclaimed(guild, 'server was not forgotten', () => onGuildLeft(guild, parts));
    },
    async stop() {
      isStopping = true;
      await inFlight.drained();
    },
  };
}

interface Taken {
  /** Discord's id of the event. */
  readonly id: string;
  readonly workspace: string;
  /** What the log says when it fails. */
  readonly what: string;
}

type Answered = Exclude<IncomingInteraction, { kind: 'autocomplete' }>;

const onInteraction = (read: Answered, timing: Timing, parts: DiscordContext): Promise<void> =>
  read.kind === 'component' ? onComponent(read, timing, parts) : onCommand(read, timing, parts);

/** Not claimed, because a completion is stale after the next keystroke: of two answers to the same one Discord refuses the second, and nobody sees more than one. */
const complete = (
  read: Extract<IncomingInteraction, { kind: 'autocomplete' }>,
  { api, choices }: DiscordContext,
): Promise<void> => api.choose(read, completeOption(read, languageFor(read.locale), choices));
