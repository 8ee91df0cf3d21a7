import type { Client, REST } from 'discord.js';
import type { RESTGetCurrentApplicationResult } from 'discord-api-types/v10';
import { type Adapter, type AdapterParts, createNameChoices, KikigakiError, withoutUndefined } from '../../src/index.ts';
import { createChores } from './chores.ts';
import { createKnownCommands, type KnownCommands } from './command-mentions.ts';
import { createDiscordApi } from './discord-api.ts';
import { createInteractionsEndpoint, INTERACTIONS_PATH } from './interactions-endpoint.ts';
import { createKnownLocales } from './known-locales.ts';
import { leftGuilds } from './left-guilds.ts';
import { createListeners, type Listeners } from './listen.ts';
import { isConnected, openClient } from './open-client.ts';
import { openRest } from './open-rest.ts';
import { DISCORD } from './platform.ts';
import { isChange, registerCommands } from './register-commands.ts';
import { codeOf } from './report-failure.ts';
import { createServerCalendar } from './server-calendar.ts';
import type { DiscordSettings } from './settings.ts';
import { isBroken, tryAgain } from './try-again.ts';
import { createSignatureCheck } from './verify-signature.ts';

/** How long is waited for what, in milliseconds. */
export interface DiscordTiming {
  /** Until Discord is told that an answer takes longer: it gives three seconds, of which the ways there and back take their part. */
  readonly deferAfter: number;
  /** Until commands that could not be registered are tried again, one time after the other. */
  readonly registerAgain: readonly number[];
}

const MINUTE = 60_000;
const TIMING: DiscordTiming = { deferAfter: 1_500, registerAgain: [MINUTE, 5 * MINUTE, 15 * MINUTE, 60 * MINUTE] };
/** A server that the bot was removed from unheard is forgotten within a day, as the documents promise. */
const LOOK_FOR_LEFT = 6 * 60 * MINUTE;

/** Connects the chat to Discord. */
export function createDiscordAdapter(
  settings: DiscordSettings,
  parts: AdapterParts,
  { deferAfter, registerAgain }: DiscordTiming = TIMING,
): Adapter {
  const { kikigaki, chat, state, log, countPlatformError, addRoute } = parts;
  const { mode } = settings;
  const rest = openRest(settings, parts);
  const choices = createNameChoices(kikigaki.programme, DISCORD.limits);
  const commands = createKnownCommands();
  const listeners = createListeners({
    mention: commands.mention,
    calendar: createServerCalendar(rest.bot),
    chat,
    state,
    log,
    timeZone: parts.timeZone,
    countPlatformError,
    createReception: parts.createReception,
    choices,
    locales: createKnownLocales(),
    hasNotice: settings.notice === 'line',
    api: createDiscordApi(rest),
    deferAfter,
  });
  const chores = createChores(log);
  const forgetLeft = async (): Promise<void> => {
    for (const guild of await leftGuilds(rest.bot, state)) listeners.guildDeleted({ id: guild });
  };
  let client: Client | undefined;
  let isStarted = false;
  return {
    name: DISCORD.name,
    async start() {
      // Indexes the names now, so that nobody who types waits for it.
      await choices.events('');
      if (mode !== 'gateway') takeRequests(settings, listeners, addRoute);
      // Commands of the last time are still there: nobody waits for these.
      chores.untilDone(NOT_REGISTERED, () => register(rest.bot, settings, { log, commands }), registerAgain);
      if (mode !== 'http') {
        // A line that breaks just now is no reason to give up.
        await tryAgain(async () => {
          client = openClient({ ...rest.place, listeners, log, countPlatformError });
          await connect(client, settings.token);
        }).catch((error: unknown) => {
          throw error instanceof KikigakiError ? error : unreachable(error);
        });
      }
      listeners.start();
      chores.every(LOOK_FOR_LEFT, 'servers that were left are not known', forgetLeft);
      isStarted = true;
    },
    async stop() {
      isStarted = false;
      chores.stop();
      // Offline at once: what is asked meanwhile would be answered by nobody. Answers need no connection.
      await Promise.all([client?.destroy(), listeners.stop()]);
    },
    isReady: () => isStarted && (client === undefined || isConnected(client)),
  };
}

async function connect(client: Client, token: string): Promise<void> {
  try {
    await client.login(token);
  } catch (error) {
    await client.destroy();
    if (isBroken(error)) throw error;
    throw unreachable(error);
  }
}

const unreachable = (error: unknown): KikigakiError =>
  new KikigakiError({ code: 'platform-unreachable', platform: 'Discord', reason: codeOf(error) });

function takeRequests({ publicKey = '' }: DiscordSettings, listeners: Listeners, addRoute: AdapterParts['addRoute']): void {
  const isFromDiscord = createSignatureCheck(publicKey);
  const handler = createInteractionsEndpoint({ isFromDiscord, onInteraction: listeners.interaction });
  addRoute({ method: 'POST', path: INTERACTIONS_PATH, handler });
}

const NOT_REGISTERED = 'commands were not registered; they are tried again, or use "kikigaki discord-commands"';

async function register(
  bot: REST,
  { guildId, hasImport }: DiscordSettings,
  { log, commands }: Pick<AdapterParts, 'log'> & { readonly commands: KnownCommands },
): Promise<void> {
  const { id } = (await bot.get('/applications/@me')) as RESTGetCurrentApplicationResult;
  const { plan, registered } = await registerCommands(bot, withoutUndefined({ applicationId: id, guildId, hasImport }));
  commands.learn(registered);
  log.info(plan, isChange(plan) ? 'commands registered' : 'commands are registered already');
}
