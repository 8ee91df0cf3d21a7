import { setTimeout as sleep } from 'node:timers/promises';
import { type App, SocketModeReceiver } from '@slack/bolt';
import { type AdapterLog, createInFlight, withDeadline, withoutUndefined } from '../../src/index.ts';
import { guardFrames } from './guard-frames.ts';
import type { Intake } from './intake.ts';
import { quietLogger } from './quiet-logger.ts';
import { readFailure } from './read-failure.ts';

export interface SocketParts {
  readonly appToken: string;
  readonly apiUrl?: string;
  readonly intake: Intake;
  readonly log: Pick<AdapterLog, 'info' | 'warn' | 'error'>;
  readonly countError: (code: string) => void;
  /** After so many milliseconds without an answer to a ping the connection counts as dead. */
  readonly pongTimeout?: number;
}

export interface SocketConnection {
  /** Connects, and again whenever the connection is lost; once. Resolves when the first attempt has succeeded or failed. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Whether what is asked now would arrive. */
  isConnected(): boolean;
}

/** In milliseconds. The SDK pings every five seconds; its own limit of five takes a busy moment for a dead connection. */
const PONG_TIMEOUT = 15_000;
const MIN_PAUSE = 500;
const MAX_PAUSE = 30_000;
const CONNECT_TIMEOUT = 20_000;
const LOOK_EVERY = 1_000;

/** A connection that Slack is about to end goes on for so long, in milliseconds, for what is being acknowledged on it. */
const GRACE = 3_000;

/** One connection, and the client that holds it. */
type Client = SocketModeReceiver['client'];

/**
 * Keeps a Socket Mode connection up. The SDK's own reconnecting is off: it gives up by an unhandled rejection when Slack
 * cannot be reached for a moment, and otherwise waits ever longer. Where Slack says that it will end a connection, the next
 * one is opened before.
 */
export function createSocketConnection(parts: SocketParts): SocketConnection {
  const { log, countError } = parts;
  const calledOff = new AbortController();
  const ending = createInFlight();
  let current: Client | undefined;
  let isEndAnnounced = false;
  let keeping: Promise<void> | undefined;
  const isConnected = (): boolean => current?.websocket?.isActive() === true;

  const open = async (client: Client): Promise<boolean> => {
    try {
      await inTime(client.start());
      log.info({}, 'connected to Slack');
      return true;
    } catch (error) {
      const { code } = readFailure(error).failure;
      countError(code);
      log.error({ code }, 'Socket Mode: no connection to Slack. Is SLACK_APP_TOKEN right, with the scope connections:write?');
      client.websocket?.disconnect();
      return false;
    }
  };
  /** Opens the next connection; the one before goes on until it is there, and a moment longer. */
  const connect = async (): Promise<void> => {
    const before = current;
    const announced = (): void => {
      if (current === client) isEndAnnounced = true;
    };
    const { client } = createReceiver(parts);
    guardFrames(client, { announced, dropped: (reason) => log.warn({ reason }, 'a frame from Slack was dropped') });
    isEndAnnounced = false;
    if (!(await open(client))) return;
    current = client;
    if (before) void ending.track(endSoon(before, calledOff.signal));
  };
  /** Comes back when the connection is gone, or about to go. */
  const gone = async (): Promise<void> => {
    while (isConnected() && !isEndAnnounced && !calledOff.signal.aborted) await pause(LOOK_EVERY, calledOff.signal);
  };
  const keep = async (): Promise<void> => {
    let wait = MIN_PAUSE;
    while (!calledOff.signal.aborted) {
      if (isConnected()) {
        await gone();
        if (calledOff.signal.aborted) return;
        wait = MIN_PAUSE;
        if (isConnected()) log.info({}, 'Slack is about to end the connection; opening the next one');
        else log.warn({}, 'the connection to Slack is gone; connecting again');
      }
      if (!isConnected()) await pause(wait, calledOff.signal);
      wait = Math.min(wait * 2, MAX_PAUSE);
      if (!calledOff.signal.aborted) await connect();
    }
  };
  return {
    async start() {
      if (keeping !== undefined) return;
      const first = connect();
      keeping = first.then(keep);
      await first;
    },
    async stop() {
      calledOff.abort();
      await keeping;
      await ending.drained();
      if (current) await end(current);
    },
    isConnected,
  };
}

async function endSoon(client: Client, now: AbortSignal): Promise<void> {
  if (client.websocket?.isActive()) await pause(GRACE, now);
  await end(client);
}

/** One that does not answer to its closing is cut. */
async function end(client: Client): Promise<void> {
  await withDeadline(client.disconnect(), LOOK_EVERY, undefined);
  client.websocket?.disconnect();
}

function createReceiver({ appToken, apiUrl, intake, pongTimeout = PONG_TIMEOUT }: SocketParts): SocketModeReceiver {
  const clientOptions = withoutUndefined({ slackApiUrl: apiUrl, retryConfig: { retries: 0 }, timeout: 10_000 });
  const receiver = new SocketModeReceiver({
    appToken,
    autoReconnectEnabled: false,
    clientPingTimeout: pongTimeout,
    logger: quietLogger,
    installerOptions: { clientOptions: { ...clientOptions, rejectRateLimitedCalls: true } } as object,
    // Not acknowledged: Slack sends it again.
    processEventErrorHandler: async () => false,
  });
  // It only ever hands events on to the app.
  receiver.init(intake as unknown as App);
  return receiver;
}

async function inTime(connecting: Promise<unknown>): Promise<void> {
  connecting.catch(() => {});
  if ((await withDeadline(connecting, CONNECT_TIMEOUT, 'late')) === 'late') throw new Error('no hello');
}

const pause = (ms: number, signal: AbortSignal): Promise<void> => sleep(ms, undefined, { signal }).catch(() => {});
