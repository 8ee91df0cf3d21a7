import { setTimeout as sleep } from 'node:timers/promises';
import { type App, SocketModeReceiver } from '@slack/bolt';
import { type AdapterLog, withDeadline } from '../../src/index.ts';
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

/**
 * Keeps a Socket Mode connection up. The SDK's own reconnecting is off: it gives up by an unhandled rejection when Slack
 * cannot be reached for a moment, and otherwise waits ever longer.
 */
export function createSocketConnection(parts: SocketParts): SocketConnection {
  const { log, countError } = parts;
  const receiver = createReceiver(parts);
  const { client } = receiver;
  const calledOff = new AbortController();
  const isConnected = (): boolean => client.websocket?.isActive() === true;
  let keeping: Promise<void> | undefined;

  const connect = async (): Promise<boolean> => {
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
  /** Comes back when the connection is gone; one that does not answer to its closing is cut. */
  const gone = async (): Promise<void> => {
    while (isConnected() && !calledOff.signal.aborted) await pause(LOOK_EVERY, calledOff.signal);
    client.websocket?.disconnect();
  };
  const keep = async (wasConnected: boolean): Promise<void> => {
    let isUp = wasConnected;
    let wait = MIN_PAUSE;
    while (!calledOff.signal.aborted) {
      if (isUp) {
        await gone();
        if (calledOff.signal.aborted) return;
        log.warn({}, 'the connection to Slack is gone; connecting again');
        wait = MIN_PAUSE;
      }
      await pause(wait, calledOff.signal);
      wait = Math.min(wait * 2, MAX_PAUSE);
      if (!calledOff.signal.aborted) isUp = await connect();
    }
  };
  return {
    async start() {
      if (keeping) return;
      const first = connect();
      keeping = first.then(keep);
      await first;
    },
    async stop() {
      calledOff.abort();
      await keeping;
      await withDeadline(client.disconnect(), LOOK_EVERY, undefined);
      client.websocket?.disconnect();
    },
    isConnected,
  };
}

function createReceiver({ appToken, apiUrl, intake, pongTimeout = PONG_TIMEOUT }: SocketParts): SocketModeReceiver {
  const clientOptions = { ...(apiUrl !== undefined && { slackApiUrl: apiUrl }), retryConfig: { retries: 0 }, timeout: 10_000 };
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
