import { type HttpServer, openHttpServer, type Routes } from '../../adapters/service/http.ts';
import { createSlackAdapter } from '../../adapters/slack/create.ts';
import { createChat } from '../../src/chat/create-chat.ts';
import type { Adapter, Corpus, Kikigaki } from '../../src/index.ts';
import type { PageImports } from '../../src/ports/page-imports.ts';
import { openState } from '../../src/state/open-state.ts';
import { digestsOf } from './digests-of.ts';
import { receptionsOf } from './receptions-of.ts';
import { type Delivery, deliverByHttp, deliverBySocket } from './slack-delivery.ts';
import { type SlackFront, TOKENS } from './slack-front.ts';

export interface SlackBot {
  readonly adapter: Adapter;
  readonly delivery: Delivery;
  /** Lines of the log, as JSON. */
  readonly log: readonly string[];
  /** Codes of the platform's errors. */
  readonly errors: readonly string[];
  readonly state: Awaited<ReturnType<typeof openState>>;
  readonly url: string;
  readonly databaseUrl: string;
  /** Resolves when all that was taken in is answered and remembered. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

export interface BotParts {
  readonly mode: 'socket' | 'http';
  readonly front: SlackFront;
  readonly kikigaki: Kikigaki;
  readonly databaseUrl: string;
  readonly botToken?: string;
  readonly corpus?: Corpus;
  readonly imports?: PageImports;
}

/** The real adapter with the real Bolt, on a core and a state of its own. */
export async function startSlackBot({
  mode,
  front,
  kikigaki,
  databaseUrl,
  botToken = TOKENS.bot,
  corpus,
  imports,
}: BotParts): Promise<SlackBot> {
  const log: string[] = [];
  const errors: string[] = [];
  const write = (level: string) => (fields: object, message: string) =>
    void log.push(JSON.stringify({ level, ...fields, message }));
  const state = await openState(databaseUrl);
  const logTo = { info: write('info'), warn: write('warn'), error: write('error') };
  const routes: Routes = new Map();
  const server: HttpServer = await openHttpServer('127.0.0.1', 0, routes);
  const receptions = receptionsOf(state, logTo);
  const settings = { botToken, apiUrl: front.apiUrl };
  const adapter = createSlackAdapter(
    mode === 'socket' ? { ...settings, mode, appToken: TOKENS.app } : { ...settings, mode, signingSecret: TOKENS.secret },
    {
      kikigaki,
      state,
      createReception: receptions.createReception,
      log: logTo,
      timeZone: 'Asia/Tokyo',
      chat: createChat({ kikigaki, state, log: logTo, imports, ...digestsOf(corpus, state) }),
      countPlatformError: (_, code) => void errors.push(code),
      addRoute: ({ method, path, handler }) => void routes.set(`${method} ${path}`, handler),
    },
  );
  await adapter.start();
  const url = `${server.url}/slack/events`;
  return {
    adapter,
    log,
    errors,
    state,
    url,
    databaseUrl,
    delivery: mode === 'socket' ? deliverBySocket(front) : deliverByHttp(front, url),
    settled: receptions.settled,
    async stop() {
      await adapter.stop();
      await server.close();
      await state.close();
    },
  };
}
