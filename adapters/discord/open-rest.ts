import { REST, RESTEvents } from 'discord.js';
import type { AdapterParts } from '../../src/index.ts';
import { DISCORD } from './platform.ts';

const DISCORD_API = 'https://discord.com/api';
const VERSION = '10';
/** Discord blocks an address after 10,000 refused calls in ten minutes. */
const WARN_AFTER_REFUSED = 1_000;

interface RestSettings {
  readonly token: string;
  readonly apiUrl?: string;
}

export interface DiscordRest {
  /** With the bot's token, within its limit of 50 calls a second. */
  readonly bot: REST;
  /** For answers to interactions, which need no token and are not held to that limit. */
  readonly interactions: REST;
  /** The same for what must not be done twice: each call once. */
  readonly once: REST;
  /** Where the API is. */
  readonly place: { readonly apiUrl: string; readonly version: string };
}

/** Clients of Discord's HTTP API that obey its limits, wait and try again by themselves. */
export function openRest(
  { token, apiUrl = DISCORD_API }: RestSettings,
  parts?: Pick<AdapterParts, 'log' | 'countPlatformError'>,
): DiscordRest {
  const place = { apiUrl: apiUrl.replace(/\/{1,9}$/, ''), version: VERSION };
  const options = { api: place.apiUrl, version: VERSION, invalidRequestWarningInterval: WARN_AFTER_REFUSED };
  const bot = new REST(options).setToken(token);
  const interactions = new REST({ ...options, globalRequestsPerSecond: Number.POSITIVE_INFINITY });
  const once = new REST({ ...options, globalRequestsPerSecond: Number.POSITIVE_INFINITY, retries: 0 });
  for (const rest of parts ? [bot, interactions, once] : []) {
    rest.on(RESTEvents.RateLimited, ({ route, timeToReset, global }) => {
      parts?.countPlatformError(DISCORD.name, '429');
      parts?.log.warn({ route, ms: timeToReset, global }, 'Discord asks to wait');
    });
    rest.on(RESTEvents.InvalidRequestWarning, ({ count }) => {
      parts?.log.error({ count }, 'Discord refuses many calls; at 10,000 in ten minutes it blocks this address');
    });
  }
  return { bot, interactions, once, place };
}
