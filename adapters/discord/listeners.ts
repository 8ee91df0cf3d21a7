import { handleOnce } from '../../src/index.ts';
import { type IncomingInteraction, readInteraction } from './incoming-interaction.ts';
import { readMessage } from './incoming-message.ts';
import { DISCORD, type ListenerParts, languageFor } from './listener-parts.ts';
import { completeOption } from './on-autocomplete.ts';
import { onCommand } from './on-command.ts';
import { onComponent } from './on-component.ts';
import { type JoinedGuild, onGuildJoined, onGuildLeft, readLeftGuild } from './on-guild.ts';
import { onMessage } from './on-message.ts';
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

export function createListeners(parts: ListenerParts): Listeners {
  const underWay = new Set<Promise<void>>();
  let isStopping = false;
  const take = (event: Taken, handle: () => Promise<void>): void => {
    if (isStopping) return;
    const { id, workspace, what } = event;
    const handled = handleOnce(parts.state.seen, { platform: DISCORD, workspace, event: id }, handle)
      .then(() => {})
      .catch((error: unknown) => tellFailure(error, id, what, parts))
      .finally(() => underWay.delete(handled));
    underWay.add(handled);
  };
  return {
    interaction(payload) {
      const arrived = performance.now();
      const read = readInteraction(payload);
      if (!read) return;
      const event = { id: read.id, workspace: read.guild ?? read.channel, what: `${read.kind} was not answered` };
      take(event, () => onInteraction(read, arrived, parts));
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
      if (guild === undefined || isStopping) return;
      const forgotten = onGuildLeft(guild, parts)
        .catch((error: unknown) => tellFailure(error, guild, 'server was not forgotten', parts))
        .finally(() => underWay.delete(forgotten));
      underWay.add(forgotten);
    },
    async stop() {
      isStopping = true;
      while (underWay.size > 0) await Promise.all(underWay);
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

async function onInteraction(read: IncomingInteraction, arrived: number, parts: ListenerParts): Promise<void> {
  switch (read.kind) {
    case 'command':
    case 'message-command':
      return onCommand(read, arrived, parts);
    case 'component':
      return onComponent(read, arrived, parts);
    case 'autocomplete':
      return parts.api.choose(read, completeOption(read, languageFor(read.locale), parts.choices));
  }
}
