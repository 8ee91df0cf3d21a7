import type { Client, REST } from 'discord.js';
import type { RESTGetCurrentApplicationResult } from 'discord-api-types/v10';
import {
  type Adapter,
  type AdapterParts,
  createNameChoices,
  KikigakiError,
  withDeadline,
  withoutUndefined,
} from '../../src/index.ts';
import { createDiscordApi } from './discord-api.ts';
import { createInteractionsEndpoint, INTERACTIONS_PATH } from './interactions-endpoint.ts';
import { createKnownLocales } from './known-locales.ts';
import { createListeners, type Listeners } from './listen.ts';
import { isConnected, openClient } from './open-client.ts';
import { openRest } from './open-rest.ts';
import { DISCORD } from './platform.ts';
import { isChange, registerCommands } from './register-commands.ts';
import { codeOf } from './report-failure.ts';
import type { DiscordSettings } from './settings.ts';
import { createSignatureCheck } from './verify-signature.ts';

/** How long is waited for what, in milliseconds. */
export interface DiscordTiming {
  /** Until Discord is told that an answer takes longer: it gives three seconds, of which the ways there and back take their part. */
  readonly deferAfter: number;
}

const TIMING: DiscordTiming = { deferAfter: 1_500 };

/** Answering waits at most so many milliseconds for the registration of commands: those of the last time are still there. */
const REGISTRATION_TIME = 5_000;

/** Connects the chat to Discord. */
export function createDiscordAdapter(
  settings: DiscordSettings,
  parts: AdapterParts,
  { deferAfter }: DiscordTiming = TIMING,
): Adapter {
  const { kikigaki, chat, state, log, countPlatformError, addRoute } = parts;
  const { mode } = settings;
  const rest = openRest(settings, parts);
  const choices = createNameChoices(kikigaki, DISCORD.limits);
  const listeners = createListeners({
    chat,
    state,
    log,
    countPlatformError,
    createReception: parts.createReception,
    choices,
    locales: createKnownLocales(),
    api: createDiscordApi(rest.bot, rest.interactions),
    deferAfter,
  });
  let client: Client | undefined;
  let isStarted = false;
  return {
    name: DISCORD.name,
    async start() {
      // Indexes the names now, so that nobody who types waits for it.
      choices.events('');
      if (mode !== 'gateway') takeRequests(settings, listeners, addRoute);
      await withDeadline(register(rest.bot, settings, log), REGISTRATION_TIME, undefined);
      if (mode !== 'http') {
        client = openClient({ ...rest.place, listeners, log, countPlatformError });
        await connect(client, settings.token);
      }
      listeners.start();
      isStarted = true;
    },
    async stop() {
      isStarted = false;
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
    throw new KikigakiError({ code: 'platform-unreachable', platform: 'Discord', reason: codeOf(error) });
  }
}

function takeRequests({ publicKey = '' }: DiscordSettings, listeners: Listeners, addRoute: AdapterParts['addRoute']): void {
  const isFromDiscord = createSignatureCheck(publicKey);
  const handler = createInteractionsEndpoint({ isFromDiscord, onInteraction: listeners.interaction });
  addRoute({ method: 'POST', path: INTERACTIONS_PATH, handler });
}

/** Commands that could not be registered are no reason not to answer: those of the last time are still there. */
async function register(bot: REST, { guildId }: DiscordSettings, log: AdapterParts['log']): Promise<void> {
  try {
    const { id } = (await bot.get('/applications/@me')) as RESTGetCurrentApplicationResult;
    const plan = await registerCommands(bot, withoutUndefined({ applicationId: id, guildId }));
    log.info(plan, isChange(plan) ? 'commands registered' : 'commands are registered already');
  } catch (error) {
    log.error({ code: codeOf(error) }, 'commands were not registered; see "kikigaki discord-commands"');
  }
}
