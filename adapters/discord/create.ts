import type { Client, REST } from 'discord.js';
import { type Adapter, type AdapterParts, createNameChoices, KikigakiError } from '../../src/index.ts';
import { DISCORD } from './context.ts';
import { createDiscordApi } from './discord-api.ts';
import { createInteractionsEndpoint, INTERACTIONS_PATH } from './interactions-endpoint.ts';
import { createListeners, type Listeners } from './listen.ts';
import { isConnected, openClient } from './open-client.ts';
import { openRest } from './open-rest.ts';
import { isChange, registerCommands } from './register-commands.ts';
import { codeOf } from './tell-failure.ts';
import { createSignatureCheck } from './verify-signature.ts';

export interface DiscordSettings {
  readonly token: string;
  /** Over which way interactions come; messages come over the gateway only. */
  readonly mode: 'gateway' | 'http' | 'both';
  readonly publicKey?: string;
  readonly apiUrl?: string;
  readonly guildId?: string;
  /** For tests. */
  readonly deferAfter?: number;
}

/** Connects the chat to Discord. */
export function createDiscordAdapter(settings: DiscordSettings, parts: AdapterParts): Adapter {
  const { kikigaki, chat, state, log, countPlatformError, onPost } = parts;
  const { mode, deferAfter } = settings;
  const rest = openRest(settings, parts);
  const choices = createNameChoices(kikigaki);
  const listeners = createListeners({
    chat,
    state,
    log,
    countPlatformError,
    choices,
    api: createDiscordApi(rest.bot, rest.interactions),
    ...(deferAfter !== undefined && { deferAfter }),
  });
  let client: Client | undefined;
  let isStarted = false;
  return {
    name: DISCORD,
    async start() {
      // Indexes the names now, so that nobody who types waits for it.
      choices.events('');
      if (mode !== 'gateway') takeRequests(settings, listeners, onPost);
      await register(rest.bot, settings, log);
      if (mode !== 'http') {
        client = openClient({ ...rest.place, listeners, log, countPlatformError });
        await connect(client, settings.token);
      }
      isStarted = true;
    },
    async stop() {
      isStarted = false;
      await listeners.stop();
      await client?.destroy();
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

function takeRequests({ publicKey = '' }: DiscordSettings, listeners: Listeners, onPost: AdapterParts['onPost']): void {
  const isFromDiscord = createSignatureCheck(publicKey);
  onPost(INTERACTIONS_PATH, createInteractionsEndpoint({ isFromDiscord, onInteraction: listeners.interaction }));
}

/** Commands that could not be registered are no reason not to answer: those of the last time are still there. */
async function register(bot: REST, { guildId }: DiscordSettings, log: AdapterParts['log']): Promise<void> {
  try {
    const { id } = (await bot.get('/applications/@me')) as { readonly id: string };
    const plan = await registerCommands(bot, { applicationId: id, ...(guildId !== undefined && { guildId }) });
    log.info(plan, isChange(plan) ? 'commands registered' : 'commands are registered already');
  } catch (error) {
    log.error({ code: codeOf(error) }, 'commands were not registered; see "kikigaki discord-commands"');
  }
}
