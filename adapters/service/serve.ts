import { randomUUID } from 'node:crypto';
import {
  type Adapter,
  type AdapterParts,
  bundledDataFolder,
  type Chat,
  type Corpus,
  type Event,
  type Kikigaki,
  KikigakiError,
  limitQuestions,
  type RequestHandler,
  type State,
  withDeadline,
  withoutUndefined,
} from '../../src/index.ts';
import type { CommandContext } from '../cli/command-context.ts';
import { EXIT_CODE, type ExitCode } from '../cli/exit-code.ts';
import { createSourceFetching } from './fetch-sources.ts';
import { createLog, type Log } from './log.ts';
import { createMetrics } from './metrics.ts';
import { observeQuestions } from './observe-questions.ts';
import { type OpenData, openData } from './open-data.ts';
import { openHttp } from './open-http.ts';
import { reasonOf } from './reason-of.ts';
import type { Running } from './running.ts';
import type { ServiceSettings } from './settings.ts';
import { startJobs } from './start-jobs.ts';
import { listenForStop } from './stop.ts';

export interface ServeParts {
  readonly settings: ServiceSettings;
  readonly context: CommandContext;
  /** Whether somebody sits at a terminal. */
  readonly isInteractive: boolean;
  /** What the answering threads run, where it is not the program's own: a test may want one to hang. */
  readonly threadEntry?: URL;
  /** What says how to connect a platform, a line each. */
  readonly hints: readonly string[];
  /** The program's own. */
  readonly version: string;
}

/** What is under way when the service is asked to stop has this many milliseconds to end. */
const MAX_STOP = 10_000;

/** Runs the bot until it is asked to stop: config → core → each adapter that has a token → clock → clean stop. */
export async function serve(parts: ServeParts): Promise<ExitCode> {
  const began = performance.now();
  const stop = listenForStop();
  const onTerminal = parts.isInteractive && parts.settings.platforms.length === 0;
  const log = openLog(parts.settings, onTerminal);
  endOnSurprise(log);
  const closers: (() => Promise<unknown>)[] = [];
  try {
    await start({ ...parts, isInteractive: onTerminal }, { log, stop, closers });
  } catch (error) {
    await closeAll(closers, log);
    throw error;
  }
  log.info({ ms: Math.round(performance.now() - began) }, 'ready');
  log.info({ reason: await stop.requested }, 'stopping');
  const isClean = await closeAll(closers, log);
  log.info({ clean: isClean }, 'stopped');
  return isClean ? EXIT_CODE.answered : EXIT_CODE.fault;
}

async function start(parts: ServeParts, running: Running): Promise<void> {
  const { settings, context, threadEntry } = parts;
  const { log, stop, closers } = running;
  const ready: Partial<OpenData & { all: boolean }> = {};
  const metrics = createMetrics(() => ready.live?.status());
  const adapters: Adapter[] = [];
  const routes = await openHttp(settings, metrics, running, () => ({
    index: async () => ready.live !== undefined,
    answers: async () => (await ready.live?.isAnswering()) === true,
    state: async () => {
      await ready.state?.probe();
      return ready.state !== undefined;
    },
    started: async () => ready.all === true && !stop.isRequested(),
    ...Object.fromEntries(adapters.map((adapter) => [adapter.name, async () => adapter.isReady()])),
  }));
  const answering = withoutUndefined({ answerMilliseconds: settings.answerSeconds * 1_000, entry: threadEntry });
  const data = { settings: context.settings, databaseUrl: settings.databaseUrl, answering, metrics, running };
  const { state, live } = await openData(data, ready);

  const limited = limitQuestions(live.kikigaki, { perMinute: settings.questionsPerMinute });
  const questions = observeQuestions(limited, { log, metrics });
  closers.push(() => questions.drained());
  const corpus = () => live.whole();
  const events = () => live.status().corpus.events;
  const [owner, monotonic] = [randomUUID(), (): number => performance.now()];
  const { createReceptions } = await import('../../src/reception/index.ts');
  const adapterParts: AdapterParts = {
    createReception: createReceptions({ inbox: state.inbox, owner, log, monotonic }),
    kikigaki: questions.kikigaki,
    chat: await openChat(parts, { kikigaki: questions.kikigaki, state, corpus, events }, running),
    state,
    log,
    timeZone: settings.timeZone,
    countPlatformError: metrics.platformError,
    addRoute: ({ method, path, handler }) => void routes.set(`${method} ${path}`, handler),
  };
  if (settings.mcp) adapters.push(await openMcp(parts, settings.mcp, { adapterParts, corpus }));
  if (settings.web) routes.set('*', await openWeb(parts, questions.kikigaki, corpus));
  await startAdapters(parts, adapterParts, adapters, running);
  const messengers = await Promise.all(settings.platforms.map(({ connection }) => connection.messenger()));
  const more = settings.fetchHours === undefined ? [] : [fetching(context, settings.fetchHours, running)];
  const isAllowed = allowedIn(settings);
  await startJobs({ corpus, state, owner, messengers, monotonic, more, ...withoutUndefined({ isAllowed }) }, running);
  ready.all = true;
}

interface Core {
  readonly kikigaki: Kikigaki;
  readonly state: State;
  readonly corpus: () => Promise<Corpus>;
  readonly events: () => readonly Event[];
}

/** Whether the bot speaks in a place: one of the ids is that of the workspace, the server or the channel. Undefined where it does everywhere. */
function allowedIn({ allowed }: ServiceSettings) {
  if (allowed.size === 0) return undefined;
  return ({ workspace, channel }: { readonly workspace: string; readonly channel: string }): boolean =>
    allowed.has(workspace) || allowed.has(channel);
}

