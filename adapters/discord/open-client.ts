import { Client, Events, GatewayDispatchEvents, GatewayIntentBits, Options, Status } from 'discord.js';
import type { AdapterLog } from '../../src/index.ts';
import { withoutUndefined } from '../../src/index.ts';
import type { Listeners } from './listen.ts';
import { DISCORD } from './platform.ts';
import { codeOf } from './report-failure.ts';

interface ClientParts {
  readonly apiUrl: string;
  readonly version: string;
  readonly listeners: Listeners;
  readonly log: AdapterLog;
  readonly countPlatformError: (platform: string, code: string) => void;
}

/** None of these is privileged: the text of messages comes where they name the bot, reply to it or are sent to it alone. */
const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];
/** Handlers look at the events themselves; servers and channels are all that discord.js needs to remember. */
const NOTHING_KEPT = {
  MessageManager: 0,
  ReactionManager: 0,
  PresenceManager: 0,
  VoiceStateManager: 0,
  GuildMemberManager: 0,
  UserManager: 0,
  ThreadMemberManager: 0,
  GuildEmojiManager: 0,
  GuildStickerManager: 0,
  GuildScheduledEventManager: 0,
  AutoModerationRuleManager: 0,
  StageInstanceManager: 0,
  GuildInviteManager: 0,
  GuildBanManager: 0,
};

/** A client of the gateway: as many shards as Discord asks for, events handed to the listeners as they came. */
export function openClient({ apiUrl, version, listeners, log, countPlatformError }: ClientParts): Client {
  const client = new Client({
    intents: INTENTS,
    shards: 'auto',
    allowedMentions: { parse: [], repliedUser: false },
    rest: { api: apiUrl, version },
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, ...NOTHING_KEPT }),
  });
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (payload: unknown) => {
    // What failed has been told; the gateway brings it no second time.
    listeners.interaction(payload).catch(() => {});
  });
  keepToConnection(client, (type) => log.warn({ type }, 'Discord sent what cannot be read'));
  const localeOf = (guild: string): string | undefined => client.guilds.cache.get(guild)?.preferredLocale;
  const hear = (payload: unknown): void => {
    if (client.user) listeners.message(payload, { bot: client.user.id, localeOf });
  };
  client.ws.on(GatewayDispatchEvents.MessageCreate, hear);
  client.ws.on(GatewayDispatchEvents.MessageUpdate, hear);
  client.ws.on(GatewayDispatchEvents.MessageDelete, (payload: unknown) => listeners.messageDeleted(payload));
  client.ws.on(GatewayDispatchEvents.GuildDelete, (payload: unknown) => listeners.guildDeleted(payload));
  client.on(Events.GuildCreate, ({ id, systemChannelId, preferredLocale, joinedTimestamp }) =>
    listeners.guildJoined({ id, systemChannel: systemChannelId, locale: preferredLocale, joinedAt: joinedTimestamp }),
  );
  const failed = (error: Error, shard?: number): void => {
    countPlatformError(DISCORD.name, codeOf(error));
    log.warn(withoutUndefined({ code: codeOf(error), shard }), 'trouble with the connection to Discord');
  };
  client.on(Events.Error, (error) => failed(error));
  client.on(Events.ShardError, failed);
  client.on(Events.ShardReconnecting, (shard) => log.info({ shard }, 'connecting to Discord again'));
  client.on(Events.ShardResume, (shard, replayed) => log.info({ shard, replayed }, 'connected to Discord again'));
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    countPlatformError(DISCORD.name, `close ${code}`);
    // Discord would refuse each further try as well, and discord.js makes none.
    const cause = FINAL[code];
    log.error(withoutUndefined({ shard, code, cause }), 'Discord refuses the connection; run "kikigaki doctor"');
  });
  return client;
}

/** Why Discord closes a connection for good. */
const FINAL: Readonly<Record<number, string>> = {
  4004: 'the token is no longer valid: reset it under "Bot" and start again',
  4010: 'a shard that there is not',
  4011: 'the bot is in so many servers that it needs shards',
  4012: 'a version of the gateway that there is no longer',
  4013: 'an intent that there is not',
  4014: 'an intent that the bot was not given',
};

/** Whether every shard gets events. */
export const isConnected = (client: Client): boolean =>
  client.isReady() && client.ws.shards.size > 0 && client.ws.shards.every(({ status }) => status === Status.Ready);

/** What discord.js has to know itself: which servers there are, and whether it is connected. */
const NEEDED: ReadonlySet<unknown> = new Set([
  GatewayDispatchEvents.Ready,
  GatewayDispatchEvents.Resumed,
  GatewayDispatchEvents.GuildCreate,
  GatewayDispatchEvents.GuildUpdate,
  GatewayDispatchEvents.GuildDelete,
]);

/** Of all else that comes discord.js would build objects of its own, which nobody reads, and end the process over one that it cannot build. */
function keepToConnection({ ws }: Client, unread: (type: unknown) => void): void {
  const handle: unknown = Reflect.get(ws, 'handlePacket');
  if (typeof handle !== 'function') return;
  Reflect.set(ws, 'handlePacket', (packet: { readonly t?: unknown } | undefined, ...rest: readonly unknown[]): unknown => {
    if (packet && !NEEDED.has(packet.t)) return true;
    try {
      return handle.call(ws, packet, ...rest) as unknown;
    } catch {
      unread(packet?.t);
      return true;
    }
  });
}
