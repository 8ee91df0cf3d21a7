import type { AdapterParts, Language, NameChoices, Speaking } from '../../src/index.ts';
import { languageOf, withoutUndefined } from '../../src/index.ts';
import type { DiscordApi } from './discord-api.ts';
import { DISCORD } from './platform.ts';

/** What handlers of Discord's events work with. */
export interface DiscordContext extends Pick<AdapterParts, 'chat' | 'state' | 'log' | 'countPlatformError' | 'createReception'> {
  readonly api: DiscordApi;
  readonly choices: NameChoices;
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
}

/** Who speaks where. In a private talk everything belongs together; in a server only what replies to `message`. */
export const speakingIn = ({ person, callName, channel, guild, isManager, mayManage }: Place, message: string): Speaking =>
  withoutUndefined({
    platform: DISCORD.name,
    workspace: guild ?? channel,
    channel,
    person,
    name: callName,
    thread: guild === undefined ? channel : message,
    mayImport: isManager || undefined,
    mayManage,
  });

/** The language in which somebody is answered: that of their words, and for a bare term that of their Discord. */
export const languageFor = (locale: string, text = ''): Language => languageOf(text, locale.startsWith('ja') ? 'ja' : 'en');
