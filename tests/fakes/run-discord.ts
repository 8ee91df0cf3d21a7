import { createDiscordAdapter, type DiscordTiming } from '../../adapters/discord/create.ts';
import type { DiscordSettings } from '../../adapters/discord/settings.ts';
import { createChat } from '../../src/chat/create-chat.ts';
import type { Adapter, AdapterParts, Corpus, Kikigaki, RequestHandler, State } from '../../src/index.ts';
import type { PageImports } from '../../src/ports/page-imports.ts';
import { digestsOf } from './digests-of.ts';
import type { FakeDiscord } from './fake-discord.ts';
import { receptionsOf } from './receptions-of.ts';

export interface LoggedLine {
  readonly level: 'info' | 'warn' | 'error';
  readonly message: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** The real adapter with the real discord.js, connected to a Discord on loopback. */
export interface RunningDiscord {
  readonly adapter: Adapter;
  readonly log: readonly LoggedLine[];
  /** Codes of what the platform refused. */
  readonly errors: readonly string[];
  readonly routes: ReadonlyMap<string, RequestHandler>;
  /** Resolves when all that was taken in is answered and remembered. */
  settled(): Promise<void>;
}

/** Starts it; whoever starts it stops it. */
export async function runDiscord(
  discord: FakeDiscord,
  {
    kikigaki,
    state,
    imports,
    corpus,
  }: {
    readonly kikigaki: Kikigaki;
    readonly state: State;
    readonly imports?: PageImports;
    readonly corpus?: Corpus;
  },
  settings: Partial<DiscordSettings> = {},
  timing: Partial<DiscordTiming> = {},
): Promise<RunningDiscord> {
  const log: LoggedLine[] = [];
  const errors: string[] = [];
  const routes = new Map<string, RequestHandler>();
  const write = (level: LoggedLine['level']) => (fields: object, message: string) =>
    void log.push({ level, message, fields: fields as LoggedLine['fields'] });
  const lines = { info: write('info'), warn: write('warn'), error: write('error') };
  const receptions = receptionsOf(state, lines);
  const parts: AdapterParts = {
    kikigaki,
    state,
    createReception: receptions.createReception,
    log: lines,
    timeZone: 'Asia/Tokyo',
    chat: createChat({ kikigaki, state, log: lines, imports, ...digestsOf(corpus, state) }),
    countPlatformError: (_, code) => void errors.push(code),
    addRoute: ({ path, handler }) => void routes.set(path, handler),
  };
  const adapter = createDiscordAdapter(
    { token: 'a.b.c', mode: 'gateway', apiUrl: discord.url, hasImport: false, notice: 'none', ...settings },
    parts,
    { deferAfter: 1_500, registerAgain: [60_000], ...timing },
  );
  await adapter.start();
  return { adapter, log, errors, routes, settled: receptions.settled };
}
