import type { AdapterParts, NameChoices, Speaking } from '../../src/index.ts';
import { withoutUndefined } from '../../src/index.ts';
import type { CommandMentions } from './command-mentions.ts';
import type { DiscordApi } from './discord-api.ts';
import type { KnownLocales } from './known-locales.ts';
import { DISCORD } from './platform.ts';
import type { ServerCalendar } from './server-calendar.ts';

/** What handlers of Discord's events work with. */
export interface DiscordContext
  extends Pick<AdapterParts, 'chat' | 'state' | 'log' | 'timeZone' | 'countPlatformError' | 'createReception'> {
  readonly api: DiscordApi;
  readonly choices: NameChoices;
  readonly mention: CommandMentions;
  readonly calendar: ServerCalendar;
  readonly locales: KnownLocales;
  /** Whether replies begin as a line of plain text. */
  readonly hasNotice: boolean;
  /** Milliseconds after which an interaction is deferred. */
  readonly deferAfter: number;
}

interface Place {
  readonly person: string;
  readonly callName?: string;
  readonly channel: string;
  readonly guild?: string;
  readonly isManager?: boolean;
  readonly mayManage?: boolean;
  readonly mayPost?: boolean;
}

/** Who speaks where. In a private talk everything belongs together; in a server only what replies to `message`. */
export const speakingIn = (
  { person, callName, channel, guild, isManager, mayManage, mayPost }: Place,
  message: string,
): Speaking =>
  withoutUndefined({
    platform: DISCORD.name,
    workspace: guild ?? channel,
    channel,
    person,
    name: callName,
    thread: guild === undefined ? channel : message,
    mayImport: isManager || undefined,
    mayManage,
    mayPost,
  });

/** The thread of all that a person asks in a channel by commands and buttons, which reply to no message. */
export const ownThread = ({ person, channel, guild }: Place): string => (guild === undefined ? channel : `@${person}`);
