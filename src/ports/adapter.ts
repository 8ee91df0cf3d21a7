import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Chat } from './chat.ts';
import type { Kikigaki } from './kikigaki.ts';
import type { OpenCase, Reception } from './reception.ts';
import type { State } from './state.ts';

/** A way in and out, as the service runs it. */
export interface Adapter {
  /** The platform's name in readiness, metrics and state. */
  readonly name: string;
  /** Connects and takes questions from then on. */
  start(): Promise<void>;
  /** Takes no more questions and resolves when those under way are answered and the connection is closed. */
  stop(): Promise<void>;
  /** Whether a question asked on the platform now would arrive. */
  isReady(): boolean;
}

/** Writes log lines. Fields hold ids, codes and counts, never what a person wrote and never a token. */
export interface AdapterLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** What is answered at an address of ours. */
export interface Route {
  /** HEAD is answered as GET, without the body. */
  readonly method: 'GET' | 'POST';
  /** Without the query. */
  readonly path: string;
  readonly handler: RequestHandler;
}

/** Answers a request; one that rejects is answered with 500. */
export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What the service gives to each adapter. */
export interface AdapterParts {
  /** Counts, limits and logs the questions that name their asker. */
  readonly kikigaki: Kikigaki;
  /** What the bot says to questions, commands and buttons. */
  readonly chat: Chat;
  readonly state: State;
  readonly log: AdapterLog;
  /** IANA name of the community's own, by whose clock times of events elsewhere are said, too. */
  readonly timeZone: string;
  /** The platform refused a call or could not be reached. */
  readonly countPlatformError: (platform: string, code: string) => void;
  /** Takes in events of a platform, to answer each once. */
  readonly createReception: (platform: string, openCase: OpenCase) => Reception;
  /** Answers requests on `HOST:PORT`, for platforms that call us and for people whom they send. */
  readonly addRoute: (route: Route) => void;
}