/** What the bot says to questions, commands and buttons. */
async function openChat({ settings, context }: ServeParts, core: Core, { log, closers }: Running): Promise<Chat> {
  const [{ createChat, onlyIn }, { createDigestDesk }] = await Promise.all([
    import('../../src/chat/index.ts'),
    import('../../src/digest/index.ts'),
  ]);
  const { kikigaki, state, corpus, events } = core;
  const imports = settings.importsPages ? await openImports(context, kikigaki, state) : undefined;
  if (imports) closers.push(() => imports.close());
  const digests = createDigestDesk({ corpus, events, state, now: Date.now, timeZone: settings.timeZone });
  const { sourceUrl: correctAt, publicUrl } = settings;
  const isAllowed = allowedIn(settings);
  const chat = createChat({ kikigaki, state, log, digests, imports, correctAt, ...withoutUndefined({ publicUrl }) });
  return isAllowed ? onlyIn(isAllowed, chat) : chat;
}

interface Asked {
  readonly adapterParts: AdapterParts;
  readonly corpus: () => Promise<Corpus>;
}

/** Assistants at the address that health is told at. */
async function openMcp(
  { settings, context, version }: ServeParts,
  asked: NonNullable<ServiceSettings['mcp']>,
  { adapterParts, corpus }: Asked,
) {
  const { createMcpAdapter } = await import('../mcp/create.ts');
  const { timeZone, publicUrl } = settings;
  const origins = publicUrl === undefined ? [] : [new URL(publicUrl).hostname];
  const rest = { corpus, language: context.settings.language, version, timeZone, now: Date.now };
  return createMcpAdapter(adapterParts, { ...asked, origins }, rest);
}

/** The web page answers whatever is no other's. */
async function openWeb(
  { settings, context }: ServeParts,
  kikigaki: Kikigaki,
  corpus: () => Promise<Corpus>,
): Promise<RequestHandler> {
  const { serveWeb } = await import('../web/serve-web.ts');
  const { timeZone, publicUrl } = settings;
  return serveWeb({ kikigaki, corpus, timeZone, secret: context.settings.secretOf('web'), ...withoutUndefined({ publicUrl }) });
}

/** One after the other, so that the log says which of them does not come up. */
async function startAdapters(
  { settings, context, isInteractive, hints }: ServeParts,
  adapterParts: AdapterParts,
  adapters: Adapter[],
  { log, stop, closers }: Running,
): Promise<void> {
  for (const { connection } of settings.platforms) adapters.push(await connection.adapter(adapterParts));
  if (adapters.length === 0) {
    if (settings.web)
      context.report(context.messages.service.page(settings.publicUrl ?? `http://${settings.host}:${settings.port}`));
    showHowToConnect(context, hints, isInteractive);
  }
  if (isInteractive) {
    const { createTerminalAdapter } = await import('../cli/terminal-adapter.ts');
    adapters.push(createTerminalAdapter(adapterParts, context, () => stop.request('terminal closed')));
  }
  for (const adapter of adapters) {
    closers.push(() => adapter.stop());
    await adapter.start();
    log.info({ adapter: adapter.name }, 'adapter started');
  }
}

/** Pages go into the last of the data folders that is somebody's own. */
async function openImports({ settings }: CommandContext, { programme }: Kikigaki, { indexVersion: version }: State) {
  const folder = ownFolder(settings, 'KIKIGAKI_IMPORT');
  const { createFetcher, createPageImports } = await import('../../src/importing/index.ts');
  return createPageImports({ folder, programme, version, fetcher: createFetcher() });
}

/** Reads the named sources of the same folder again. */
const fetching = ({ settings }: CommandContext, hours: number, { log }: Running) =>
  createSourceFetching({ folder: ownFolder(settings, 'KIKIGAKI_FETCH_HOURS'), hours, log, now: Date.now });

function ownFolder({ dataFolders }: CommandContext['settings'], setting: string): string {
  const folder = dataFolders.findLast((one) => one !== bundledDataFolder());
  if (folder !== undefined) return folder;
  const faults = [{ setting, detail: { code: 'needs-own-folder' } }] as const;
  throw new KikigakiError({ code: 'settings-faults', faults });
}

function showHowToConnect({ messages, report }: CommandContext, hints: readonly string[], isInteractive: boolean): void {
  report(messages.service.connect(hints));
  if (!isInteractive) report(messages.service.stopHint);
}

/** On a terminal, where somebody reads answers, the log goes to stderr and tells only what is wrong. */
function openLog({ logLevel, secrets }: ServiceSettings, onTerminal: boolean): Log {
  const stream = onTerminal ? process.stderr : process.stdout;
  return createLog({ level: logLevel ?? (onTerminal ? 'warn' : 'info'), secrets, write: (line) => void stream.write(line) });
}

/** A process in an unknown state ends, so that whoever runs it starts a fresh one. */
function endOnSurprise(log: Log): void {
  const end = (kind: string) => (error: unknown) => {
    const stack = error instanceof Error ? error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) : [];
    log.fatal({ kind, error: error instanceof Error ? error.name : typeof error, stack }, 'ended by a fault');
    process.exit(EXIT_CODE.fault);
  };
  process.on('unhandledRejection', end('unhandled rejection'));
  process.on('uncaughtException', end('uncaught exception'));
}

/** Closes the last first. False where that did not end in time or something failed. */
async function closeAll(closers: readonly (() => Promise<unknown>)[], log: Log): Promise<boolean> {
  const close = async (): Promise<boolean> => {
    let isClean = true;
    for (const closer of closers.toReversed()) {
      await closer().catch((error: unknown) => {
        isClean = false;
        log.error({ reason: reasonOf(error) }, 'could not be closed');
      });
    }
    return isClean;
  };
  return withDeadline(close(), MAX_STOP, false);
}
