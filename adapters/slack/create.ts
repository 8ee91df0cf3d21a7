import { setTimeout as sleep } from 'node:timers/promises';
import { App, type Receiver } from '@slack/bolt';
import { type Adapter, type AdapterParts, createNameChoices, withDeadline, withoutUndefined } from '../../src/index.ts';
import { createBotIdentity } from './bot-identity.ts';
import type { SlackContext } from './context.ts';
import { createPressGuard } from './guard-presses.ts';
import { createHttpReceiver } from './http-receiver.ts';
import { createIntake, type Intake } from './intake.ts';
import { registerListeners } from './listen.ts';
import { HTTP_PATH } from './names.ts';
import { createOpenCase } from './open-case.ts';
import { createPeople } from './people.ts';
import { SLACK } from './platform.ts';
import { quietLogger } from './quiet-logger.ts';
import { createSayBest } from './say-best.ts';
import type { SlackSettings } from './settings.ts';
import { createShowLooking } from './show-looking.ts';
import { createSlackCalls } from './slack-calls.ts';
import { SlackError } from './slack-error.ts';
import { createSocketConnection, type SocketConnection } from './socket-connection.ts';
import { TOKEN_REFUSALS } from './token-refusals.ts';

/** Before the token is tried again, in milliseconds: at first, and at most. */
const FIRST_PAUSE = 1_000;
const MAX_PAUSE = 5 * 60 * 1_000;

/** The rest of the service waits at most so many milliseconds for Slack. */
const START_TIME = 5_000;

/** Slack, over a socket that we open or over requests that Slack makes. A token that does not work leaves it not ready, and the service running. */
export function createSlackAdapter(settings: SlackSettings, parts: AdapterParts): Adapter {
  const { log, countPlatformError } = parts;
  const stopping = new AbortController();
  const identity = createBotIdentity(settings.mode, log);
  let comingUp: Promise<void> = Promise.resolve();

  const revoked = (code: string): void => {
    if (identity.revoke(code)) comingUp = comeUp();
  };
  const calls = createSlackCalls({
    ...settings,
    failed({ code }, method) {
      countPlatformError(SLACK.name, code);
      log.warn({ code, method }, 'Slack did not carry out a call');
      if (TOKEN_REFUSALS.has(code)) revoked(code);
    },
  });
  const context: SlackContext = {
    receive: (event) => reception.receive({ ...event, workspace: context.identity().team }),
    chat: parts.chat,
    kikigaki: parts.kikigaki,
    state: parts.state,
    log,
    calls,
    revoked,
    names: createNameChoices(parts.kikigaki.programme, SLACK.limits),
    sayBest: createSayBest(),
    people: createPeople(calls, parts.timeZone),
    presses: createPressGuard(),
    showLooking: createShowLooking(calls),
    identity: () => {
      const known = identity.known();
      if (!known) throw new SlackError('no_identity', 'passing');
      return known;
    },
  };
  const reception = parts.createReception(SLACK.name, createOpenCase(context));
  const app = createApp(settings.botToken, context);
  const intake = whileOpen(createIntake(app), () => identity.known() !== undefined && !stopping.signal.aborted);
  const socket = settings.mode === 'socket' ? connectionOf(settings, intake, parts) : undefined;

  let hasStarted = false;
  /** Until it works, ever more rarely; `attempted` is told when the first attempt is over. */
  const comeUp = async (attempted = () => {}): Promise<void> => {
    for (let wait = FIRST_PAUSE; !(await identity.find(calls)); wait = Math.min(wait * 2, MAX_PAUSE)) {
      attempted();
      await sleep(wait, undefined, { signal: stopping.signal }).catch(() => {});
      if (stopping.signal.aborted) return;
    }
    if (!hasStarted) reception.start();
    hasStarted = true;
    await socket?.start();
    attempted();
  };
  return {
    name: SLACK.name,
    async start() {
      if (settings.mode === 'http') {
        const { signingSecret } = settings;
        const handler = createHttpReceiver({ signingSecret, log, intake: () => (identity.known() ? intake : undefined) });
        parts.addRoute({ method: 'POST', path: HTTP_PATH, handler });
      }
      const attempt = new Promise<void>((attempted) => {
        comingUp = comeUp(attempted);
      });
      await withDeadline(attempt, START_TIME, undefined);
    },
    async stop() {
      stopping.abort();
      await comingUp;
      await intake.drained();
      await reception.stop();
      await socket?.stop();
    },
    isReady: () => identity.known() !== undefined && !stopping.signal.aborted && (socket?.isConnected() ?? true),
  };
}

/** Bolt, without what this adapter does itself: its receivers, checks of the token, memory of conversations, logging. */
function createApp(botToken: string, context: SlackContext): App {
  const noReceiver: Receiver = { init: () => {}, start: async () => {}, stop: async () => {} };
  const app = new App({
    receiver: noReceiver,
    convoStore: false,
    ignoreSelf: false,
    logger: quietLogger,
    authorize: async () => ({ botToken, teamId: context.identity().team, botUserId: context.identity().botUser }),
  });
  registerListeners(app, context);
  app.error(async (error) => {
    const cause = 'original' in error ? error.original : error;
    const code = cause instanceof SlackError ? cause.code : cause instanceof Error ? cause.name : 'unknown';
    context.log.error({ code }, 'what Slack sent could not be handled');
    throw error;
  });
  return app;
}

/** Once the service stops, or the token is gone, nothing is taken: Slack sends it again, perhaps to another replica. */
function whileOpen(intake: Intake, isOpen: () => boolean): Intake {
  return {
    ...intake,
    async processEvent(event) {
      if (!isOpen()) throw new SlackError('closed', 'passing');
      await intake.processEvent(event);
    },
  };
}

function connectionOf(
  { appToken, apiUrl }: Extract<SlackSettings, { mode: 'socket' }>,
  intake: Intake,
  { log, countPlatformError }: AdapterParts,
): SocketConnection {
  const countError = (code: string): void => countPlatformError(SLACK.name, code);
  return createSocketConnection(withoutUndefined({ appToken, apiUrl, intake, log, countError }));
}
